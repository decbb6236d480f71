import {
  findNodeAtOffset,
  getNodePath,
  parse,
  parseTree,
  printParseErrorCode,
  visit,
  type ParseError,
} from 'jsonc-parser';
import { parseDocument, type Document } from 'yaml';
import { marksOf, pairBrackets } from './brackets.ts';
import { cutOff, recoverFromError, type JsonFault, type JsonRemainder, type Loss } from './recover.ts';
import { jsonFinding, neverClosed } from './messages.ts';
import { nestingFinding } from '../nesting.ts';
import { positionAt, type FieldPath, type Finding } from '../positions.ts';
import type { Fields } from '../yaml/parse-yaml.ts';
import { repeatedFields } from '../yaml/special-characters.ts';

/** Far more than one person breaks in one file: who sees as many looks at the whole of it. */
const mostFaults = 20;
/** Faults of one line are reported once and still have to be taken out one by one. */
const mostTakenOut = 50;

/**
 * Reads JSON. A parser's second complaint often follows from the first mistake, so each mistake is reported, taken out and
 * the rest read again: one run finds them all, and what could be read is held to the other rules. The YAML parser, which
 * knows where things stand, only helps to find places and repeated fields.
 */
export function parseJson(text: string): Fields {
  const tooDeep = nestingFinding(text, 'json');
  if (tooDeep !== undefined) return unreadable([tooDeep]);
  if (text.trim() === '') {
    const fix = 'Write its fields between "{" and "}".';
    return unreadable([{ rule: 'json-syntax', offset: 0, message: 'The file is empty.', fix }]);
  }
  const findings: Finding[] = [];
  const losses: Loss[] = [];
  let [rest, isWhole, takenOut] = [text, true, 0];
  for (let fault = firstFault(rest); fault !== undefined; fault = firstFault(rest)) {
    const { finding, remainder } = takeOut(fault, rest);
    // What else is wrong on a line mostly follows from its first mistake.
    const follows = findings.some(({ offset }) => lineOf(text, offset) === lineOf(text, finding.offset));
    if (!follows) findings.push(finding);
    takenOut += 1;
    const isTooMuch = findings.length === mostFaults || takenOut === mostTakenOut;
    if (isTooMuch || remainder.text === rest || remainder.text.trim() === '') return unreadable(findings);
    losses.push(...remainder.losses);
    isWhole &&= remainder.isWhole;
    rest = remainder.text;
  }
  return readJson(rest, losses, { isWhole, findings });
}

function takeOut(fault: JsonFault, text: string): { finding: Finding; remainder: JsonRemainder } {
  const marks = marksOf(text);
  const { unclosed } = pairBrackets(text, marks);
  const isComment = fault.code === 'InvalidCommentToken';
  if (unclosed === undefined || fault.offset < unclosed || isComment || fault.code === 'UnexpectedEndOfString')
    return { finding: jsonFinding(fault, text), remainder: recoverFromError(text, fault) };
  return { finding: neverClosed(text, unclosed), remainder: cutOff(text, marks, unclosed) };
}

function firstFault(text: string): JsonFault | undefined {
  if (isJson(text)) return undefined;
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  // What only one of the two parsers minds is wrong all the same, and has no place.
  if (first === undefined) return { code: 'InvalidSymbol', offset: 0, length: text.length };
  return { code: printParseErrorCode(first.error), offset: first.offset, length: first.length };
}

function readJson(text: string, losses: readonly Loss[], read: Pick<Fields, 'findings'> & { isWhole: boolean }): Fields {
  let parsed: Document | undefined;
  const document = (): Document =>
    (parsed ??= parseDocument(text, { prettyErrors: false, logLevel: 'error', schema: 'json' }));
  const repeated = hasRepeatedNames(text) ? repeatedFields(document(), text) : { findings: [], paths: [] };
  return {
    value: JSON.parse(text) as unknown,
    document,
    isComplete: read.isWhole,
    doubtful: [...pathsOf(losses, text), ...repeated.paths],
    findings: [...read.findings, ...repeated.findings],
  };
}

function hasRepeatedNames(text: string): boolean {
  const groups: Set<string>[] = [];
  let isRepeated = false;
  visit(text, {
    onObjectBegin: () => void groups.push(new Set()),
    onObjectEnd: () => void groups.pop(),
    onObjectProperty: (name) => {
      const names = groups.at(-1);
      isRepeated ||= names?.has(name) ?? false;
      names?.add(name);
    },
  });
  return isRepeated;
}

function pathsOf(losses: readonly Loss[], text: string): FieldPath[] {
  const root = losses.length === 0 ? undefined : parseTree(text);
  return losses.flatMap(({ group, field }) => {
    const node = root === undefined ? undefined : findNodeAtOffset(root, group);
    return node === undefined ? [] : [[...getNodePath(node), ...(field === undefined ? [] : [field])]];
  });
}

function unreadable(findings: Finding[]): Fields {
  return { value: undefined, document: () => parseDocument(''), isComplete: false, doubtful: [], findings };
}

function lineOf(text: string, offset: number): number {
  return positionAt(text, offset).line;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
