import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../../src/core/model/build-site-content.ts';

// The fixture was taken from the paper's text by a program, before and apart from the content.
const [, ...lines] = readFileSync('tests/fixtures/leeds-paper-actions.tsv', 'utf8').trimEnd().split('\n');
const printed = lines.map((line) => {
  const [table = '', row = '', timescale = '', owners = ''] = line.split('\t');
  return { table, row: Number(row), timescale, owners };
});

const { entries } = await readContent('content');
const leeds = buildSiteContent(entries).strategies.find(({ id }) => id === 'leeds');
if (leeds === undefined) throw new Error('The content has no strategy "leeds".');

test('every row of the paper is published once, with its timescale and owners exactly as printed', () => {
  const published = leeds.actions.map(({ source, timescale, ownersAsPublished }) => ({
    table: source.table,
    row: source.row,
    timescale: timescale?.asPublished,
    owners: ownersAsPublished,
  }));
  expect(published).toHaveLength(129);
  expect(published).toEqual(printed);
});

test('each table has as many actions as the paper has rows', () => {
  const counts = leeds.objectives.map(({ id, actions }) => `${id} ${actions.length}`).join(', ');
  expect(counts).toBe(
    '1.1 7, 1.2 13, 1.3 7, 2.1 19, 2.2 6, 2.3 7, 2.4 9, 3.1 11, 3.2 19, 3.3 9, 4.1 4, 4.2 7, 4.3 4, 4.4 4, 4.5 3',
  );
});

test('an action keeps its table and its row in its permanent id', () => {
  const expected = leeds.actions.map(({ source }) => `${source.table}-${String(source.row).padStart(2, '0')}`);
  expect(leeds.actions.map(({ id }) => id)).toEqual(expected);
});
