import { quote } from '../../text/wording.ts';

/** A mistake in the syntax of JSON. */
export interface JsonFault {
  offset: number;
  message: string;
  fix: string;
  /** Whether the value that it is in cannot be used. */
  hidesValue: boolean;
}

/** A JSON text whose words, brackets and commas fit together, of the same length as the text as written, or shorter. */
export interface RepairedJson {
  text: string;
  faults: JsonFault[];
  /** Offsets in lists that end before the text as written does: what else is in them is not known. */
  cutLists: number[];
  /** Whether the text ends where the text as written does. */
  isWhole: boolean;
}

interface Group {
  offset: number;
  closedBy: string;
  /** Where its last entry starts: after the bracket, or after the last comma. */
  entry: number;
  /** The groups around it, and where the entry starts that it is in. */
  outer: readonly Group[];
  outerEntry: number;
}

type Report = (offset: number, message: string, fix: string, hidesValue?: boolean) => void;

const token =
  /"(?:[^"\\\n]|\\.)*(?:"|\\?(?=\n|$))|\/\/[^\n]*?(?="[^"\n]*"\s*:|\n|$)|\/\*[\s\S]*?(?:\*\/|$)|[[\]{},]|[^\s"[\]{},:]+/g;
const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const controlCharacter = /[^\P{Cc}\n]/u;
const unknownEscape = /\\(?:u(?![\dA-Fa-f]{4})|[^"\\/bfnrtu])/;

/**
 * Puts right what the YAML parser, which reads JSON, would take for something else: comments, texts that never end, tabs and
 * backslashes in texts, commas after the last entry, and brackets without a partner. Each is reported at its place and
 * replaced by as many characters, so that all that follows keeps its place. Where brackets do not belong together nobody
 * can tell which group the rest belongs to, so the text ends there.
 */
export function repairTokens(written: string): RepairedJson {
  const faults: JsonFault[] = [];
  const edits: { offset: number; by: string }[] = [];
  let comma: number | undefined;
  const report: Report = (offset, message, fix, hidesValue = false) =>
    void faults.push({ offset, message, fix, hidesValue });
  const replace = (offset: number, by: string): void => void edits.push({ offset, by });
  const open: Group[] = [];
  let misplaced: Group | undefined;
  const cutBefore = (group: Group): RepairedJson => {
    const closing = group.closedBy;
    const opening = written.charAt(group.offset);
    const message = `The bracket ${quote(opening)} is opened here and never closed.`;
    report(group.offset, message, `Close it with ${quote(closing)} where its group ends.`);
    return close(edited(written, edits), group.outer, group.outerEntry, faults);
  };
  for (const { 0: word, index } of written.matchAll(token)) {
    if (word.startsWith('/')) {
      report(index, 'JSON cannot contain comments.', 'Delete the comment.');
      replace(index, ' '.repeat(word.length));
      continue;
    }
    const lastComma = comma;
    comma = word === ',' ? index : undefined;
    const group = open.at(-1);
    if (word.startsWith('"')) {
      replace(index, repairText(word, index, report));
    } else if (!'[]{},'.includes(word)) {
      const isName = /^\s*:/.test(written.slice(index + word.length, index + word.length + 100));
      if (isName || literal.test(word)) continue;
      faults.push(misplacedWord(word, index));
      replace(index, '1'.repeat(word.length));
    } else if (word === '{' || word === '[') {
      open.push({ offset: index, closedBy: word === '{' ? '}' : ']', entry: index + 1, outer: [...open], outerEntry: group?.entry ?? 0 });
    } else if (word === ',') {
      if (group !== undefined) group.entry = index + 1;
    } else {
      if (lastComma !== undefined) {
        report(index, `There is an extra comma before ${quote(word)}.`, 'Delete it. JSON has no comma after the last entry.');
        replace(lastComma, ' ');
      }
      if (group === undefined) break;
      if (group.closedBy !== word) return cutBefore(misplaced ?? group);
      open.pop();
      if (startsLine(written, index) && indentOf(written, index) !== indentOf(written, group.offset)) misplaced ??= group;
    }
  }
  if (open.length === 0) return { text: edited(written, edits), faults, cutLists: [], isWhole: true };
  if (misplaced !== undefined) return cutBefore(misplaced);
  const end = Math.max(0, written.trimEnd().length - 1);
  report(end, 'The file ends in the middle of a value.', 'Close each quotation mark, "[" and "{".');
  // The entry that it ends in may be cut in the middle of a name or a number.
  return close(edited(written, edits), open, open.at(-1)?.entry ?? 0, faults);
}

export const brokenText = {
  message: 'A text goes over the end of its line, or contains a tab.',
  fix: 'Write each text on one line.',
};

/** A word or a sign where JSON has none. */
export function misplacedWord(word: string, offset: number): JsonFault {
  if (/^[-+]?(?:\.?\d|NaN|Infinity)|^(?:undefined|None|True|False|TRUE|FALSE|NULL)$/.test(word)) {
    return {
      offset,
      message: `${quote(word)} is not a valid JSON value.`,
      fix: 'Write a number as 1250, 12.5 or -3, put a text between double quotation marks, or leave out what is not known.',
      hidesValue: true,
    };
  }
  return {
    offset,
    message: `The ${word.length > 1 ? 'word' : 'character'} ${quote(word)} cannot be here.`,
    fix: 'Put double quotation marks around names and texts, and a comma between fields but not after the last one.',
    hidesValue: true,
  };
}

function edited(text: string, edits: readonly { offset: number; by: string }[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { offset, by } of [...edits].sort((a, b) => a.offset - b.offset)) {
    parts.push(text.slice(end, offset), by);
    end = offset + by.length;
  }
  return [...parts, text.slice(end)].join('');
}

/** The text before an offset with its open groups closed. */
function close(text: string, open: readonly Group[], end: number, faults: JsonFault[]): RepairedJson {
  const kept = text.slice(0, end).trimEnd().replace(/,$/, '');
  return {
    text: kept + open.map(({ closedBy }) => closedBy).reverse().join(''),
    faults,
    cutLists: open.filter(({ closedBy }) => closedBy === ']').map(({ offset }) => offset),
    isWhole: false,
  };
}

/** A text as JSON can have it, of the same length. */
function repairText(word: string, start: number, report: Report): string {
  const isClosed = word.length > 1 && /^"(?:[^"\\]|\\.)*"$/.test(word);
  const control = word.search(controlCharacter);
  if (!isClosed || control !== -1) {
    const offset = start + (isClosed ? control : word.trimEnd().length);
    report(offset, brokenText.message, brokenText.fix, true);
  }
  const escape = word.search(unknownEscape);
  if (escape !== -1) report(start + escape, 'A backslash has a special meaning in a text.', 'Write two backslashes.', true);
  if (isClosed && control === -1 && escape === -1) return word;
  const inner = word.slice(1, isClosed ? -1 : undefined);
  const repaired = inner.replaceAll(/[\\\p{Cc}"]/gu, ' ');
  if (isClosed) return `"${repaired}"`;
  if (repaired === '') return '0';
  // The comma after a text that never ends is still the comma after its field.
  const comma = /,?\s*$/.exec(repaired);
  const end = comma === null ? repaired.length : comma.index;
  return end < 2 ? `"${repaired.slice(0, -1)}"` : `"${repaired.slice(0, end - 2)}",${repaired.slice(end)}`.slice(0, word.length);
}

/** Looks back over spaces only: a line may have 100,000 brackets. */
function startsLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text.charAt(before) === ' ' || text.charAt(before) === '\t') before -= 1;
  return before < 0 || text.charAt(before) === '\n';
}

function indentOf(text: string, offset: number): number {
  return text.slice(lineStart(text, offset)).search(/\S/);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
