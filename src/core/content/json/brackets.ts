import { createScanner } from 'jsonc-parser';

/** A bracket or comma that belongs to no text. */
export interface Mark {
  offset: number;
  sign: string;
}

/** A group that is open at some place. */
export interface OpenGroup {
  /** Where its bracket stands. */
  offset: number;
  closedBy: string;
  /** Where the entry starts that is open: after the bracket or the last comma. */
  entry: number;
}

/** The brackets and commas of a JSON text. */
export function marksOf(text: string): Mark[] {
  const scanner = createScanner(text, true);
  const marks: Mark[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const sign = text.charAt(offset);
    if (scanner.getTokenLength() === 1 && '{}[],'.includes(sign)) marks.push({ offset, sign });
  }
  return marks;
}

/** The groups that are open before a place, the innermost last. */
export function openGroups(marks: readonly Mark[], end: number): OpenGroup[] {
  const open: OpenGroup[] = [];
  for (const { offset, sign } of marks) {
    if (offset >= end) break;
    const innermost = open.at(-1);
    if (sign === '{' || sign === '[') open.push({ offset, closedBy: sign === '{' ? '}' : ']', entry: offset + 1 });
    else if (sign !== ',') open.pop();
    else if (innermost !== undefined) innermost.entry = offset + 1;
  }
  return open;
}

/** How the brackets of a text belong together. */
export interface Pairing {
  /** Whether each has its partner. */
  isComplete: boolean;
  /** Where a bracket is opened that another kind of bracket closes, or one that is indented for another bracket. */
  unclosed?: number | undefined;
}

/** Pairs the brackets of a text, up to the first that has no partner. */
export function pairBrackets(text: string, marks: readonly Mark[]): Pairing {
  const open: Mark[] = [];
  let misplaced: number | undefined;
  for (const mark of marks) {
    if (mark.sign === ',') continue;
    if (mark.sign === '{' || mark.sign === '[') {
      open.push(mark);
      continue;
    }
    const opening = open.pop();
    if (opening === undefined) return { isComplete: false };
    if (!['{}', '[]'].includes(opening.sign + mark.sign))
      return { isComplete: false, unclosed: misplaced ?? opening.offset };
    if (startsLine(text, mark.offset) && indentOf(text, mark.offset) !== indentOf(text, opening.offset))
      misplaced ??= opening.offset;
  }
  return open.length === 0 ? { isComplete: true } : { isComplete: false, unclosed: misplaced };
}

function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** How far the line is indented on which something stands. */
function indentOf(text: string, offset: number): number {
  return text.slice(lineStart(text, offset)).search(/\S/);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
