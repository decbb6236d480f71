import { id } from '../../core/content/schema/values.ts';
import { closest, quote } from '../../core/text/wording.ts';
import { joinWords } from '../../core/text/words.ts';
import type { ActionColumns } from '../actions/column.ts';
import { actionColumns } from '../actions/columns.ts';
import { flattenColumns, type FlatColumn } from '../actions/record.ts';
import { foldTitle, normaliseCell } from '../cells/normalise.ts';
import { byRow, type SheetNote, type SheetProblem } from '../cells/problems.ts';
import type { Terms } from '../columns.ts';
import type { Sheet } from '../csv/read-csv.ts';
import { parseState, stateColumn, type ExportState } from './export-state.ts';

/** A sheet whose columns are known. */
export interface ActionSheet {
  /** The table of columns that titles were looked for in, and the same as a list. */
  table: ActionColumns;
  columns: readonly FlatColumn[];
  /** The title of each column that was recognised, as the sheet has it, by the column's name. */
  titles: ReadonlyMap<string, string>;
  rows: ActionSheetRow[];
  problems: SheetProblem[];
  notes: SheetNote[];
  /** How the file was read: `UTF-8, commas`. */
  format: string;
}

/** A row below the header with anything in it. */
export interface ActionSheetRow {
  row: number;
  /** The cell of each column that was recognised, by the column's name. */
  cells: Readonly<Record<string, string>>;
  /** What the plan was when the row was exported. */
  state?: ExportState | undefined;
  /** Words with a line through them, by the column's name. */
  struck?: Readonly<Record<string, string>>;
}

/** The titles of a row that are columns of actions. */
interface Header {
  index: number;
  columns: Map<string, { index: number; title: string }>;
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** A header can be below a title, a logo or what a program printed. */
const lastHeaderRow = 30;

/**
 * Finds the sheet of actions, its row of column titles, and what each column contains. Of several sheets it is the one with
 * the most ids of the plan, and of those the one with the most titles.
 *
 * @param terms the strategy's own words, which may be titles too.
 * @param options.ids the ids of the plan.
 * @returns `undefined` if no sheet has a row with at least two titles that are known.
 */
export function recogniseColumns(
  sheets: readonly Sheet[],
  terms: Terms,
  { ids, table = actionColumns }: { ids?: { has(id: string): boolean }; table?: ActionColumns } = {},
): ActionSheet | undefined {
  const columns = flattenColumns(table);
  const titles = knownTitles(columns, terms);
  const candidates = sheets.flatMap((sheet) => {
    const headers = sheet.rows.slice(0, lastHeaderRow).map((cells, index) => readHeader(cells, index, titles));
    const header = headers.reduce<Header | undefined>(
      (most, header) => (header.columns.size > (most?.columns.size ?? 1) ? header : most),
      undefined,
    );
    if (header === undefined) return [];
    const idColumn = header.columns.get('id')?.index ?? -1;
    const known = sheet.rows.filter((cells) => ids?.has(normaliseCell(cells[idColumn] ?? '')) === true).length;
    return [{ sheet, header, known }];
  });
  const [best] = candidates.sort((a, b) => b.known - a.known || b.header.columns.size - a.header.columns.size);
  return best === undefined ? undefined : { table, columns, ...readRows(best.sheet, best.header) };
}

/** The titles of columns that can be recognised, folded. */
export function recognisedTitles(terms: Terms, table: ActionColumns = actionColumns): Set<string> {
  return new Set(knownTitles(flattenColumns(table), terms).keys());
}

/** The titles that a column may have, folded, each with the column's name. Of two columns with one title, the first has it. */
function knownTitles(columns: readonly FlatColumn[], terms: Terms): Map<string, string> {
  // The plan's own titles come before those that other plans have.
  const published = columns.flatMap(({ name, title = name }) => [name, title].map((known) => [known, name] as const));
  const others = columns.flatMap(({ name, titles = name }) =>
    (typeof titles === 'function' ? titles(terms) : titles).split(',').map((title) => [title, name] as const),
  );
  const known = new Map<string, string>();
  for (const [title, name] of [...published, ...others])
    known.set(foldTitle(title), known.get(foldTitle(title)) ?? name);
  return known.set(foldTitle(stateColumn), stateColumn);
}

/** The known title that a misspelt one most likely stands for. */
function nearestTitle(title: string, titles: ReadonlyMap<string, string>): string | undefined {
  const folded = foldTitle(title);
  if (folded.length < 5) return undefined;
  const known = [...titles.keys()].filter((other) => other.length > 4 && Math.abs(other.length - folded.length) < 3);
  return closest(folded, known);
}

function readHeader(cells: readonly string[], index: number, titles: ReadonlyMap<string, string>): Header {
  const header: Header = { index, columns: new Map(), problems: [], notes: [] };
  const row = index + 1;
  const unknown: { title: string; index: number }[] = [];
  const given = cells.map((cell, index) => ({ title: normaliseCell(cell).replaceAll('\n', ' '), index }));
  // The published names come first, so that "Owner" beside "leads" is another column.
  const isPublished = (title: string) => Number(titles.get(title) === title);
  for (const { title, index } of given.toSorted((a, b) => isPublished(b.title) - isPublished(a.title))) {
    if (title === '') continue;
    const column = titles.get(foldTitle(title));
    const taken = column === undefined ? undefined : header.columns.get(column);
    if (column === undefined) unknown.push({ title, index });
    else if (taken === undefined) header.columns.set(column, { index, title });
    else if (foldTitle(taken.title) === foldTitle(title))
      header.problems.push({
        row,
        column: title,
        message: 'Two columns have this title.',
        fix: 'Delete one of them, or give it another title.',
      });
    else
      header.notes.push({
        row,
        column: title,
        message: `It is ignored, because the column ${quote(taken.title)} has the same content.`,
      });
  }
  for (const { title, index } of unknown) {
    const nearest = nearestTitle(title, titles);
    const column = nearest === undefined ? undefined : titles.get(nearest);
    if (column === undefined || header.columns.has(column)) {
      header.notes.push({ row, column: title, message: 'It is ignored, because it is not a column of the export.' });
    } else {
      header.columns.set(column, { index, title });
      header.notes.push({ row, column: title, message: `It is read as ${quote(column)}.` });
    }
  }
  return header;
}

function readRows(
  { rows, format, struck }: Sheet,
  { index, columns, problems, notes }: Header,
): Omit<ActionSheet, 'table' | 'columns'> {
  const header = rows[index]?.map(foldTitle).join('\n');
  const titles = new Map([...columns].map(([column, { title }]) => [column, title]));
  const found: ActionSheetRow[] = [];
  const ignored: SheetNote[] = [];
  for (const [offset, cells] of rows.slice(index + 1).entries()) {
    const row = index + offset + 2;
    const filled = cells.map(normaliseCell).filter((cell) => cell !== '');
    if (filled.length === 0 || cells.map(foldTitle).join('\n') === header) continue;
    const read = Object.fromEntries([...columns].map(([column, { index }]) => [column, cells[index] ?? '']));
    const lines = [...columns].flatMap(([column, { index }]) => {
      const words = struck?.get(`${row - 1},${index}`);
      return words === undefined ? [] : [[column, words] as const];
    });
    if (isHeading(filled, normaliseCell(read['text'] ?? '')))
      ignored.push({ row, message: `It is ignored, because it contains only ${quote(filled[0] ?? '')}.` });
    else if (isTotal(filled, normaliseCell(read['text'] ?? '')))
      ignored.push({ row, message: `It is ignored, because it is a row of totals.` });
    else
      found.push({
        row,
        cells: read,
        state: parseState(read[stateColumn] ?? ''),
        ...(lines.length > 0 && { struck: Object.fromEntries(lines) }),
      });
  }
  if (!columns.has('id'))
    problems.push({
      row: index + 1,
      message: `There is no column "id" among ${joinWords([...titles.values()].map(quote))}.`,
      fix: 'Each action is identified by its permanent id. Start from a new export, or put the id column back.',
    });
  return { titles, rows: found, problems, notes: [...notes, ...ignored].sort(byRow), format };
}

/** Whether a row is a heading between actions: words alone, in one cell or in cells that were merged. */
function isHeading(filled: readonly string[], text: string): boolean {
  const [words = ''] = filled;
  const isReference = /^\S*\d\S*$/.test(words) || id.safeParse(words).success;
  return new Set(filled).size === 1 && !isReference && (text === '' || filled.length > 1);
}

/** Whether a row sums up what is above it: numbers, perhaps beside a word for them. */
function isTotal(filled: readonly string[], text: string): boolean {
  const isNumber = (cell: string) => /^[\d.,\s%£]+$/.test(cell);
  const words = filled.filter((cell) => !isNumber(cell));
  const isSum = (word: string) => /^(?:(?:grand|sub-?) ?)?(?:total|sum|count)s?\b/i.test(word);
  return words.length === 0 ? isNumber(text) : words.length < filled.length && words.every(isSum);
}
