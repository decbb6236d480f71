import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../src/exchange/csv/read-csv.ts';
import { normaliseCell } from '../../../../src/exchange/cells/normalise.ts';

const titles = new Set(['id', 'text', 'leads', 'timescale']);

function rowsOf(text: string): string[][] {
  return readCsv(Buffer.from(text), 'actions.csv', titles).rows;
}

describe('the delimiter is the one that yields known titles', () => {
  test('bars between owners do not make columns', () => {
    expect(rowsOf('id,leads\n1.1-01,council | warm-homes-partnership | landlords\n')).toEqual([
      ['id', 'leads'],
      ['1.1-01', 'council | warm-homes-partnership | landlords'],
    ]);
  });

  test('commas in a text between tabs do not make columns', () => {
    expect(rowsOf('id\ttext\n1.1-01\tFirst, second, and third.\n')).toEqual([
      ['id', 'text'],
      ['1.1-01', 'First, second, and third.'],
    ]);
  });

  test('a table may have one row and one known title', () => {
    expect(rowsOf('id;other\n1;a,b,c\n')).toEqual([
      ['id', 'other'],
      ['1', 'a,b,c'],
    ]);
  });
});

const words = 'id,text\n1,"£5,000 in the café, it’s “open” – 2023–24"\n';

/** The words in an encoding of one byte a letter. */
function encode(bytes: Readonly<Record<string, number>>, text = words): Buffer {
  return Buffer.from([...text].map((letter) => bytes[letter] ?? letter.charCodeAt(0)));
}

describe('the encoding is told by letters that make sense', () => {
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-16LE', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['Windows-1252', encode({ '£': 0xa3, é: 0xe9, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 })],
    ['Mac Roman', encode({ '£': 0xa3, é: 0x8e, '’': 0xd5, '“': 0xd2, '”': 0xd3, '–': 0xd0 })],
  ])('%s', (encoding, bytes) => {
    const sheet = readCsv(bytes, 'actions.csv', titles);
    expect(sheet.format).toBe(`${encoding}, commas`);
    expect(sheet.rows[1]?.[1]).toBe('£5,000 in the café, it’s “open” – 2023–24');
  });

  test('that of the console of Windows', () => {
    const bytes = encode({ '£': 0x9c, é: 0x82 }, 'id,text\n1,"£5,000 in the café"\n');
    const sheet = readCsv(bytes, 'actions.csv', titles);
    expect(sheet.format).toBe('code page 850, commas');
    expect(sheet.rows[1]?.[1]).toBe('£5,000 in the café');
  });

  test('a file that makes sense in none is refused', () => {
    expect(() => readCsv(Buffer.from('id,text\n1,1\xa6 2\xb6 3\xb9\n', 'latin1'), 'x.csv', titles)).toThrow(
      'x.csv is in an encoding that we cannot identify',
    );
  });
});

test.each([
  ['┬ú5,000 in the caf├®', '£5,000 in the café'],
  ['itÔÇÖs', 'it’s'],
  ['itΓÇÖs', 'it’s'],
  ['it‚Äôs', 'it’s'],
  ['CAFÉ’S – “É”', 'CAFÉ’S – “É”'],
])('UTF-8 that a program misread is repaired: %s', (misread, meant) => {
  expect(normaliseCell(misread)).toBe(meant);
});
