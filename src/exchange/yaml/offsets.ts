import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

export function pairOf(map: YAMLMap, name: string): Pair {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) throw new Error(`The YAML has no field "${name}".`);
  return pair;
}

export function startOf(part: unknown): number {
  const node = (isNodeLike(part) ? part : (part as Pair | undefined)?.key) as Node | undefined;
  return node?.range?.[0] ?? 0;
}

export function endOf(part: unknown): number {
  return (part as Node | undefined)?.range?.[1] ?? 0;
}

function isNodeLike(part: unknown): part is Node {
  return isScalar(part) || isMap(part) || isSeq(part);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  if (startsLine(text, offset)) return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

export function startsLine(text: string, offset: number): boolean {
  return offset === 0 || text.charAt(offset - 1) === '\n';
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
