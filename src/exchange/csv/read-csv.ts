import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../../core/text/decode.ts';

/** A sheet of a spreadsheet as text, whatever sort of file it came from. */
export interface Sheet {
  /** How the file was read, for the person who made it: `UTF-8, commas`. */
  format: string;
  /** Every row from the first on, blank ones included, so that a row's number is its index and 1. */
  rows: string[][];
}

/** A file that cannot be read as a spreadsheet. The message says why and what to do. */
export class UnreadableSheetError extends Error {
  override name = 'UnreadableSheetError';
}

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;

type Delimiter = keyof typeof delimiters;

/** Excel's own note of the delimiter, as the first line. */
const delimiterNote = /^sep=(.)\r?\n/i;

/**
 * Reads the text of a spreadsheet: CSV with commas, semicolons, tabs or bars, in any usual encoding and with any line ends.
 *
 * @param name the file's name, for messages.
 * @throws {UnreadableSheetError} if a quotation mark is never closed.
 */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const { text: whole, encoding } = decodeText(bytes);
  const note = delimiterNote.exec(whole);
  // The byte order mark is further down if something was printed before the table.
  const text = whole.slice(note?.[0].length ?? 0).replaceAll('\uFEFF', '');
  const delimiter = note?.[1] ?? delimiterOf(text);
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
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : undefined;
    throw new UnreadableSheetError(
      `${name}${row === undefined ? '' : `:${row}`} A cell begins with a quotation mark and never ends. Open the file in the spreadsheet program and save it again as "CSV UTF-8", or look for a stray " in that row.`,
    );
  }
}

/** The delimiter that splits the most rows into the most cells, outside quotation marks. */
function delimiterOf(text: string): Delimiter {
  const plain = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '""');
  const lines = plain.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const widest = (delimiter: string) => Math.max(0, ...lines.map((line) => line.split(delimiter).length));
  return (Object.keys(delimiters) as Delimiter[]).reduce((best, next) => (widest(next) > widest(best) ? next : best));
}
