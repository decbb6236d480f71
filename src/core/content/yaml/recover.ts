/** A YAML text without a piece that could not be read. Both are of the same length. */
export interface Remainder {
  text: string;
  /** Where the name of the field starts whose value was all that was taken out. Otherwise what is lost is not known. */
  field: number | undefined;
  /** Whether nothing is below that piece, as if a file was cut off: what should follow may be lost too. */
  reachesEnd: boolean;
}

const lead = /^([ \t]*)((?:-(?: +|(?=\r?\n|$)))*)/;
const name = /^(?:[\w-]+|"[^"\n]*"):(?=\s)/;
const moreFields = /^\s*(?:-\s|[\w-]+:(?:\s|$))/m;

/**
 * Takes out the piece of YAML that a fault is in: the value of a field, the field, or the list entry if the fault is
 * before the field; each with all that is indented below. What is found wrong in the rest does not follow from that fault.
 */
export function recoverFromError(text: string, offset: number): Remainder {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [{ length: fieldColumn }, { length: indent }] = leadOf(text.slice(start, endOfLine(text, start)));
  const field = start + fieldColumn;
  const end = endOfBlock(text, start, fieldColumn);
  const value = field + (name.exec(text.slice(field, endOfLine(text, start)))?.[0].length ?? Infinity);
  if (offset >= value && !moreFields.test(text.slice(endOfLine(text, start), end)))
    return { text: blank(text, value, end), field, reachesEnd: text.slice(end).trim() === '' };
  const withoutField = offset >= field ? blank(text, field, end) : text;
  return {
    text: withoutField === text ? blank(text, start, endOfBlock(text, start, indent)) : withoutField,
    field: undefined,
    reachesEnd: false,
  };
}

/** What is before the name of a field, with its dashes and without. */
function leadOf(line: string): [string, string] {
  const [whole = '', indent = ''] = lead.exec(line) ?? [];
  return [whole, indent];
}

/** The end of the last line that is indented further than a column. A tab at the front counts as further. */
function endOfBlock(text: string, start: number, column: number): number {
  let end = endOfLine(text, start);
  for (let next = end + 1; next < text.length; next = end + 1) {
    const line = text.slice(next, endOfLine(text, next));
    const isFurther = line.trim() === '' || /^ *\t/.test(line) || leadOf(line)[1].length > column;
    if (!isFurther) break;
    end = next + line.length;
  }
  return end;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Whole lines become comments, because a line of spaces would belong to a folded text above it. */
function blank(text: string, start: number, end: number): string {
  const isWholeLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const lines = text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
  const commented = lines.replaceAll(/(?<=\n) /g, '#');
  return text.slice(0, start) + (isWholeLine ? commented.replace(/^ /, '#') : commented) + text.slice(end);
}
