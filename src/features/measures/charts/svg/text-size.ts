/**
 * Widths of letters as parts of the size of type. The reader's typeface is not known, so they are those of a wide one
 * (DejaVu Sans); in a narrower one some room stays empty.
 */
const widths: [RegExp, number][] = [
  [/[ijl.,:;'|!I()\s/-]/, 0.37],
  [/[ftr]/, 0.4],
  [/[mwMW%…@−]/, 0.96],
  [/[A-Z&]/, 0.73],
];
const usualWidth = 0.635;
/** How much wider bold type runs. */
export const boldWidthFactor = 1.13;

const known = new Map<string, number>();

/** How wide a line of text will be at most, in the units of its size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = widths.find(([letters]) => letters.test(letter))?.[1] ?? usualWidth;
  known.set(letter, width);
  return width;
}

/** Text in lines that fit. What is too long for `most` lines loses its middle, where names differ least. */
export function wrap(text: string, room: { width: number; size: number; most: number }): string[] {
  const { width, size, most } = room;
  const lines: string[] = [];
  for (const word of text.split(' ').map((one) => shorten(one, width, size))) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const head = lines.slice(0, Math.ceil(most / 2));
  const tail = lines.slice(lines.length - Math.floor(most / 2));
  if (tail.length === 0) return [shorten(text, width, size)];
  const cut = head.length - 1;
  head[cut] = withEllipsis(head[cut] ?? '', width, size);
  return [...head, ...tail];
}

/** Text without as much of its middle as does not fit. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  for (let kept = letters.length - 1; kept > 2; kept--) {
    const half = Math.ceil(kept / 2);
    const short = `${letters.slice(0, half).join('')}…${letters.slice(letters.length - (kept - half)).join('')}`;
    if (textWidth(short, size) <= width) return short;
  }
  return `${letters[0] ?? ''}…`;
}

function withEllipsis(line: string, width: number, size: number): string {
  let letters = Array.from(line);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
