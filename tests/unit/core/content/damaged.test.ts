import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { readContent } from '../../../../src/core/content/read-content.ts';

const validContent = resolve('tests/fixtures/valid');

/** The places and rules of what is wrong once a piece of a file is another one. */
async function placesAfter(path: string, piece: string, replacement: string): Promise<string[]> {
  const text = readFileSync(join(validContent, path), 'utf8');
  expect(text).toContain(piece);
  const replaced = new Map([[path, text.replace(piece, replacement)]]);
  return allProblems(await readContent(validContent, validContent, replaced)).map(
    ({ file, line, rule }) => `${file}:${line} ${rule}`,
  );
}

test('a JSON name without its first quotation mark is reported', async () => {
  const path = 'indicators/insulated-lofts.json';
  expect(await placesAfter(path, '"meaning":', 'meaning":')).toContain(`${path}:3 json-syntax`);
});

test('a word before the first bracket of a JSON file is reported', async () => {
  const path = 'indicators/insulated-lofts.json';
  expect(await placesAfter(path, '{', '# {')).toContain(`${path}:1 json-syntax`);
});

test.each([
  ['strategies/anytown/actions/1.2.mdx', 'timescale: Ongoing', 'timescale:', 10],
  ['strategies/anytown/partners.yml', 'shortName: AWHP', 'shortName: ~', 10],
  ['areas.yml', 'code: X01000001', 'code: null', 2],
])('an optional field of %s that is left empty is reported', async (path, piece, replacement, line) => {
  expect(await placesAfter(path, piece, replacement)).toContain(`${path}:${line} empty-value`);
});

test('a second colon in the last field of an entry is one problem, at its line', async () => {
  const path = 'frameworks/healthy-homes.yml';
  expect(await placesAfter(path, 'Every home is warm', 'Every: home is warm')).toEqual([`${path}:11 yaml-syntax`]);
});
