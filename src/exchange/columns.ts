import { z } from 'zod';
import type { StrategyFile } from '../core/content/schema/strategy.ts';
import { httpsUrl, isoDate, partialDate, text } from '../core/content/schema/values.ts';
import { toCsv, type Cell } from './csv/write-csv.ts';

/** Between the values of a cell that holds several. */
export const listSeparator = ' | ';

/** Every type of column, with what JSON Schema, CSV on the Web and the data package call it. */
export const columnTypes = {
  text: { schema: text, csvw: 'string', dataPackage: { type: 'string' } },
  /** Several values in one cell. */
  list: { schema: z.array(text), csvw: 'string', dataPackage: { type: 'string' } },
  'whole number': { schema: z.int(), csvw: 'integer', dataPackage: { type: 'integer' } },
  number: { schema: z.number(), csvw: 'number', dataPackage: { type: 'number' } },
  'true or false': { schema: z.boolean(), csvw: 'boolean', dataPackage: { type: 'boolean' } },
  date: { schema: isoDate, csvw: 'date', dataPackage: { type: 'date' } },
  /** A year, a month or a day. */
  'partial date': { schema: partialDate, csvw: 'string', dataPackage: { type: 'string' } },
  address: { schema: httpsUrl, csvw: 'anyURI', dataPackage: { type: 'string', format: 'uri' } },
} as const;

export type ColumnType = keyof typeof columnTypes;

/** The words that a strategy uses for its parts. */
export type Terms = StrategyFile['terms'];

/** What an entry of a table of columns says of one column, whatever its rows are. */
export interface ColumnFacts {
  name: string;
  /** Its heading as the plan prints it, if the plan has the column. */
  title?: string;
  /** What it means, in plain English. */
  about: string | ((terms: Terms) => string);
  /** Text if none is given. */
  type?: ColumnType;
  /** Whether it always has a value. */
  isFilled?: boolean;
  /** Every value that it can have. */
  values?: readonly string[];
}

/** A column of a CSV file. */
export interface CsvColumn<Row> extends ColumnFacts {
  /** Where the JSON has the same: `leads[].id`. */
  field: string;
  cell(row: Row): Cell;
}

/** A column as it is documented, for people and for programs. */
export interface Column extends Required<Pick<CsvColumn<never>, 'name' | 'field' | 'type' | 'isFilled'>> {
  title: string | undefined;
  about: string;
  values: readonly string[] | undefined;
}

/** A CSV file with what its columns mean. */
export interface Table {
  /** Without its ending: `actions`. */
  name: string;
  title: string;
  about: string;
  columns: Column[];
  /** The columns whose values together are those of one row only. */
  key: string[];
}

/** A value as a cell shows it, if it is a plain one or a list of texts. */
export function formatCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.join(listSeparator);
  return typeof value === 'boolean' ? String(value) : (value as Cell);
}

export function writeTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map((column) => column.cell(row))),
  );
}

export function describeColumns<Row>(columns: readonly CsvColumn<Row>[], terms: Terms): Column[] {
  return columns.map(({ name, title, field, about, type = 'text', isFilled = false, values }) => ({
    name,
    title,
    field,
    about: typeof about === 'string' ? about : about(terms),
    type,
    isFilled,
    values,
  }));
}
