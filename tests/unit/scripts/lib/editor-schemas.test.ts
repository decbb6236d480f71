import Ajv from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorSchema, editorSchemas, editorSettings } from '../../../../scripts/lib/editor-schemas.ts';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { readContent } from '../../../../src/core/content/read-content.ts';
import type { Rule } from '../../../../src/core/problems/rules.ts';
import { contentKinds, type ContentKind } from '../../../../src/core/content/schema/kinds.ts';
import { faultsFolder, validContent } from '../../../support/faulty-content.ts';

const kinds = Object.keys(contentKinds) as ContentKind[];
// Without a package for them, formats such as "date" say nothing; each has a pattern beside it.
const ajv = new Ajv({ allErrors: true, validateFormats: false });
ajv.addKeyword('patternErrorMessage');
const validators = new Map(kinds.map((kind) => [kind, ajv.compile(editorSchema(kind))]));

function isAccepted({ kind, value }: { kind: ContentKind; value: unknown }): boolean {
  return validators.get(kind)?.(value) === true;
}

/** Faults in the form of single fields, which an editor can underline. */
const shapeRules: readonly Rule[] = [
  'unknown-field',
  'missing-field',
  'wrong-type',
  'quotation-marks',
  'unknown-choice',
  'empty-value',
  'wrong-value',
  'id-form',
  'date-form',
  'secure-link',
];

test('the schemas in .vscode are those of the content, as "npm run schemas" writes them', () => {
  const written = readdirSync(join(projectFolder, '.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
  expect(written.sort()).toEqual(
    editorSchemas()
      .map(({ file }) => file)
      .sort(),
  );
  for (const { file, text } of editorSchemas()) expect(readFileSync(join(projectFolder, file), 'utf8')).toBe(text);
});

test('the settings lead every YAML and JSON file to its schema, and pages to those that Astro writes', () => {
  const settings: unknown = JSON.parse(readFileSync(join(projectFolder, '.vscode/settings.json'), 'utf8'));
  expect(settings).toEqual({ ...editorSettings('content'), 'astro.content-intellisense': true });
  const schemas = editorSettings('content');
  expect(Object.keys(schemas['yaml.schemas']).length + schemas['json.schemas'].length).toBe(editorSchemas().length);
});

test('editors know the collections of pages, whose names are in lower-case letters', () => {
  expect(readFileSync(join(projectFolder, 'astro.config.mjs'), 'utf8')).toContain('contentIntellisense: true');
  const names = readFileSync(join(projectFolder, 'src/content.config.ts'), 'utf8').matchAll(/^ {2}(\w+): collect\(/gm);
  const collections = [...names].map(([, name]) => name);
  expect(collections.toSorted()).toEqual(kinds.map((kind) => kind.toLowerCase()).sort());
});

test('every field has a sentence that says what it is for', () => {
  expect(kinds.flatMap((kind) => fieldsWithoutSentence(editorSchema(kind), kind))).toEqual([]);
});

test.each([
  ['the published content', join(projectFolder, 'content')],
  ['the invented strategy', validContent],
])('the schemas accept %s', async (_, folder) => {
  const { files } = await readContent(folder, folder);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !isAccepted(file)).map(({ path }) => path)).toEqual([]);
});

test('the schemas reject faults in the form of a field, but for those that JSON Schema cannot state', async () => {
  const rejected: Rule[] = [];
  const accepted: string[] = [];
  for (const fault of readdirSync(faultsFolder)) {
    const { files, problems } = await readContent(join(faultsFolder, fault), faultsFolder);
    for (const file of files) {
      const rules = problems.filter((problem) => problem.file.endsWith(file.path)).map(({ rule }) => rule);
      const shapes = rules.filter((rule) => shapeRules.includes(rule));
      if (shapes.length === 0) continue;
      // As written: what could be read in spite of a fault stands in the value of the file.
      const written: unknown = parse(file.text.slice(file.fieldsOffset, file.bodyOffset).replace(/^---\s*$/m, ''));
      if (isAccepted({ kind: file.kind, value: written })) accepted.push(`${fault}: ${shapes.join(', ')}`);
      else rejected.push(...shapes);
    }
  }
  expect(accepted).toEqual([
    'channel-that-is-none: wrong-value',
    'form-with-place-in-host: wrong-value',
    'form-with-unknown-place: wrong-value',
    'form-without-reference: wrong-value',
    'no-such-rough-date: date-form',
  ]);
  expect(new Set(rejected)).toEqual(new Set(shapeRules));
});

test('a wrong pattern is explained in the words of the content check', () => {
  expect(JSON.stringify(editorSchema('strategy'))).toContain('"patternErrorMessage":"A colour is written #rrggbb"');
});

const group = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

function fieldsWithoutSentence(schema: unknown, path: string): string[] {
  const { properties = {}, items } = group.parse(schema);
  const fields = Object.entries(properties).flatMap(([name, field]) => [
    ...(group.parse(field).description === undefined ? [`${path}.${name}`] : []),
    ...fieldsWithoutSentence(field, `${path}.${name}`),
  ]);
  return items === undefined ? fields : [...fields, ...fieldsWithoutSentence(items, `${path}[]`)];
}
