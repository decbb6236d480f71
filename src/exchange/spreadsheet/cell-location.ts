import { quote } from '../../core/text/wording.ts';

/** A place in a spreadsheet: the number of the row as the program shows it, and the column's title. */
export interface SheetPlace {
  row: number;
  column?: string | undefined;
}

/** Something in a sheet that has to be put right before anything is written. */
export interface SheetProblem extends SheetPlace {
  /** What is wrong, with the value quoted. */
  message: string;
  /** What to do about it. */
  fix?: string | undefined;
}

/** Something that was understood or left out, of which the person should know. */
export interface SheetNote extends SheetPlace {
  message: string;
}

/** `actions.csv:47 column "owner"`. */
export function placeText(file: string, { row, column }: SheetPlace): string {
  return `${file}:${row}${column === undefined ? '' : ` column ${quote(column)}`}`;
}

/** By row, then as found. */
export function byRow(a: SheetPlace, b: SheetPlace): number {
  return a.row - b.row;
}
