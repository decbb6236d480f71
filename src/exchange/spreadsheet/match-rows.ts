import { id as idSchema } from '../../core/content/schema/values.ts';
import { quote, quoteList } from '../../core/text/wording.ts';
import { coercedFrom } from '../cells/coercions.ts';
import { isSameText, normaliseCell } from '../cells/normalise.ts';
import type { CellProblem, SheetNote, SheetProblem } from '../cells/problems.ts';
import { hashCell } from './export-state.ts';
import type { CurrentAction, ImportContext } from './import-context.ts';
import type { ActionSheet, ActionSheetRow } from './recognise-columns.ts';

/** Which action each row is about. */
export interface MatchedRows {
  present: (CurrentAction & { row: ActionSheetRow })[];
  added: NewRow[];
  missing: CurrentAction[];
  /** Ids of rows whose actions were removed from the plan since the sheet was exported. */
  gone: string[];
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** A row of an action that is not there yet, with the id that it gives itself, if any. */
export interface NewRow {
  id: string | undefined;
  row: ActionSheetRow;
}

/** Finds the action of each row by its id, also by one that a spreadsheet rewrote. */
export function matchRows({ rows, titles }: ActionSheet, { actions }: ImportContext): MatchedRows {
  const matched: MatchedRows = { present: [], added: [], missing: [], gone: [], problems: [], notes: [] };
  const idOf = (row: ActionSheetRow) => normaliseCell(row.cells['id'] ?? '');
  const given = new Set(rows.map(idOf));
  const absent = [...actions.values()].filter(({ action }) => !given.has(action.id));
  const column = titles.get('id');
  const forms = new Set([...actions.keys()].map(formOf));
  // What has the form of an id is one, even if it could be read as a date.
  const possibleFor = (cell: string) =>
    forms.has(formOf(cell)) ? [] : absent.filter(({ action }) => coercedFrom(action.id, cell) !== undefined);
  const firstRows = new Map<string, number>();

  for (const row of rows) {
    const cell = idOf(row);
    const found = actions.get(cell) ?? (cell === '' ? sameText(row) : recover(cell, row, possibleFor(cell)));
    const id = found?.action.id ?? cell;
    const earlier = id === '' ? undefined : firstRows.get(id);
    if (earlier !== undefined) {
      matched.problems.push({ row: row.row, column, ...repeated(id, earlier) });
      continue;
    }
    firstRows.set(id, row.row);
    if (found !== undefined) {
      if (id !== cell)
        matched.notes.push({
          row: row.row,
          column,
          message:
            cell === ''
              ? `The cell is empty. The row is read as ${quote(id)}, which has the same text.`
              : `${quote(cell)} is read as ${quote(id)}. The spreadsheet changed how it was written.`,
        });
      matched.present.push({ ...found, row });
    } else if (cell !== '' && row.state?.id === cell) removedSince(cell, row);
    else {
      const problem = unusable(cell, row, absent);
      if (problem !== undefined) matched.problems.push({ row: row.row, ...problem });
      else matched.added.push({ id: cell === '' ? undefined : cell, row });
    }
  }
  const present = new Set(matched.present.map(({ action }) => action));
  matched.missing = [...actions.values()].filter(({ action }) => !present.has(action));
  return matched;

  /** The one action not in the sheet that has the text of a row without an id, as after a second import of a new row. */
  function sameText({ cells }: ActionSheetRow): CurrentAction | undefined {
    const text = normaliseCell(cells['text'] ?? '');
    const under = normaliseCell(cells['objective'] ?? '') || normaliseCell(cells['priority'] ?? '');
    const taken = new Set(matched.present.map(({ action }) => action));
    const [only, ...others] = absent.filter(
      ({ action, table }) =>
        !taken.has(action) && isSameText(text, action.text) && (under === '' || under === table.under),
    );
    return others.length === 0 ? only : undefined;
  }

  function removedSince(cell: string, { row, cells, state }: ActionSheetRow): void {
    matched.gone.push(cell);
    const isEdited = [...(state?.cells ?? [])].some(
      ([name, hash]) => titles.has(name) && hash !== hashCell(cells[name] ?? ''),
    );
    const message = `${quote(cell)} was removed from the plan since this sheet was exported.`;
    if (!isEdited) matched.notes.push({ row, column, message: `${message} The row is ignored.` });
    else
      matched.problems.push({
        row,
        column,
        message: `${message} The row was edited.`,
        fix: 'Delete the row. To add it as a new action, empty its id.',
      });
  }

  function unusable(
    cell: string,
    { cells }: ActionSheetRow,
    candidates: readonly CurrentAction[],
  ): Omit<SheetProblem, 'row'> | undefined {
    const isRewritten = possibleFor(cell);
    if (isRewritten.length > 0) {
      const ids = isRewritten.map(({ action }) => action.id);
      return {
        column,
        message: `The id is ${quote(cell)}, which the spreadsheet may have made from ${quoteList(ids)}.`,
        fix: 'Format the cell as text and enter the id again.',
      };
    }
    const text = normaliseCell(cells['text'] ?? '');
    if (text === '')
      return cell === ''
        ? {
            message: 'The row has no id and no text.',
            fix: 'Enter the text of a new action, or clear the row.',
          }
        : {
            column,
            message: `No action has the id ${quote(cell)}, and the row has no text.`,
            fix: 'Correct the id, or enter the text of a new action.',
          };
    const same = candidates.find(({ action }) => isSameText(text, action.text));
    if (same !== undefined)
      return {
        column,
        message: `The id is ${quote(cell)} here, but ${quote(same.action.id)} for the same text in the plan. Ids are permanent.`,
        fix: `Write ${quote(same.action.id)}.`,
      };
    if (cell !== '' && !idSchema.safeParse(cell).success)
      return {
        column,
        message: `${quote(cell)} is not a valid id.`,
        fix: 'Use lower-case letters and numbers, joined by single hyphens or full stops. Or leave the cell empty to give a new action the next free id.',
      };
    return undefined;
  }
}

/** The only action not in the sheet whose id a spreadsheet can have rewritten into the cell. */
function recover(
  cell: string,
  { cells }: ActionSheetRow,
  possible: readonly CurrentAction[],
): CurrentAction | undefined {
  const text = cells['text'];
  const sameText = possible.filter(({ action }) => text !== undefined && isSameText(normaliseCell(text), action.text));
  if (sameText.length === 1) return sameText[0];
  const [only, ...others] = possible;
  return only !== undefined && others.length === 0 && coercedFrom(only.action.id, cell) === 'certain'
    ? only
    : undefined;
}

/** `1.2-05` as `#.#-#`. */
function formOf(id: string): string {
  return id.replaceAll(/\d+/g, '#');
}

function repeated(id: string, earlier: number): CellProblem {
  return {
    message: `The id ${quote(id)} is already in row ${earlier}.`,
    fix: 'Delete one of the two rows. For a new action, leave the id empty to get the next free one.',
  };
}
