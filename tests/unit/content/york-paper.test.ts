import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Action } from '../../../src/core/model/types.ts';
import { readYork } from '../../support/strategies.ts';

// Both fixtures were taken from the paper's text by a program, before and apart from the content.
const rows = readTable('tests/fixtures/york-paper-actions.tsv');
const statements = readTable('tests/fixtures/york-paper-aims.tsv');
const { strategy: york } = await readYork();
const published = [...Map.groupBy(york.actions, ({ source }) => `${source.table}, row ${source.row}`)];

test('every row of the paper is published, and no other', () => {
  expect(rows).toHaveLength(25);
  expect(published.map(([row]) => row).toSorted()).toEqual(
    rows.map(({ table, row }) => `${table}, row ${row}`).toSorted(),
  );
});

test.for(rows)('$table, row $row, has its owners as printed', (row) => {
  const printed = [...new Set(actionsOf(row).map(({ ownersAsPublished }) => ownersAsPublished ?? ''))];
  expect(printed.join(' ')).toBe(row.owners);
});

test.for(rows)('$table, row $row, has its progress as printed', (row) => {
  const reports = actionsOf(row).flatMap(({ progress }) => progress.map(({ asPublished }) => asPublished));
  expect(reports.join(' ')).toBe(row.progress);
});

test.for(rows)('$table, row $row, keeps each number, date and name that is printed', (row) => {
  const written = actionsOf(row).map(wordsOf).join(' ');
  const printed = `${row.action} ${row.milestones} ${row.progress}`;
  expect(tellingWords(printed).filter((word) => !written.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});

test('rows of Year 1 stand under their printed area', () => {
  const areas = rows.filter(({ heading }) => heading !== '');
  expect(areas).toHaveLength(9);
  for (const row of areas) {
    expect(new Set(actionsOf(row).map(({ source }) => source.rowHeading))).toEqual(new Set([row.heading]));
  }
});

test('key actions of the police carry the heading that is printed before them', () => {
  const police = rows.filter(({ table }) => table === 'Plan area #1');
  expect(police).toHaveLength(5);
  for (const row of police) {
    expect(row.action).toContain(actionsOf(row)[0]?.source.rowHeading ?? 'no heading');
  }
});

test('the 15 aims have the titles of their slides, and the wording of the overview where it differs', () => {
  const aims = statements.filter(({ kind }) => kind === 'aim');
  expect(aims).toHaveLength(15);
  expect(york.objectives.map(({ id, title, alsoPrinted }) => ({ id, title, also: alsoPrinted[0]?.title }))).toEqual(
    aims.map((aim) => ({ id: `${aim['plan area']}.${aim.number}`, title: aim.printed, also: aim.overview })),
  );
});

test('each plan area has the measures of the overview, exactly as printed', () => {
  const measures = statements.filter(({ kind }) => kind === 'measure');
  expect(measures).toHaveLength(12);
  const named = york.priorities.flatMap(({ id, alignment }) =>
    (alignment?.measures ?? []).map(({ asPublished }) => `${id} ${asPublished}`),
  );
  expect(named).toEqual(measures.map((measure) => `${measure['plan area']} ${measure.printed}`));
});

test('one key action has nobody who is responsible', () => {
  expect(york.actions.filter(({ leads }) => leads.length === 0).map(({ id }) => id)).toEqual(['3-06']);
});

test('progress is reported for Year 1 alone, on the date of the paper', () => {
  const reported = york.actions.filter(({ progress }) => progress.length > 0);
  expect(reported.map(({ source }) => source.table)).toEqual(Array(17).fill('Plan area #2, Year 1 2022/23'));
  expect(new Set(reported.flatMap(({ progress }) => progress.map(({ date }) => date)))).toEqual(new Set(['2023-02-21']));
});

type Row = Record<string, string>;

function readTable(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function actionsOf({ table, row }: Row): Action[] {
  return york.actions.filter(({ source }) => source.table === table && String(source.row) === row);
}

/** What a reader of the site sees of an action in our own words, with its heading. */
function wordsOf({ text, details, milestones, progress, source }: Action): string {
  const parts = [text, ...details, ...milestones.flatMap(({ when = '', text }) => [when, text])];
  return [...parts, ...progress.map((report) => report.text), source.rowHeading ?? ''].join(' ');
}

/** Forms in which we write what the paper shortens. */
const written: Record<string, string> = {
  Jan: 'January',
  "OCG's": 'OCGs',
  "OBTJ's": 'OBTJs',
  '22': '2022',
  '24': '2024',
  '6860': '6,860',
};

/** Numbers, months and words in capitals: what must never be lost in other words. */
function tellingWords(text: string): string[] {
  const words = text.match(/\d[\d,/]*\d|\d|\b[A-Z]{2,}(?:'s)?\b|\b(?:Jan|May|January|March|April|Spring|July)\b/g) ?? [];
  // A slide numbers its key actions; the reference of each stands for that.
  return words.slice(/^\d\. /.test(text) ? 1 : 0).map((word) => written[word] ?? word);
}
