import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Scalar,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { FieldPath, Finding } from '../positions.ts';
import { quote } from '../../text/wording.ts';
import { limits } from '../limits.ts';
import { specialStart } from './messages.ts';

/** What is wrong in a document that could be parsed, and the fields that it puts in doubt. */
export interface InvalidPaths {
  findings: Finding[];
  paths: FieldPath[];
}

/** Fields that are given twice. */
export function repeatedFields(document: Document): InvalidPaths {
  const findings: Finding[] = [];
  const paths: FieldPath[] = [];
  visit(document, {
    Map: (_key, map, ancestors) => {
      const repeated = repeatedPairs(map);
      const [first] = repeated;
      // The fields of an entry without its dash all seem to be given twice, and the list to lack an entry.
      const isEntry = isSeq(ancestors.at(-1)) && (repeated.length > 1 || first?.name === nameOf(map.items[0]));
      for (const { name, offset } of isEntry ? repeated.slice(0, 1) : repeated)
        findings.push(repeatedField(name, offset, isEntry));
      for (const { pair } of repeated) paths.push(fieldPath([...ancestors, map, pair]));
      if (isEntry && first !== undefined) paths.push(fieldPath(ancestors));
      return findings.length >= limits.syntaxProblems ? visit.BREAK : undefined;
    },
  });
  return { findings: findings.slice(0, limits.syntaxProblems), paths };
}

function repeatedPairs({ items }: YAMLMap): { pair: Pair; name: string; offset: number }[] {
  const names = new Set<unknown>();
  return items.flatMap((pair) => {
    const name = nameOf(pair);
    const isRepeated = names.has(name) && isNode(pair.key);
    if (name !== undefined) names.add(name);
    return isRepeated ? [{ pair, name: String(name), offset: (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? 0 }] : [];
  });
}

function nameOf(pair: Pair | undefined): unknown {
  return isScalar(pair?.key) ? pair.key.value : undefined;
}

function repeatedField(name: string, offset: number, isFirst: boolean): Finding {
  const message = `The field ${quote(name)} is given a second time.`;
  const fix = isFirst ? 'If another entry of the list begins here, write "- " before the line, or "}, {" in JSON. If not, keep one of the two.' : 'Keep one of the two.';
  return { rule: 'repeated-field', offset, ...(isFirst && { end: offset }), message, fix };
}

/** The fields whose names start at given places. */
export function fieldsAt(document: Document, offsets: readonly number[]): FieldPath[] {
  const paths: FieldPath[] = [];
  if (offsets.length === 0) return paths;
  const places = new Set(offsets);
  visit(document, {
    Pair: (_key, pair, ancestors) => {
      if (isNode(pair.key) && places.has(pair.key.range?.[0] ?? -1)) paths.push(fieldPath([...ancestors, pair]));
    },
  });
  return paths;
}

/** Takes aliases, anchors and tags out of a document, so that the rest of it can be read. An alias may stand for any fields. */
export function takeOutSpecial(document: Document, text: string): InvalidPaths & { hidesFields: boolean } {
  const doubts = { findings: [] as Finding[], paths: [] as FieldPath[], hidesFields: false };
  visit(document, (key, node, ancestors) => {
    const mark = isNode(node) ? specialMark(node) : undefined;
    if (!isNode(node) || mark === undefined) return undefined;
    if (doubts.findings.length === limits.syntaxProblems) return visit.BREAK;
    const start = node.range?.[0] ?? 0;
    // The range of a node starts after its anchor and tag.
    const offset = text.startsWith(mark, start) ? start : Math.max(0, text.lastIndexOf(mark, start));
    doubts.findings.push(specialStart(mark, offset));
    doubts.paths.push(fieldPath([...ancestors, node]));
    if (!isAlias(node)) return undefined;
    doubts.hidesFields = true;
    const empty = new Scalar(key === 'key' ? node.source : null);
    empty.range = node.range;
    return empty;
  });
  return doubts;
}

/** Whether a value has an anchor or a tag, or is an alias of another one. */
export function isSpecial(node: Node): boolean {
  return specialMark(node) !== undefined;
}

function specialMark(node: Node): string | undefined {
  if (isAlias(node)) return '*';
  if ('anchor' in node && node.anchor !== undefined) return '&';
  return node.tag === undefined ? undefined : '!';
}

/** The path of the field that the last of a chain of nodes holds. */
export function fieldPath(chain: readonly unknown[]): FieldPath {
  return chain.flatMap((node, index): (string | number)[] => {
    const parent = chain[index - 1];
    if (isSeq(parent)) return [parent.items.indexOf(node)];
    return isMap(parent) && isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [];
  });
}
