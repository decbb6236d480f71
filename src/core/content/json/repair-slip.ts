import { quote } from '../../text/wording.ts';
import { positionAt, type Finding } from '../positions.ts';

/** JSON with the one sign put right that makes it valid. What follows the sign may have moved by one character. */
export interface RepairedSlip {
  text: string;
  value: object;
  finding: Finding;
}

export type CountIssues = (value: unknown) => number;

interface Edit {
  offset: number;
  /** The sign that is missing at the offset, or the one that is there and should not be. */
  sign: string;
  isMissing: boolean;
}

const signs = [',', ':', '"', '{', '}', '[', ']'];
/** Signs are looked for as far from where the parser stops. */
const nearby = 200;
/** Characters that are read in search of the sign. */
const budget = 40_000_000;

/**
 * Most broken JSON lacks one sign, or has one too many. Each such change near the place where the parser stops, and each change
 * of a bracket at the start or end of a line, is tried. Of those that make the text valid, the one is chosen that agrees best
 * with what such a file holds, and with how its lines are indented. None is chosen if the rest of the file is missing: if
 * only a sign at its end makes it valid, and it then lacks what such a file needs.
 *
 * @param stop where the parser cannot go on.
 * @param countIssues how much is wrong with the fields.
 */
export function repairSlip(text: string, stop: number, countIssues: CountIssues): RepairedSlip | undefined {
  const { start, end } = lineNear(text, stop);
  // Before any edit is made: a line may end a million spaces after its last sign.
  if ((end - start + 1) * (signs.length + 1) * text.length > budget) return undefined;
  const near = editsBetween(text, start, end);
  const elsewhere = bracketEdits(text);
  const edits = (near.length + elsewhere.length) * text.length > budget ? near : [...near, ...elsewhere];
  let best: { edit: Edit; text: string; value: object; rank: number[] } | undefined;
  for (const edit of edits) {
    const changed = apply(text, edit);
    const value = readGroup(changed);
    if (value === undefined) continue;
    const rank = [countIssues(value), oddities(changed), edit.isMissing ? 0 : 1, Math.abs(edit.offset - stop)];
    if (best === undefined || isLess(rank, best.rank)) best = { edit, text: changed, value, rank };
  }
  const endsEarly = best?.edit.isMissing === true && best.edit.offset >= text.trimEnd().length;
  if (endsEarly && best?.rank[0] !== 0) return undefined;
  return best && { text: best.text, value: best.value, finding: findingFor(text, best.edit) };
}

function lineNear(text: string, stop: number): { start: number; end: number } {
  const before = text.slice(0, stop).trimEnd().length;
  const start = Math.max(text.lastIndexOf('\n', before - 1) + 1, before - nearby, 0);
  const lineEnd = text.indexOf('\n', stop);
  return { start, end: Math.min(lineEnd === -1 ? text.length : lineEnd, stop + nearby) };
}

function editsBetween(text: string, start: number, end: number): Edit[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index).flatMap((offset) => [
    ...signs.map((sign) => ({ offset, sign, isMissing: true })),
    ...removal(text, offset),
  ]);
}

/** A bracket may be missing, or be one too many, far above the place where the parser notices. */
function bracketEdits(text: string): Edit[] {
  return [...text.matchAll(/^([ \t]*)(.*?)(,?)[ \t]*\r?$/gm)].flatMap((line) => {
    const [, indent = '', content = '', comma = ''] = line;
    const first = line.index + indent.length;
    const last = first + content.length;
    const afterName = /^"[^"]*"\s*:\s*/.exec(content)?.[0].length ?? 0;
    const missing = (offset: number, added: string): Edit[] =>
      [...added].map((sign) => ({ offset, sign, isMissing: true }));
    return [
      ...missing(first, '{['),
      ...(afterName > 0 ? [...missing(first + afterName, '{['), ...removal(text, first + afterName)] : []),
      ...missing(last, '}]'),
      ...(comma === '' ? [] : missing(last + comma.length, '{[')),
      ...removal(text, first),
      ...(last - 1 > first ? removal(text, last - 1) : []),
    ];
  });
}

function removal(text: string, offset: number): Edit[] {
  const sign = text.charAt(offset);
  // 1,250 may be a number, or a point was meant.
  if (sign === ',' && /^\d,\d/.test(text.slice(Math.max(0, offset - 1), offset + 2))) return [];
  return signs.includes(sign) && sign !== '' ? [{ offset, sign, isMissing: false }] : [];
}

function apply(text: string, { offset, sign, isMissing }: Edit): string {
  return text.slice(0, offset) + (isMissing ? sign : '') + text.slice(isMissing ? offset : offset + 1);
}

/** A text that is valid JSON with a group in it. */
export function readGroup(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, each) => value !== b[each]);
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0);
}

interface Group {
  /** How far its line is indented. */
  indent: number;
  endsLine: boolean;
  names: Set<string>;
  /** How far its first name at the start of a line is indented. */
  nameIndent: number | undefined;
  /** How its entries start. */
  starts: Set<string>;
}

const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]|[^\s"[\]{},:]+/g;

/** How much speaks against a text being what was meant: lines that are indented otherwise, names twice in a group, mixed lists. */
function oddities(text: string): number {
  let count = 0;
  const open: Group[] = [];
  const lines = [...text.matchAll(/^[ \t]*/gm)];
  let line = 0;
  for (const { 0: word, 1: colon, index } of text.matchAll(token)) {
    while ((lines[line + 1]?.index ?? Infinity) <= index) line += 1;
    const indent = lines[line]?.[0].length ?? 0;
    const startsLine = (lines[line]?.index ?? 0) + indent === index;
    const group = open.at(-1);
    if (word === '}' || word === ']') {
      if (group !== undefined && startsLine !== group.endsLine) count += 1;
      if (group !== undefined && startsLine && indent !== group.indent) count += 1;
      if ((group?.starts.size ?? 0) > 1) count += 1;
      open.pop();
      continue;
    }
    if (colon === undefined) group?.starts.add(group.names.size > 0 ? '' : startOf(word));
    else if (group !== undefined) {
      if (group.names.has(word)) count += 2;
      group.names.add(word);
      if (startsLine) group.nameIndent ??= indent;
      if (startsLine && group.nameIndent !== indent) count += 1;
      if (startsLine !== group.endsLine) count += 1;
    }
    if (word === '{' || word === '[') {
      const endsLine = /^[ \t]*\r?\n/.test(text.slice(index + 1, index + 100));
      open.push({ indent, endsLine, names: new Set(), nameIndent: undefined, starts: new Set() });
    }
  }
  return count;
}

function startOf(word: string): string {
  return '{["'.includes(word.charAt(0)) ? word.charAt(0) : 'number';
}

function findingFor(text: string, { offset, sign, isMissing }: Edit): Finding {
  const found = (at: number, message: string, fix: string): Finding => ({ rule: 'json-syntax', offset: at, message, fix });
  const next = offset + text.slice(offset).search(/\S|$/);
  const [word = ''] = /^"[^"\n]*"|^[\w.+-]+|^\S|^$/.exec(text.slice(isMissing ? next : nextAfter(text, offset))) ?? [];
  const name = quote(word.replaceAll('"', ''));
  if (!isMissing) {
    const next = nextAfter(text, offset);
    if (sign === ',' && ']}'.includes(text.charAt(next)))
      return found(next, `There is an extra comma before ${name}.`, 'Delete it. JSON has no comma after the last entry.');
    const what = sign === '"' ? 'quotation mark' : sign === ':' ? 'colon' : sign === ',' ? 'comma' : `bracket ${quote(sign)}`;
    return found(offset, `There is an extra ${what} here.`, 'Delete it.');
  }
  if (sign === ',') return found(next, `A comma is missing before ${name}.`, 'Add one.');
  if (sign === ':') return found(next, `A colon is missing before ${name}.`, 'Write "name": value.');
  if (sign === '"') {
    const fix = 'Put double quotation marks around names and texts: "name": "text".';
    return found(offset, 'A quotation mark is missing here.', fix);
  }
  if (sign === '{' || sign === '[') return found(offset, `The bracket ${quote(sign)} is missing here.`, `Write it before ${name}.`);
  if (!text.includes('\n', offset) && text.slice(offset).trim() === '') {
    const message = 'The file ends in the middle of a value.';
    return found(Math.max(0, text.trimEnd().length - 1), message, 'Close each quotation mark, "[" and "{".');
  }
  const opener = openBracket(text, offset);
  const from = opener === undefined ? '' : ` The bracket ${quote(text.charAt(opener))} on line ${positionAt(text, opener).line} is never closed.`;
  return found(offset, `The bracket ${quote(sign)} is missing here.${from}`, 'Add it.');
}

function nextAfter(text: string, offset: number): number {
  return offset + 1 + text.slice(offset + 1).search(/\S|$/);
}

/** The innermost bracket that is open at an offset. */
export function openBracket(text: string, end: number): number | undefined {
  const open: number[] = [];
  for (const { 0: word, index } of text.slice(0, end).matchAll(token)) {
    if (word === '{' || word === '[') open.push(index);
    if (word === '}' || word === ']') open.pop();
  }
  return open.at(-1);
}
