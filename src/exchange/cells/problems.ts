import type { Level } from '../../core/problems/rules.ts';
import { quote } from '../../core/text/wording.ts';

/** A cell of a spreadsheet: the number of the row as the program shows it, and the column's title. */
export interface CellLocation {
  row: number;
  column?: string | undefined;
}

/** Why a cell cannot be imported, and what to do. */
export interface CellProblem {
  /** What is wrong, with the value quoted. */
  message: string;
  fix: string;
}

/** Something in a sheet that has to be put right before anything is written, or looked at if it is a warning. */
export interface SheetProblem extends CellLocation {
  message: string;
  fix?: string | undefined;
  /** An error, if it is not given. */
  level?: Level;
}

/** Something that was understood or left out, of which the person should know. */
export interface SheetNote extends CellLocation {
  message: string;
}

export function isCellProblem(value: unknown): value is CellProblem {
  return typeof value === 'object' && value !== null && 'message' in value && 'fix' in value;
}

/** `actions.csv:47 column "owner"`. */
export function formatLocation(file: string, { row, column }: CellLocation): string {
  return `${file}:${row}${column === undefined ? '' : ` column ${quote(column)}`}`;
}

/** By row, then as found. */
export function byRow(a: CellLocation, b: CellLocation): number {
  return a.row - b.row;
}
