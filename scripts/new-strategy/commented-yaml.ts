import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { z } from 'zod';
import type { ContentKind } from '../../src/core/content/schema/kinds.ts';
import { editorSchema } from '../lib/editor-schemas.ts';

const width = 100;

const fieldSchema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

/**
 * The fields of a content file as YAML. A comment above each field explains it in the words of the schema, once a file.
 *
 * @param intro what the file is and what to do with it, as a comment at the top.
 */
export function commentedYaml(kind: ContentKind, fields: object, intro: string): string {
  const document = new Document(fields);
  document.commentBefore = asComment(intro, width);
  if (document.contents !== null)
    addComments(document.contents, editorSchema(kind), { explained: new Set(), depth: 0 });
  return document.toString({ lineWidth: width });
}

function addComments(node: Node, schema: unknown, state: { explained: Set<string>; depth: number }): void {
  const { properties = {}, items } = fieldSchema.parse(schema);
  if (isSeq(node)) {
    for (const entry of node.items) if (isCollection(entry)) addComments(entry, items, inner(state));
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const field = properties[String(pair.key.value)];
    const { description } = fieldSchema.parse(field ?? {});
    if (description !== undefined && !state.explained.has(description)) {
      state.explained.add(description);
      pair.key.commentBefore = asComment(description, width - 2 * state.depth);
    }
    if (isScalar(pair.value)) foldIfLong(pair.value);
    if (isCollection(pair.value)) addComments(pair.value, field, inner(state));
  }
}

function inner({ explained, depth }: { explained: Set<string>; depth: number }): {
  explained: Set<string>;
  depth: number;
} {
  return { explained, depth: depth + 1 };
}

function foldIfLong(scalar: { value: unknown; type?: string }): void {
  if (typeof scalar.value === 'string' && scalar.value.length > width - 20) scalar.type = 'BLOCK_FOLDED';
}

/** Lines of a comment, without the "#" that the writer adds. */
function asComment(text: string, longest: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, longest))
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
}

function wrap(text: string, longest: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > longest) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
