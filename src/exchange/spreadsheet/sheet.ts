/** A sheet of a spreadsheet as text, whatever sort of file it came from. */
export interface Sheet {
  /** The sheet's name in a workbook. */
  name?: string;
  /** How the file was read, for the person who made it: `UTF-8, commas`. */
  reading: string;
  /** Every row from the first on, blank ones included, so that a row's number is its index and 1. */
  rows: string[][];
}

/** A file that cannot be read as a spreadsheet. The message says why and what to do. */
export class UnreadableSheetError extends Error {
  override name = 'UnreadableSheetError';
}
