import { marksOf, openGroups, pairBrackets, type Mark } from './brackets.ts';

/** A fault of JSON, as the parser names it. */
export interface JsonFault {
  code: string;
  offset: number;
  length: number;
}

/** A JSON text without a piece that could not be read. What is left stands where it stood. */
export interface JsonRemainder {
  text: string;
  /** Fields and lists that the piece was part of. */
  losses: Loss[];
  /** Whether nothing else can be lost. */
  isWhole: boolean;
}

/** A field of the group whose bracket stands at a place, or the whole group. */
export interface Loss {
  group: number;
  field: string | undefined;
}

/**
 * Takes out what a fault makes unreadable: a comment up to the field that it hides, a comma too many, or the entry that it
 * stands in, with all that is inside its brackets. A missing comma is put in. Where the brackets do not belong together,
 * nobody can tell which group the rest belongs to, and it is cut off.
 */
export function recoverFromError(text: string, fault: JsonFault): JsonRemainder {
  const before = text.slice(0, fault.offset).trimEnd();
  if (fault.code === 'InvalidCommentToken') {
    const comment = text.slice(fault.offset, fault.offset + fault.length);
    const field = comment.search(/"[^"\n]*"\s*:/);
    const { length } = field === -1 ? comment : comment.slice(0, field);
    return { text: blank(text, fault.offset, fault.offset + length), losses: [], isWhole: true };
  }
  if (before.endsWith(',') && '}]'.includes(text.charAt(fault.offset)) && !isEnd(fault))
    return { text: replace(text, before.length - 1, ' '), losses: [], isWhole: true };
  if (fault.code === 'CommaExpected' && before.length < fault.offset)
    return { text: replace(text, before.length, ','), losses: [], isWhole: true };
  const marks = marksOf(text);
  return pairBrackets(text, marks).isComplete
    ? withoutEntry(text, marks, fault)
    : cutOff(text, marks, fault.offset, isEnd(fault));
}

/**
 * The text before the entry that stands at a place, with all brackets closed. How far its open lists go on is not known.
 *
 * @param isWhole whether the entry there is to be kept.
 */
export function cutOff(text: string, marks: readonly Mark[], place: number, isWhole = false): JsonRemainder {
  const open = openGroups(marks, place);
  const end = isWhole ? place : (open.at(-1)?.entry ?? 0);
  const kept = text.slice(0, end).trimEnd().replace(/,$/, '');
  const closing = open.map(({ closedBy }) => closedBy).reverse();
  const lists = open.filter(({ closedBy }) => closedBy === ']');
  return {
    text: kept + closing.join(''),
    losses: lists.map((list) => ({ group: list.offset, field: undefined })),
    isWhole: false,
  };
}

/** Whether the text ends before all brackets are closed. */
function isEnd({ code }: JsonFault): boolean {
  return code === 'CloseBraceExpected' || code === 'CloseBracketExpected';
}

function withoutEntry(text: string, marks: readonly Mark[], fault: JsonFault): JsonRemainder {
  const group = openGroups(marks, fault.offset).at(-1);
  if (group === undefined) return { text: blank(text, fault.offset, text.length), losses: [], isWhole: false };
  const end = endOfEntry(marks, fault, text.length);
  const rest = withoutSpareComma(blank(text, group.entry, end), group.entry, end);
  if (group.closedBy === ']') return { text: rest, losses: [{ group: group.offset, field: undefined }], isWhole: true };
  const [, name] = /^\s*("(?:[^"\\\n]|\\.)*")/.exec(text.slice(group.entry, fault.offset)) ?? [];
  const field = name === undefined ? undefined : unquoted(name);
  if (field === undefined) return { text: rest, losses: [], isWhole: false };
  return { text: rest, losses: [{ group: group.offset, field }], isWhole: true };
}

/** Where the entry ends that a fault stands in. A text without end reaches to the end of its line, comma and all. */
function endOfEntry(marks: readonly Mark[], { code, offset, length }: JsonFault, textEnd: number): number {
  if (code === 'UnexpectedEndOfString') return offset + length;
  let depth = 0;
  for (const mark of marks) {
    if (mark.offset < offset) continue;
    if (depth === 0 && ',}]'.includes(mark.sign)) return mark.offset;
    if ('{['.includes(mark.sign)) depth += 1;
    if ('}]'.includes(mark.sign)) depth -= 1;
  }
  return textEnd;
}

/** Takes out the comma that no entry stands before or after any more. */
function withoutSpareComma(text: string, start: number, end: number): string {
  const before = text.slice(0, start).trimEnd();
  const next = end + text.slice(end).search(/\S/);
  if (text.charAt(next) === ',') return replace(text, next, ' ');
  return before.endsWith(',') && '}]'.includes(text.charAt(next)) ? replace(text, before.length - 1, ' ') : text;
}

function unquoted(name: string): string | undefined {
  try {
    return JSON.parse(name) as string;
  } catch {
    return undefined;
  }
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ') + text.slice(end);
}

function replace(text: string, offset: number, sign: string): string {
  return text.slice(0, offset) + sign + text.slice(offset + 1);
}
