import type { ActionFile } from '../../core/content/schema/plan.ts';
import { quote } from '../../core/text/wording.ts';
import type { PublishedAction } from '../actions/column.ts';
import { actionCells, actionRecord, fileField, type FlatColumn } from '../actions/record.ts';
import { coercedFrom } from '../cells/coercions.ts';
import { isSameText, keepQuotes, normaliseCell } from '../cells/normalise.ts';
import { isCellProblem, type CellProblem, type SheetNote, type SheetProblem } from '../cells/problems.ts';
import type { ImportContext } from './import-context.ts';
import type { ActionSheet, ActionSheetRow } from './recognise-columns.ts';

/** Fields of an action's file with their new values. `null` and an empty list are none. */
export type FieldChanges = { [Field in keyof ActionFile]?: ActionFile[Field] | null };

/** A cell that says something new, in the words of an export. */
export interface CellChange {
  column: string;
  from: string;
  to: string;
}

export interface RowChanges {
  fields: FieldChanges;
  cells: CellChange[];
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** The action that a row is about: one of the plan, or an empty one. */
export interface RowTarget {
  action: PublishedAction;
  /** Its fields in the file. */
  written: Partial<ActionFile>;
  /** The file that holds it, for messages. */
  path: string;
  isNew: boolean;
}

/** Compares a row with its action. A cell that says the same as before is left alone, whatever it looks like. */
export function readRow(
  { row, cells }: ActionSheetRow,
  { action: before, written, path, isNew }: RowTarget,
  { table, columns, titles }: ActionSheet,
  context: ImportContext,
): RowChanges {
  const { strategy } = context;
  const cellsBefore = actionCells(actionRecord(strategy, before, table), columns);
  const problems: SheetProblem[] = [];
  const notes: SheetNote[] = [];
  const edited: FlatColumn[] = [];
  const refused: { column: FlatColumn; cell: string }[] = [];
  let action = before;
  for (const name of titles.keys()) {
    const column = columns.find((candidate) => candidate.name === name);
    const raw = cells[name] ?? '';
    const original = cellsBefore[name] ?? '';
    if (column === undefined || (column.edit ?? column.refuse) === undefined || raw === original) continue;
    const cell = normaliseCell(raw);
    if (isSameText(cell, original) || (isNew && cell === '')) continue;
    const isCoerced = column.isProse !== true && coercedFrom(original, cell) !== undefined;
    if (column.edit === undefined) {
      if (!isCoerced) refused.push({ column, cell });
    } else if (isCoerced) noteCoercion(column, cell, original);
    else readCell(column, cell, original);
  }
  const stillRefused = refused.filter(({ column, cell }) => !readAsAnother(column, cell));
  const record = actionRecord(strategy, action, table);
  const cellsAfter = actionCells(record, columns);
  for (const { column, cell } of stillRefused) checkRefused(column, cell, cellsAfter[column.name] ?? '');
  return {
    fields: Object.fromEntries(
      edited.map((column) => {
        const value = column.valueIn(record) ?? null;
        return [fileField(column), column.edit?.write?.(value, written) ?? value];
      }),
    ),
    cells: columns.flatMap(({ name, edit }) => {
      const [from = '', to = ''] = [cellsBefore[name], cellsAfter[name]];
      return edit === undefined || from === to ? [] : { column: name, from, to };
    }),
    problems,
    notes,
  };

  function noteCoercion({ name }: FlatColumn, cell: string, value: string): void {
    const message = `${quote(cell)} is read as ${quote(value)}, which the spreadsheet rewrote.`;
    notes.push({ row, column: titles.get(name), message });
  }

  function readCell(column: FlatColumn, cell: string, original: string): void {
    const damage = damageIn(cell);
    if (damage !== undefined) {
      problems.push({ row, column: titles.get(column.name), ...damage });
      return;
    }
    edit(column, keepQuotes(cell, original, context.isCurly), column.name);
    const value = column.valueIn(actionRecord(strategy, action, table));
    if (typeof value === 'string' && coercedFrom(value, cell) !== undefined) noteCoercion(column, cell, value);
  }

  /** Changes the action as a cell says, which may be that of another column. */
  function edit(column: FlatColumn, cell: string, cellColumn: string): void {
    const change = column.edit?.read(cell, action, context) ?? {};
    if (isCellProblem(change)) {
      problems.push({ row, column: titles.get(cellColumn), ...change });
      return;
    }
    action = { ...action, ...change };
    edited.push(column);
  }

  function readAsAnother({ name, readAs }: FlatColumn, cell: string): boolean {
    const other = columns.find((candidate) => candidate.name === readAs);
    if (other === undefined || cell === '' || edited.includes(other)) return false;
    edit(other, cell, name);
    return true;
  }

  function checkRefused({ name, refuse }: FlatColumn, cell: string, computed: string): void {
    if (cell === '' || isSameText(cell, computed) || cell.toLowerCase() === computed.toLowerCase()) return;
    if (coercedFrom(computed, cell) !== undefined) return;
    // A row that was copied to make a new action brings the other action's words along.
    if (isNew && name !== 'status') return;
    const problem = refuse?.(path);
    if (problem !== undefined)
      problems.push({
        row,
        column: titles.get(name),
        ...problem,
        message: `${quote(cell)} cannot be taken over. ${problem.message}`,
      });
  }
}

/** What a spreadsheet shows in place of a value, or of a letter. */
function damageIn(cell: string): CellProblem | undefined {
  if (/^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!)$|^#{3,}$/.test(cell))
    return {
      message: `The cell shows the error ${quote(cell)} of a spreadsheet.`,
      fix: 'Write the value itself into the cell.',
    };
  if (cell.includes('\uFFFD'))
    return {
      message: `A letter was lost in ${quote(cell)}.`,
      fix: 'Write it again, and save as "CSV UTF-8" or .xlsx.',
    };
  return undefined;
}
