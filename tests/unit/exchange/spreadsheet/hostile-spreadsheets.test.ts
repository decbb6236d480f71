import { describe, expect, test } from 'vitest';
import { readSheetsApart } from '../../../../src/exchange/spreadsheet/read-sheets-apart.ts';
import { readSheets } from '../../../../src/exchange/spreadsheet/read-sheets.ts';
import { rowOf, workbookOf, zipOf } from './make-workbook.ts';

const titles = new Set(['id', 'text']);
const rows = rowOf(1, ['id', 'text']) + rowOf(2, ['1.1-01', 'Insulate lofts.']);

async function answer(bytes: Buffer, name: string, read = readSheets): Promise<string> {
  const sheets = await read(bytes, name, titles).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'UnreadableSheetError') return error.message;
    throw error;
  });
  return typeof sheets === 'string' ? sheets : `${sheets.map(({ rows }) => rows.length).join(' and ')} rows`;
}

const repeated = (text: string, count: number) => text.repeat(count);
const merges = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

const hostile: [string, () => Buffer, string][] = [
  ['unpacks to 40 MB', () => workbookOf(rows + repeated(' ', 40_000_000)), 'more than 30 MB unpacked'],
  [
    'lies about its size',
    () => zipOf({ 'xl/worksheets/sheet1.xml': repeated(' ', 40_000_000) }, 100),
    'more than 30 MB unpacked',
  ],
  [
    'has a million shared texts',
    () => workbookOf(rows, { parts: { 'xl/sharedStrings.xml': `<sst>${repeated('<si/>', 1_100_000)}</sst>` } }),
    'more than 1000000 elements',
  ],
  ['has a merge of ten billion rows', () => workbookOf(rows, { after: merges('A2:A10000000000') }), '2 rows'],
  [
    'has 20,000 merges',
    () => workbookOf(rows, { after: merges(...Array.from({ length: 20_000 }, (_, row) => `C${row + 1}:D${row + 1}`)) }),
    'more than 5000 merged cells',
  ],
  ['is deep', () => workbookOf(`${rows}${repeated('<a>', 500_000)}`), 'more than 100 levels deep'],
  ['never ends its comments', () => workbookOf(rows + repeated('<!--', 1_000_000)), 'was cut short'],
  [
    'defines words of its own',
    () => workbookOf(rows, { parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' } }),
    'it defines words of its own',
  ],
  [
    'has a cell in the last corner',
    () => workbookOf(rows + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'cells',
  ],
  [
    'leaves its folder',
    () => workbookOf(rows, { parts: { '../../evil.xml': 'x' } }),
    'a part of the name "../../evil.xml"',
  ],
  [
    'has thousands of comments',
    () => workbookOf(rows, { parts: { 'xl/comments1.xml': `<comments>${repeated('<comment/>', 50_000)}</comments>` } }),
    '2 rows',
  ],
  ['was cut short', () => workbookOf(rows).subarray(0, 400), 'its end is missing'],
];

test.each(hostile)('a workbook that %s is answered', async (_kind, make, expected) => {
  expect(await answer(make(), 'table.xlsx')).toContain(expected);
});

test('a spreadsheet is read the same in a process of its own', async () => {
  expect(await answer(workbookOf(rows), 'table.xlsx', readSheetsApart)).toBe('2 rows');
  expect(await answer(workbookOf(rows).subarray(0, 400), 'table.xlsx', readSheetsApart)).toContain(
    'its end is missing',
  );
});

describe('a CSV file', () => {
  test.each([
    ['of quotation marks', `id,text\n1.1-01,${repeated('"', 3_000_000)}`, 'The row has more than 500000 characters.'],
    ['of commas', `id,text\n${repeated(',', 3_000_000)}`, 'more than 20000 rows or 500000 cells'],
    ['of empty lines', `id,text\n${repeated('\n', 3_000_000)}`, 'more than 20000 rows or 500000 cells'],
    ['of spaces', `id,text\n${repeated(' ', 30_000_000)}`, 'is 29 MB, but 20 MB is the most that can be read'],
  ])('%s is answered', async (_kind, text, expected) => {
    expect(await answer(Buffer.from(text), 'table.csv')).toContain(expected);
  });
});

test('an old workbook is called what it is', async () => {
  const old = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('Workbook', 'utf16le'),
  ]);
  expect(await answer(old, 'table.xls')).toContain('table.xls is in the old Excel format (.xls).');
});
