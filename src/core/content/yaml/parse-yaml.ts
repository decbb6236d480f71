import { Document } from 'yaml';
import { limits } from '../limits.ts';
import type { FieldPath, Finding } from '../positions.ts';
import { recoverFromError } from './recover.ts';
import { indentedStart } from './indented-start.ts';
import { unfitting, yamlFinding } from './messages.ts';
import { dashedLists, trimBlocks, withPlainSpaces } from './plain-texts.ts';
import { excessFinding, parseTree, tooDeep } from './parse-document.ts';
import { fieldsAt, repeatedFields, takeOutSpecial } from './special-characters.ts';

/** The fields of a file, with the syntax tree that knows the place of each. */
export interface Fields {
  /** The fields that could be read. */
  value: unknown;
  /** Made when someone asks for it: files in which nothing is wrong may do without. */
  document: () => Document;
  /** Whether the syntax of all of it is right, so that what is not there is known to be absent. */
  isComplete: boolean;
  /** Fields whose values are in doubt, because they are given twice or have a special meaning in YAML. */
  doubtful: FieldPath[];
  findings: Finding[];
}

/**
 * Reads YAML 1.2, in which dates stay text. The parser's second complaint often follows from the first mistake, so each
 * mistake is reported, its piece of text blanked out and the rest read again: one run finds them all, and what could be
 * read is held to the other rules. Aliases, anchors and tags are refused: they hide what a file says, and a few lines of
 * aliases can grow into millions.
 */
export function parseYaml(text: string): Fields {
  const findings: Finding[] = [];
  const lostFields: number[] = [];
  let isComplete = true;
  let rest = withPlainSpaces(text);
  const start = indentedStart(rest);
  if (start !== undefined) {
    findings.push(start.finding);
    rest = start.text;
  }
  const excess = excessFinding(text, 'yaml');
  if (excess !== undefined) return unreadable([excess]);
  let readings = 0;
  const mostReadings = Math.max(2, Math.min(limits.syntaxProblems, Math.floor(limits.rereading / text.length)));
  while (readings < mostReadings) {
    readings += 1;
    const document = parseTree(rest, 'core');
    if (document === undefined) return unreadable([tooDeep('yaml')]);
    const [broken] = [...document.errors, ...document.warnings];
    if (broken === undefined) {
      const read = readDocument(document, rest, findings, lostFields);
      return { ...read, isComplete: isComplete && read.isComplete };
    }
    const finding = yamlFinding(broken, rest, document);
    // What was taken out is why other lines fit nothing any more.
    const isConsequence = isTakenOut(rest, text, finding.offset) || isLikeLast(finding, findings);
    if (isConsequence) isComplete = false;
    else findings.push(finding);
    const without = broken.code === 'RESOURCE_EXHAUSTION' ? undefined : recoverFromError(rest, finding.offset);
    if (without === undefined || without.text === rest) break;
    if (without.field === undefined || without.reachesEnd) isComplete = false;
    else lostFields.push(without.field);
    rest = without.text;
  }
  return unreadable(findings);
}

function isTakenOut(rest: string, text: string, offset: number): boolean {
  const start = rest.lastIndexOf('\n', offset - 1) + 1;
  return rest.startsWith('#', start) && !text.startsWith('#', start);
}

/** If a line does not fit those around it, no line below it does. */
function isLikeLast({ message }: Finding, findings: readonly Finding[]): boolean {
  return message.endsWith(unfitting) && findings.some((finding) => finding.message.endsWith(unfitting));
}

export function unreadable(findings: Finding[]): Fields {
  return { value: undefined, document: () => new Document(null), isComplete: false, doubtful: [], findings };
}

function readDocument(
  document: Document,
  text: string,
  faults: readonly Finding[],
  lostFields: readonly number[],
): Fields {
  const repeated = repeatedFields(document);
  const special = takeOutSpecial(document, text);
  const dashed = dashedLists(document, text);
  trimBlocks(document);
  const findings = [...repeated.findings, ...faults, ...special.findings, ...dashed.findings];
  if (findings.length >= limits.syntaxProblems) return unreadable(findings.slice(0, limits.syntaxProblems));
  const doubtful = [...fieldsAt(document, lostFields), ...repeated.paths, ...special.paths, ...dashed.paths];
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return { value, document: () => document, isComplete: !special.hidesFields, doubtful, findings };
}
