import type { z } from 'zod';
import type { ContentFile } from '../content-file.ts';
import type { FieldPath, Finding } from '../positions.ts';
import { text } from '../schema/values.ts';
import { valuesBeforeComments } from '../yaml/plain-texts.ts';
import { schemaAt } from './schema-at.ts';

/**
 * Texts that end at " #", where YAML begins a comment: what follows would be lost without a word. Behind a number, an id or a
 * choice, a comment is a comment.
 */
export function cutTexts(file: ContentFile, schema: z.core.$ZodType): { findings: Finding[]; paths: FieldPath[] } {
  if (file.path.endsWith('.json')) return { findings: [], paths: [] };
  const settings = file.text.slice(file.fieldsOffset, file.bodyOffset);
  const cut = valuesBeforeComments(file.document(), settings).filter(
    ({ path }) => schemaAt(schema, path)?._zod.def === text._zod.def,
  );
  return {
    paths: cut.map(({ path }) => path),
    findings: cut.map(({ comment }) => ({
      rule: 'yaml-special',
      offset: file.fieldsOffset + comment,
      message: 'The text ends before this "#", because YAML takes " #" for the start of a comment.',
      fix: 'Put the whole text between double quotation marks. Write a comment on a line of its own.',
    })),
  };
}
