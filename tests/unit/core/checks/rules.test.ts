import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../../../src/core/checks/run-checks.ts';
import { readContent } from '../../../../src/core/content/read-content.ts';
import { rules } from '../../../../src/core/problems/rules.ts';
import { contentKinds, type ContentKind } from '../../../../src/core/content/schema/kinds.ts';
import { faultsFolder, problemsOf, validContent } from '../../../support/faulty-content.ts';
import { madeFaults } from '../../../support/make-faults.ts';

test('the valid content has no problems', async () => {
  const { entries, problems } = await checkContent(validContent);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(27);
});

test('every fault is found, and every rule is broken by one of them', async () => {
  const broken = new Set<string>();
  const unnoticed: string[] = [];
  for (const fault of [...readdirSync(faultsFolder), ...Object.values(madeFaults)]) {
    const problems = await problemsOf(fault);
    if (problems.length === 0) unnoticed.push(String(fault));
    for (const { rule } of problems) broken.add(rule);
  }
  expect(unnoticed).toEqual([]);
  expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([]);
}, 120_000);

test('the valid content uses every field of every kind of file', async () => {
  const { files } = await readContent(validContent);
  const unused = Object.keys(contentKinds).flatMap((kind) => {
    const used = new Set(files.filter((file) => file.kind === kind).flatMap((file) => usedFields(file.value)));
    return fieldsOf(contentKinds[kind as ContentKind].schema)
      .filter((field) => !used.has(field))
      .map((field) => `${kind}: ${field}`);
  });
  // A vision is a section that keeps to its text. No action was done before and is not done any more, so none has a reason.
  const unsuited = ['actionTable: actions.progress.reason'];
  expect(unused.filter((field) => !field.startsWith('vision: ') && !unsuited.includes(field))).toEqual([]);
});

function usedFields(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => usedFields(entry, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => [`${path}${name}`, ...usedFields(child, `${path}${name}.`)]);
}

function fieldsOf(schema: z.core.$ZodType, path = ''): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([name, child]) => [
    `${path}${name}`,
    ...fieldsOf(child, `${path}${name}.`),
  ]);
}
