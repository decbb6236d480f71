import { isMap, isNode, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { FieldPath } from './positions.ts';

/** What a field is looked up in. */
interface FileOfFields {
  text: string;
  fieldsOffset: number;
  document: () => Pick<Document, 'contents'>;
}

/**
 * The offset of a field in a file. The offset of a field that is missing is that of its group.
 *
 * @param part the field's `value`, or its `name`.
 */
export function fieldOffset(file: FileOfFields, path: FieldPath, part: 'value' | 'name' = 'value'): number {
  const { offset } = descend(file, path, part);
  return file.fieldsOffset + offset;
}

/** The value of a field as written in the file, quotation marks included: `1.10`, `"1.10"`. */
export function fieldText(file: FileOfFields, path: FieldPath): string | undefined {
  const { node } = descend(file, path, 'value');
  if (!isScalar(node) || node.range == null) return undefined;
  return file.text.slice(file.fieldsOffset + node.range[0], file.fieldsOffset + node.range[1]);
}

/** Where the value of a field ends in a file. */
export function fieldEnd(file: FileOfFields, path: FieldPath): number {
  const { node, offset } = descend(file, path, 'value');
  return file.fieldsOffset + (node?.range?.[1] ?? offset);
}

/** The offset of a word inside the value of a field. That of the value if it begins with the word, between quotation marks or not. */
export function wordOffset(file: FileOfFields, path: FieldPath, word: string): number {
  const start = fieldOffset(file, path);
  const found = findWord(file.text.slice(start, start + (fieldText(file, path)?.length ?? 0)), word);
  return found > 1 ? start + found : start;
}

/** The place of a whole word in a text, or -1. */
export function findWord(text: string, word: string): number {
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + word.length)) {
    const isWhole = !endsInLetter.test(text.slice(Math.max(0, index - 2), index)) && !startsWithLetter.test(text.slice(index + word.length, index + word.length + 2));
    if (isWhole) return index;
  }
  return -1;
}

const endsInLetter = /[\p{L}\p{N}]$/u;
const startsWithLetter = /^[\p{L}\p{N}]/u;

function descend(
  file: FileOfFields,
  path: FieldPath,
  part: 'value' | 'name',
): { node: Node | undefined; offset: number } {
  let node: Node | undefined = file.document().contents ?? undefined;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, key] of path.entries()) {
    const { name, value } = child(node, key);
    if (name === undefined && value === undefined) return { node: undefined, offset };
    const wanted = part === 'name' && depth === path.length - 1 ? (name ?? value) : (value ?? name);
    offset = wanted?.range?.[0] ?? offset;
    node = value;
  }
  return { node, offset };
}

function child(node: Node | undefined, key: string | number): { name?: Node | undefined; value?: Node | undefined } {
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return { value: isNode(value) ? value : undefined };
  }
  if (!isMap(node)) return {};
  const pair = node.items.find(
    (candidate) => isPair(candidate) && isScalar(candidate.key) && String(candidate.key.value) === key,
  );
  return { name: isNode(pair?.key) ? pair.key : undefined, value: isNode(pair?.value) ? pair.value : undefined };
}
