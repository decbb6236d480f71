import { Document, isCollection, isMap, isNode, isPair, isScalar, isSeq, visit } from 'yaml';
import { quote } from '../../text/wording.ts';
import { limits } from '../limits.ts';
import { nestingFinding } from '../nesting.ts';
import { positionAt, type FieldPath, type Finding } from '../positions.ts';
import { excessFinding, parseTree, tooDeep } from '../yaml/parse-document.ts';
import { unreadable, type Fields } from '../yaml/parse-yaml.ts';
import { repeatedFields } from '../yaml/special-characters.ts';
import { findStop } from './find-stop.ts';
import { exchangedLines } from './exchanged-lines.ts';
import { openBracket, repairSlip, type CountIssues } from './repair-slip.ts';
import { brokenText, misplacedWord, repairTokens, type JsonFault } from './repair-tokens.ts';

const { syntaxProblems: mostFindings } = limits;
/** The first mistake of each line is reported, and a line may have very many: finding the line of each takes time. */
const mostFaults = 200;

/**
 * Reads JSON with the YAML parser, which goes on after a mistake and knows where each value is. One run finds every mistake,
 * and what could be read is checked by the other rules. A file without mistakes is read by JSON's own parser, which is
 * faster; its tree is made only on request.
 */
export function parseJson(text: string, countIssues: CountIssues): Fields {
  const nesting = nestingFinding(text, 'json');
  if (nesting !== undefined) return unreadable([nesting]);
  if (text.trim() === '') {
    const fix = 'Write its fields between "{" and "}".';
    return unreadable([{ rule: 'json-syntax', offset: 0, message: 'The file is empty.', fix }]);
  }
  const read = readStrictly(text);
  if (read !== undefined) return readValid(text, read.value);
  for (const slip of sameLengthSlips) {
    const repaired = slip.repair(text);
    const readRepaired = repaired === text ? undefined : readStrictly(repaired);
    if (readRepaired === undefined) continue;
    let offset = 0;
    while (text[offset] === repaired[offset]) offset += 1;
    const fields = withFinding(readValid(repaired, readRepaired.value), slip.finding(text, offset));
    return { ...fields, doubtful: [...fields.doubtful, pathAt(fields.document(), offset)] };
  }
  const stop = findStop(text);
  const slip = exchangedLines(text, stop.offset) ?? repairSlip(text, stop.offset, countIssues);
  if (slip !== undefined) {
    const fields = withFinding(readValid(slip.text, slip.value), slip.finding);
    // A comma before the end of a list may be all that is left of an entry.
    const isCut = slip.text.charAt(slip.finding.offset - 1) === ']' && slip.finding.message.includes('extra comma');
    return isCut ? { ...fields, doubtful: [...fields.doubtful, pathAt(fields.document(), slip.finding.offset - 2)] } : fields;
  }
  if (!stop.isAfterEnd) return recover(text);
  const whole = text.slice(0, stop.offset);
  if (!/^\s*[{[]/.test(whole)) {
    const message = `The file must start with "{", but it starts with ${quote(whole.trim())}.`;
    return unreadable([{ rule: 'json-syntax', offset: text.search(/\S/), message, fix: 'Write its fields between "{" and "}".' }]);
  }
  return withFinding(readValid(whole, JSON.parse(whole)), afterEnd(text, stop.offset));
}

/** Slips that are put right by as many characters as are there. */
const sameLengthSlips: readonly { repair(text: string): string; finding(text: string, offset: number): Finding }[] = [
  {
    repair: (text) => text.replaceAll(/[“”„]/g, '"'),
    finding: (text, offset) => ({
      rule: 'json-syntax',
      offset,
      message: `The quotation mark ${text.charAt(offset)} is a curly one, which JSON does not accept.`,
      fix: 'Write straight ones: "name": "text". Do not copy JSON through a word processor.',
    }),
  },
  {
    repair: (text) => text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, (word) => word.replaceAll(/[\t\r\n]/g, ' ')),
    finding: (_text, offset) => ({ rule: 'json-syntax', offset, ...brokenText }),
  },
  {
    repair: (text) => text.replaceAll(numberWithComma, (written) => pointed(written).padEnd(written.length)),
    finding: (text, offset) => {
      const start = offset - (/[-\d]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
      const [written = ''] = /^[-\d,.]+\d/.exec(text.slice(start)) ?? [];
      const message = `${quote(written)} is not a valid JSON number.`;
      return { rule: 'json-syntax', offset: start, message, fix: `Write ${pointed(written)}.` };
    },
  },
];

/** A number with a comma for its decimal point, or commas between its thousands. */
const numberWithComma = /(?<=:[ \t]*)-?\d+(?:,\d+)+(?:\.\d+)?(?=\s*[,}\]\n])/g;

function pointed(number: string): string {
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number.replace(',', '.');
}

function withFinding(fields: Fields, finding: Finding): Fields {
  return { ...fields, findings: [finding, ...fields.findings] };
}

function readStrictly(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function readValid(text: string, value: unknown): Fields {
  let parsed: Document | undefined;
  const document = (): Document => (parsed ??= parseTree(text, 'json') ?? new Document(null));
  const names = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined);
  if (names.length === countNames(value)) return { value, document, isComplete: true, doubtful: [], findings: [] };
  const repeated = repeatedFields(document());
  return { value, document, isComplete: true, doubtful: repeated.paths, findings: repeated.findings };
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children = Object.values(value).reduce((sum: number, child) => sum + countNames(child), 0);
  return children + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

/** A page of a website, or a document of a word processor, saved under the name of the file. */
const otherFormat = /^\s*(?:<|\{\\rtf)\S*/;

function recover(text: string): Fields {
  const [start] = otherFormat.exec(text) ?? [];
  if (start !== undefined) {
    const message = `The file is not JSON: it starts with ${quote(start.trim())}.`;
    return unreadable([{ rule: 'json-syntax', offset: 0, message, fix: 'Restore the right file, or save its figures as JSON.' }]);
  }
  const excess = excessFinding(text, 'json');
  if (excess !== undefined) return unreadable([excess]);
  const repaired = repairTokens(text);
  const document = parseTree(repaired.text, 'json');
  if (document === undefined) return unreadable([tooDeep('json')]);
  const repeated = repeatedFields(document);
  const faults = [...repaired.faults.slice(0, mostFaults), ...grammarFaults(document, repaired.text)].sort(
    (a, b) => a.offset - b.offset,
  );
  const findings = firstOfEachLine(faults.slice(0, mostFaults + 1), text).slice(0, mostFindings);
  if (!isMap(document.contents) || findings.length === mostFindings || faults.length > mostFaults)
    return unreadable(findings);
  const lost = faults.filter(({ hidesValue }) => hidesValue).map(({ offset }) => pathAt(document, offset));
  for (const path of lost) if (path.length > 0 && document.hasIn(path)) document.deleteIn(path);
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    document: () => document,
    isComplete: repaired.isWhole && lost.every((path) => path.length > 0),
    doubtful: [...lost, ...repaired.cutLists.map((offset) => pathAt(document, offset)), ...repeated.paths],
    findings: [...findings, ...repeated.findings],
  };
}


/** What else is wrong on a line mostly follows from its first mistake. */
function firstOfEachLine(faults: readonly JsonFault[], text: string): Finding[] {
  const lines = new Map<number, Finding>();
  for (const { offset, message, fix } of faults) {
    const { line } = positionAt(text, offset);
    if (!lines.has(line)) lines.set(line, { rule: 'json-syntax', offset, message, fix });
  }
  return [...lines.values()];
}

/** What is YAML and not JSON, and what the parser itself complains about. */
function grammarFaults(document: Document, text: string): JsonFault[] {
  const faults = [...document.errors, ...document.warnings]
    .slice(0, mostFaults)
    .map(({ code, pos: [offset] }) => (code === 'MISSING_CHAR' ? missingSign : misplacedSign)(document, text, offset));
  visit(document, {
    Pair: (_key, { key }) => {
      const offset = startOf(key);
      if (isScalar(key) && key.type !== 'QUOTE_DOUBLE' && key.value !== null) faults.push(unquotedName(offset));
    },
    Scalar: (key, { type, range }) => {
      const isQuotedOtherwise = key !== 'key' && type !== 'QUOTE_DOUBLE' && type !== 'PLAIN';
      if (isQuotedOtherwise) faults.push(misplacedAt(text, range?.[0] ?? 0));
    },
    Collection: (_key, { flow, range }) => {
      if (flow !== true) faults.push(misplacedAt(text, range?.[0] ?? 0));
    },
  });
  return faults;
}

function missingSign(document: Document, text: string, at: number): JsonFault {
  const offset = nextWord(text, at);
  const [, name] = /^"([^"\n]*)"/.exec(text.slice(offset)) ?? [];
  const next = quote(name ?? wordAt(text, offset));
  const lineBefore = text.slice(text.lastIndexOf('\n', offset) + 1, offset).trimEnd();
  if (!lineBefore.endsWith('"')) {
    const opener = openBracket(text, offset);
    const hidesValue = opener !== undefined && text.charAt(opener) === '[';
    return { offset, message: `A comma is missing before ${next}.`, fix: 'Add one.', hidesValue };
  }
  const [path, pathBefore] = [pathAt(document, offset), pathAt(document, offset - 1)];
  // The parser may take the value for the name of a field of its own.
  if (path.join('/') !== pathBefore.join('/')) document.deleteIn(path);
  return { offset, message: `A colon is missing before ${next}.`, fix: 'Write "name": value.', hidesValue: true };
}

function misplacedSign(document: Document, text: string, at: number): JsonFault {
  const offset = nextWord(text, at);
  const end = isNode(document.contents) ? (document.contents.range?.[1] ?? text.length) : text.length;
  if (offset < end) return misplacedAt(text, offset);
  return { ...afterEnd(text, offset), hidesValue: false };
}

function afterEnd(text: string, offset: number): Finding & { fix: string } {
  const message = `The character ${quote(text.charAt(offset))} comes after the end of the file's fields.`;
  return { rule: 'json-syntax', offset, message, fix: 'Delete what follows the last "}" that belongs to them.' };
}

function unquotedName(offset: number): JsonFault {
  const fix = 'Put the name in double quotation marks: "name": value.';
  return { offset, message: 'A name is not in double quotation marks.', fix, hidesValue: false };
}

function misplacedAt(text: string, offset: number): JsonFault {
  return misplacedWord(wordAt(text, offset), offset);
}

function wordAt(text: string, offset: number): string {
  return /^[\w.+-]+|^[\s\S]/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
}

function nextWord(text: string, at: number): number {
  return Math.min(at + text.slice(at).search(/\S|$/), Math.max(0, text.trimEnd().length - 1));
}

/** The path of the innermost field or list that contains an offset. */
function pathAt(document: Document, offset: number): FieldPath {
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  while (isCollection(node)) {
    const entries: readonly unknown[] = node.items;
    const index = entries.findLastIndex((entry) => startOf(entry) <= offset);
    const entry = entries[index];
    if (isSeq(node)) {
      if (!isCollection(entry) || offset >= (entry.range?.[1] ?? 0)) break;
      path.push(index);
      node = entry;
    } else {
      if (!isPair(entry) || !isScalar(entry.key)) break;
      path.push(String(entry.key.value));
      node = entry.value;
    }
  }
  return path;
}

function startOf(entry: unknown): number {
  const node: unknown = isPair(entry) ? entry.key : entry;
  return isNode(node) ? (node.range?.[0] ?? 0) : Infinity;
}
