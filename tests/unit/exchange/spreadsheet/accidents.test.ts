import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { actionsCsvFile } from '../../../../src/exchange/actions/files.ts';
import { toCsv } from '../../../../src/exchange/csv/write-csv.ts';
import { applyPlan } from '../../../../src/exchange/spreadsheet/apply-plan.ts';
import { exportedCsv, exportedWorkbook } from '../../../../src/exchange/spreadsheet/export-table.ts';
import type { ImportPlan } from '../../../../src/exchange/spreadsheet/plan-import.ts';
import { validContent } from '../../../support/faulty-content.ts';
import { planOf, readTarget, type Target } from './import-text.ts';
import { rowOf, workbookOf } from './make-workbook.ts';

const anytown = await readTarget(validContent, 'anytown');
const exported = exportedCsv(anytown.context.strategy);

function plan(csv: string, target: Target = anytown): Promise<ImportPlan> {
  return planOf(Buffer.from(csv), 'actions.csv', target);
}

function messages(found: readonly { message: string }[]): string[] {
  return found.map(({ message }) => message);
}

/** The export with other cells in the row of an action. */
function exportedWithCells(id: string, cells: Readonly<Record<string, string>>): string {
  const [titles = [], ...rows] = parse(exported, { bom: true });
  const edited = rows.map((row) =>
    row[0] === id ? titles.map((title, index) => cells[title] ?? row[index] ?? '') : row,
  );
  return toCsv(titles, edited);
}

/** The plan after a content file was edited by somebody. */
function editedSince(file: string, ...edits: [string, string][]): Promise<Target> {
  const found = anytown.content.files.find(({ path }) => path === `strategies/anytown/${file}`);
  const text = edits.reduce((text, [before, after]) => text.replace(before, after), found?.text ?? '');
  return readTarget(validContent, 'anytown', new Map([[found?.path ?? '', text]]));
}

test('what nobody edited in an older export stays as the plan says now', async () => {
  const target = await editedSince('actions/2.mdx', ['within 14 days', 'within 7 days']);
  const { changed, doubts, notes } = await plan(exported, target);
  expect([changed, doubts]).toEqual([[], []]);
  expect(messages(notes)).toEqual([
    '"text" of 2-01 changed in the plan after this sheet was exported, but not in the sheet. The plan keeps its current text.',
  ]);
});

test('a cell that was edited in the sheet and in the plan is a conflict', async () => {
  const target = await editedSince('actions/2.mdx', ['within 14 days', 'within 7 days']);
  const { doubts } = await plan(exported.replace('within 14 days', 'within 10 days'), target);
  expect(messages(doubts)).toEqual([
    'This cell changed in the sheet, and also in the plan after the export. The plan now says "Treat mould within 7 days.". The sheet would replace that.',
  ]);
});

test('a sheet that is imported twice is no conflict with itself, even with names for ids and a bar at the end', async () => {
  const sheet = exportedWithCells('2-01', {
    leads: 'Anytown Council | Anytown Warm Homes Partnership',
    owners_as_published: '',
    progress: '2024-03-01 under way: Two walls are dry. | ',
  });
  const first = await plan(sheet);
  expect(first.changed[0]?.fields.progress).toMatchObject([{ text: 'Two walls are dry.' }]);
  const after = await readTarget(validContent, 'anytown', applyPlan(first, anytown.context, { remove: false }));
  const again = await plan(sheet, after);
  expect([again.problems, again.changed, again.doubts]).toEqual([[], [], []]);
});

test('progress that was reported since the export is not removed', async () => {
  const target = await editedSince('actions/1.1.mdx', [
    'progress:\n',
    'progress:\n      - { date: 2024-05-01, status: done, text: All lofts are done. }\n',
  ]);
  const { changed, doubts } = await plan(exported, target);
  expect([changed, doubts]).toEqual([[], []]);
});

test('an action that was added since the export is not removed', async () => {
  const target = await editedSince('actions/2.mdx', [
    '    row: 1\n',
    '    row: 1\n  - { id: 2-02, text: Check each wall., leads: [], row: 2 }\n',
  ]);
  const { removed, notes } = await plan(exported, target);
  expect(removed).toEqual([]);
  expect(messages(notes)).toEqual([
    'The sheet does not have "2-02", added to the plan since the sheet was exported. The plan keeps them.',
  ]);
});

test('a published table, which does not say what the plan was, may put back an older edition', async () => {
  const csv = actionsCsvFile(anytown.context.strategy).replace('Insulate 200 lofts', 'Insulate 100 lofts');
  expect(messages((await plan(csv)).doubts)).toEqual([
    '"text" of 1.1-01 would go back to what the edition of 2024-03-01 said. The sheet may be older than the plan.',
  ]);
});

test('the workbook of an export comes back without a change', async () => {
  const workbook = await exportedWorkbook(anytown.context.strategy);
  expect(await planOf(workbook, 'actions.xlsx', anytown)).toEqual({
    changed: [],
    added: [],
    removed: [],
    problems: [],
    doubts: [],
    notes: [],
  });
});

test('an emptied column of progress is asked about', async () => {
  const { doubts } = await plan('id,progress\n1.1-01,\n1.1-02,\n1.2-01,\n2-01,\n');
  expect(messages(doubts)).toEqual([
    '2 reports of 1.1-01 would be removed: "2024-03-10 Amber, under way, at risk: Ten lofts are done. Next: Order boards fo…" and "2024-02-01 planned: A builder is found.".',
    '1 report of 1.2-01 would be removed: "2024-03-10 not reported: Nothing is known yet.".',
  ]);
});

test('a column that was sorted without the others is suspected', async () => {
  const [first, second, third] = anytown.context.strategy.actions.map(({ text }) => text);
  const { doubts } = await plan(`id,text\n1.1-01,${second}\n1.1-02,${third}\n1.2-01,${first}\n`);
  expect(messages(doubts)).toContain(
    '3 cells now have values that were in other rows. Was this column sorted without the others?',
  );
});

const oneDay = `progress:
      - date: 2024-03-10
        status: under way
        text: Ten lofts are done.
        asPublished: 10 done
        source: { document: committee-paper, part: Table 1 }
      - date: 2024-03-10
        status: planned
        text: A builder is found.
        asPublished: builder found
`;

/** An action with two reports of one day. */
function withTwoReports(): Promise<Target> {
  const file = anytown.content.files.find(({ path }) => path.endsWith('actions/1.1.mdx'))?.text ?? '';
  const [reports = ''] = /progress:\n(?: {6}.*\n)+/.exec(file) ?? [];
  return editedSince('actions/1.1.mdx', [reports, oneDay]);
}

test('reports of one day keep what each was printed as', async () => {
  const target = await withTwoReports();
  const cell = '2024-03-10 planned: A builder is found at last. | 2024-03-10 under way: Ten lofts are done.';
  const found = await plan(`id,progress\n1.1-01,${cell}\n`, target);
  expect(found.changed[0]?.fields.progress).toMatchObject([
    { text: 'A builder is found at last.', asPublished: 'builder found' },
    { text: 'Ten lofts are done.', asPublished: '10 done', source: { part: 'Table 1' } },
  ]);
});

test('a report whose day was corrected keeps what it was printed as', async () => {
  const cell = '2024-03-11 under way: Ten lofts are done. | 2024-03-10 planned: A builder is found.';
  const found = await plan(`id,progress\n1.1-01,${cell}\n`, await withTwoReports());
  expect(found.changed[0]?.fields.progress).toMatchObject([
    { date: '2024-03-11', asPublished: '10 done', source: { part: 'Table 1' } },
    { date: '2024-03-10', asPublished: 'builder found' },
  ]);
});

test('a sheet with new rows can be imported twice', async () => {
  const { actions } = anytown.context.strategy;
  const kept = actions.map(({ id, text }) => `${id},,${text},\n`).join('');
  const sheet = `id,objective,text,source_row\n,1.2,Lend a thermometer.,\n2-02,2,Check each wall.,\n${kept}`;
  const texts = applyPlan(await plan(sheet), anytown.context, { remove: false });
  const after = await readTarget(validContent, 'anytown', texts);
  const again = await plan(sheet, after);
  expect([again.problems, again.added, again.removed, again.changed]).toEqual([[], [], [], []]);
  expect(messages(again.notes)).toEqual(['The cell is empty. The row is read as "1.2-03", which has the same text.']);
});

test('examples make room for the rows of the paper', async () => {
  const target = await editedSince(
    'actions/2.mdx',
    ['text: Treat', 'text: "[Example] Treat'],
    ['14 days.', '14 days."'],
  );
  const sheet = 'id,priority,text,leads\n,2,Paint each wall.,\n,2,Check each wall.,\n';
  const found = await plan(sheet, target);
  expect(found.added.map(({ fields }) => fields.row)).toEqual([1, 2]);
  const text = applyPlan(found, target.context, { remove: true }).get('strategies/anytown/actions/2.mdx');
  expect(text).toContain('rows: 2\nactions:');
});

test('the sheet with the most known ids is read, and its totals are not an action', async () => {
  const bytes = workbookOf(
    rowOf(1, ['id', 'text', 'leads']) +
      rowOf(2, ['1.1-01', 'Insulate 200 lofts each year.', 'council | warm-homes-partnership']) +
      rowOf(3, ['Total', '129', '4']),
  );
  const found = await planOf(bytes, 'table.xlsx', anytown);
  expect([found.changed, found.added, found.problems]).toEqual([[], [], []]);
  expect(messages(found.notes)).toEqual(['It is ignored, because it is a row of totals.']);
});

test('words that are struck out are not imported', async () => {
  const bytes = workbookOf(
    rowOf(1, ['id', 'text']) +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>1.1-01</t></is></c><c r="B2" t="inlineStr"><is><r><t>Insulate </t></r><r><rPr><strike/></rPr><t>200</t></r><r><t> lofts.</t></r></is></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>2-01</t></is></c><c r="B3" s="2" t="inlineStr"><is><t>Treat mould.</t></is></c></row>',
  );
  expect(messages((await planOf(bytes, 'table.xlsx', anytown)).problems)).toEqual([
    '"200" is struck out.',
    'The row of 2-01 is struck out.',
  ]);
});

test('a number that no date has is reported at its cell', async () => {
  const bytes = workbookOf(
    rowOf(1, ['id', 'timescale', 'phone']) +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>2-01</t></is></c><c r="B2" s="1"><v>7700900123</v></c><c r="C2" s="1"><v>7700900123</v></c></row>',
  );
  expect(messages((await planOf(bytes, 'table.xlsx', anytown)).problems)).toEqual([
    'The cell shows the spreadsheet error "####".',
  ]);
});

test('a cell that Excel cut leaves the whole of it in the plan', async () => {
  const words = 'Again and again. '.repeat(100).trim();
  const days = Array.from({ length: 28 }, (_, index) => `2024-02-${String(28 - index).padStart(2, '0')}`);
  const reports = days.map((day) => `      - { date: ${day}, status: under way, text: ${words} }\n`).join('');
  const target = await editedSince('actions/2.mdx', ['    row: 1\n', `    row: 1\n    progress:\n${reports}`]);
  const cell = days.map((day) => `${day} under way: ${words}`).join(' | ');
  const found = await plan(`id,progress\n2-01,${cell.slice(0, 32_767)}\n`, target);
  expect([found.changed, found.problems, found.doubts]).toEqual([[], [], []]);
  expect(messages(found.notes)[0]).toContain('The cell was cut off, because Excel allows only 32767 characters.');
});

test.each(['Apr-25', 'Mar-25'])('"%s" in place of 2024/25 is asked about', async (cell) => {
  const found = await plan(`id,timescale\n1.1-01,${cell}\n`);
  expect(messages(found.problems)).toEqual([
    `"${cell}" may be "2024/25", changed to a date by a spreadsheet, or it may be a new value.`,
  ]);
});

test('columns that the site works out are ignored when they are stale or of another type', async () => {
  const csv = exported.replace(',false,2024/25,', ',0,2023/24,');
  const { problems, notes } = await plan(csv);
  expect(problems).toEqual([]);
  expect(notes.map(({ column }) => column)).toEqual(['ongoing', 'financial_years']);
});
