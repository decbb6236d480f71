import { CsvError, parse } from 'csv-parse/sync';
import { foldTitle } from '../cells/normalise.ts';
import { sheetLimits } from '../spreadsheet/limits.ts';
import { decodeText } from './decode-text.ts';

/** A sheet of a spreadsheet as text, whatever sort of file it came from. */
export interface Sheet {
  /** How the file was read, for the person who made it: `UTF-8, commas`. */
  format: string;
  /** Every row from the first on, blank ones included, so that a row's number is its index and 1. */
  rows: string[][];
  /** Words with a line through them, by the place of their cell: `row,column`, both from 0. */
  struck?: ReadonlyMap<string, string>;
}

/** A file that cannot be read as a spreadsheet. The message says why and what to do. */
export class UnreadableSheetError extends Error {
  override name = 'UnreadableSheetError';
}

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;

type Delimiter = keyof typeof delimiters;

/** Excel's own note of the delimiter, as the first line. */
const delimiterNote = /^sep=(.)\r?\n/i;

/** The titles are among the first rows. */
const firstRows = 40;

/**
 * Reads the text of a spreadsheet: CSV with commas, semicolons, tabs or bars, in any usual encoding and with any line ends.
 *
 * @param name the file's name, for messages.
 * @param titles the titles of columns that are looked for, folded: the delimiter is the one that yields most of them.
 * @throws {UnreadableSheetError} if its encoding cannot be told or a quotation mark is never closed.
 */
export function readCsv(bytes: Uint8Array, name: string, titles: ReadonlySet<string> = new Set()): Sheet {
  const decoded = decodeText(bytes);
  if (decoded === undefined)
    throw new UnreadableSheetError(
      `${name} is in an encoding that we cannot identify: letters such as "é" and "£" make no sense in UTF-8, UTF-16 or the encodings of Windows and Mac. Open the original in the spreadsheet program and save it again as "CSV UTF-8" or .xlsx.`,
    );
  const { text: whole, encoding } = decoded;
  const note = delimiterNote.exec(whole);
  // The byte order mark is further down if something was printed before the table.
  const text = whole.slice(note?.[0].length ?? 0).replaceAll('\uFEFF', '');
  const delimiter = note?.[1] ?? delimiterOf(text, titles);
  const rows = parseRows(text, delimiter, name);
  return {
    format: `${encoding}, ${isUsual(delimiter) ? delimiters[delimiter] : `"${delimiter}" between cells`}`,
    // The note was a row of the spreadsheet too.
    rows: note === null ? rows : [[], ...rows],
  };
}

function isUsual(delimiter: string): delimiter is Delimiter {
  return delimiter in delimiters;
}

function parseRows(text: string, delimiter: string, name: string): string[][] {
  try {
    if (text.split(delimiter, sheetLimits.delimiters).length === sheetLimits.delimiters) throw new TooManyCellsError();
    return parseText(text, delimiter);
  } catch (error) {
    if (error instanceof TooManyCellsError)
      throw new UnreadableSheetError(
        `${name} has more than ${sheetLimits.rows} rows or ${sheetLimits.cells} cells. Delete the empty rows and columns.`,
      );
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? `:${error['records'] + 1}` : '';
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw new UnreadableSheetError(
        `${name}${row} The row has more than ${sheetLimits.rowLetters} characters. A quotation mark is probably missing: look for a stray " in that row.`,
      );
    throw new UnreadableSheetError(
      `${name}${row} A cell begins with a quotation mark and never ends. Open the file in the spreadsheet program and save it again as "CSV UTF-8", or look for a stray " in that row.`,
    );
  }
}

class TooManyCellsError extends Error {}

function parseText(text: string, delimiter: string, to = -1): string[][] {
  let cells = 0;
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: sheetLimits.rowLetters,
    to,
    on_record: (record: string[], { records }) => {
      cells += record.length;
      if (records > sheetLimits.rows || cells > sheetLimits.cells) throw new TooManyCellsError();
      return record;
    },
  });
}

/** The delimiter that yields the most known titles in one row. Of several, the one that splits the most rows. */
function delimiterOf(text: string, titles: ReadonlySet<string>): Delimiter {
  const start = text.slice(0, 200_000);
  const scores = (Object.keys(delimiters) as Delimiter[]).map((delimiter) => {
    const rows = start.includes(delimiter) ? firstRowsOf(start, delimiter) : [];
    const known = rows.map((cells) => new Set(cells.map(foldTitle).filter((title) => titles.has(title))).size);
    return { delimiter, known: Math.max(0, ...known), split: rows.filter(({ length }) => length > 1).length };
  });
  const [best] = scores.sort((a, b) => b.known - a.known || b.split - a.split);
  return best?.delimiter ?? ',';
}

/** What can be read of the first rows; a wrong delimiter can leave a quotation mark open. */
function firstRowsOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parseText(text, delimiter, firstRows);
  } catch {
    return text.split(/\r\n|\n|\r/, firstRows).map((line) => line.split(delimiter));
  }
}
