import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { listFiles } from '../../../../src/core/content/list-files.ts';
import { loadFile } from '../../../../src/core/content/load-file.ts';
import { assembleContent } from '../../../../src/core/content/read-content.ts';
import type { FieldPath } from '../../../../src/core/content/positions.ts';
import { validContent } from '../../../support/faulty-content.ts';

// The valid content uses every field of every kind of file.
const found = await listFiles(validContent);
const texts = new Map(found.map(({ path }) => [path, readFileSync(join(validContent, path), 'utf8')]));
const loaded = new Map([...texts].map(([path, text]) => [path, loadFile({ path, bytes: Buffer.from(text) })]));

test.each([...texts.keys()])('null in any field of %s is reported or means that the field is not there', (path) => {
  const value = loaded.get(path)?.file?.value;
  for (const field of fieldsOf(value)) {
    const changed = loadFile({ path, bytes: Buffer.from(withNull(path, field)) });
    const files = [...loaded.values()].map((file) => (file.path === path ? changed : file));
    const problems = allProblems(assembleContent(files, 'content'));
    if (changed.entry !== undefined) continue;
    const own = problems.filter((problem) => problem.rule === 'empty-value' && problem.file === `content/${path}`);
    expect(
      own.map(({ message }) => message),
      field.join('.'),
    ).toEqual([expect.stringMatching(/is empty\.$/)]);
  }
});

function withNull(path: string, field: FieldPath): string {
  const text = texts.get(path) ?? '';
  if (path.endsWith('.json')) {
    const document = parseDocument(text);
    document.setIn(field, null);
    return JSON.stringify(document.toJS());
  }
  const [, settings = text, body = ''] = /^---\n(.*?)\n(---\n.*)$/s.exec(text) ?? [];
  const document = parseDocument(settings);
  document.setIn(field, null);
  return path.endsWith('.mdx') ? `---\n${document.toString()}${body}` : document.toString();
}

function fieldsOf(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const field = [...path, Array.isArray(value) ? Number(name) : name];
    return [field, ...fieldsOf(child, field)];
  });
}
