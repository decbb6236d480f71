/**
 * Widths of letters as parts of the size of type. The reader's typeface is not known, so these are the widths of a wide one
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

const cache = new Map<string, number>();

/** How wide a line of text will be at most, in the units of its size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size;
}

function widthOf(letter: string): number {
  const cached = cache.get(letter);
  if (cached !== undefined) return cached;
  const width = widths.find(([letters]) => letters.test(letter))?.[1] ?? usualWidth;
  cache.set(letter, width);
  return width;
}

/** Text in lines that fit. What is too long for `maxLines` loses its middle, because names differ least there. */
export function wrap(text: string, room: { width: number; size: number; maxLines: number }): string[] {
  const { width, size, maxLines } = room;
  const lines: string[] = [];
  for (const word of text.split(' ').map((part) => truncateMiddle(part, width, size))) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const head = lines.slice(0, Math.ceil(maxLines / 2));
  const tail = lines.slice(lines.length - Math.floor(maxLines / 2));
  if (tail.length === 0) return [truncateMiddle(text, width, size)];
  const cut = head.length - 1;
  head[cut] = withEllipsis(head[cut] ?? '', width, size);
  return [...head, ...tail];
}

/** A text with an ellipsis in place of what does not fit in its middle. */
export function truncateMiddle(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  for (let length = letters.length - 1; length > 2; length--) {
    const half = Math.ceil(length / 2);
    const truncated = `${letters.slice(0, half).join('')}…${letters.slice(letters.length - (length - half)).join('')}`;
    if (textWidth(truncated, size) <= width) return truncated;
  }
  return `${letters[0] ?? ''}…`;
}

function withEllipsis(line: string, width: number, size: number): string {
  let letters = Array.from(line);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}
