import type { ActionColumnName } from '../actions/csv.ts';
import { joinList, quote } from '../../core/text/wording.ts';
import type { StrategyFile } from '../../core/content/schema/strategy.ts';
import { id } from '../../core/content/schema/values.ts';
import { foldTitle, knownTitles, nearestTitle } from './column-titles.ts';
import { byRow, type SheetNote, type SheetProblem } from './cell-location.ts';
import type { Sheet } from './sheet.ts';
import { tidy } from './normalise-cell.ts';

/** A sheet whose columns are known. */
export interface ActionSheet {
  /** The title of each column that was recognised, as the sheet has it. */
  titles: ReadonlyMap<ActionColumnName, string>;
  rows: ActionSheetRow[];
  problems: SheetProblem[];
  notes: SheetNote[];
  reading: string;
}

/** A row below the header with anything in it. Cells of columns that the sheet does not have are not there. */
export interface ActionSheetRow {
  row: number;
  cells: Partial<Record<ActionColumnName, string>>;
}

/** The titles of a row that are columns of actions. */
interface Header {
  index: number;
  columns: Map<ActionColumnName, { place: number; title: string }>;
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** A header may stand below a title, a logo or what a program printed. */
const lastHeaderRow = 30;

/**
 * Finds the row of column titles in the first sheet that has one, and what each column holds.
 *
 * @param terms the strategy's own words, which may be titles too.
 * @returns `undefined` where no sheet has a row with at least two titles that are known.
 */
export function recogniseColumns(sheets: readonly Sheet[], terms: StrategyFile['terms']): ActionSheet | undefined {
  const titles = knownTitles(terms);
  for (const sheet of sheets) {
    const headers = sheet.rows.slice(0, lastHeaderRow).map((cells, index) => headerAt(cells, index, titles));
    const best = headers.reduce<Header | undefined>(
      (most, header) => (header.columns.size > (most?.columns.size ?? 1) ? header : most),
      undefined,
    );
    if (best !== undefined) return readRows(sheet, best);
  }
  return undefined;
}

function headerAt(cells: readonly string[], index: number, titles: ReadonlyMap<string, ActionColumnName>): Header {
  const header: Header = { index, columns: new Map(), problems: [], notes: [] };
  const row = index + 1;
  const rest: { title: string; place: number }[] = [];
  const given = cells.map((cell, place) => ({ title: tidy(cell).replaceAll('\n', ' '), place }));
  // The published names come first, so that "Owner" beside "leads" is another column.
  const ordered = [...given].sort(
    (a, b) => Number(titles.get(b.title) === b.title) - Number(titles.get(a.title) === a.title),
  );
  for (const { title, place } of ordered) {
    if (title === '') continue;
    const column = titles.get(foldTitle(title));
    const taken = column === undefined ? undefined : header.columns.get(column);
    if (column === undefined) rest.push({ title, place });
    else if (taken === undefined) header.columns.set(column, { place, title });
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
        message: `It is ignored, because the column ${quote(taken.title)} holds the same.`,
      });
  }
  for (const { title, place } of rest) {
    const nearest = nearestTitle(title, titles);
    const column = nearest === undefined ? undefined : titles.get(nearest);
    if (column === undefined || header.columns.has(column)) {
      header.notes.push({ row, column: title, message: 'It is ignored: it is none of the columns of the export.' });
    } else {
      header.columns.set(column, { place, title });
      header.notes.push({ row, column: title, message: `It is read as ${quote(column)}.` });
    }
  }
  return header;
}

function readRows({ rows, reading }: Sheet, { index, columns, problems, notes }: Header): ActionSheet {
  const header = rows[index]?.map(foldTitle).join('\n');
  const titles = new Map([...columns].map(([column, { title }]) => [column, title]));
  const found: ActionSheetRow[] = [];
  const ignored: SheetNote[] = [];
  for (const [offset, cells] of rows.slice(index + 1).entries()) {
    const row = index + offset + 2;
    const filled = cells.map(tidy).filter((cell) => cell !== '');
    if (filled.length === 0 || cells.map(foldTitle).join('\n') === header) continue;
    const read = Object.fromEntries([...columns].map(([column, { place }]) => [column, cells[place] ?? '']));
    if (isHeading(filled, tidy(read['text'] ?? '')))
      ignored.push({ row, message: `It is ignored: it holds only ${quote(filled[0] ?? '')}.` });
    else found.push({ row, cells: read });
  }
  if (!columns.has('id'))
    problems.push({
      row: index + 1,
      message: `There is no column "id" among ${joinList([...titles.values()].map(quote), 'and')}.`,
      fix: 'Each action is known by its permanent id. Start from a fresh export, or put the column of ids back.',
    });
  return { titles, rows: found, problems, notes: [...notes, ...ignored].sort(byRow), reading };
}

/** Whether a row is a heading between actions: words alone, in one cell or in cells that were merged. */
function isHeading(filled: readonly string[], text: string): boolean {
  const [words = ''] = filled;
  const isReference = /^\S*\d\S*$/.test(words) || id.safeParse(words).success;
  return new Set(filled).size === 1 && !isReference && (text === '' || filled.length > 1);
}
