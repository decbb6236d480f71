import { actionCells, type ActionColumnName } from '../actions/csv.ts';
import type { ActionRecord } from '../actions/record.ts';
import { quote } from '../../core/text/wording.ts';
import { recordWith, valuesOf, type ActionValues } from './action-values.ts';
import type { ImportContext } from './import-context.ts';
import { derivedColumn, mayBeRewritten, type DerivedColumnName } from './derived-columns.ts';
import { editableColumns, isEditable, type EditableColumnName } from './editable-columns.ts';
import type { SheetNote, SheetProblem } from './cell-location.ts';
import { isRefusal } from './cell-reading.ts';
import type { ActionSheet, ActionSheetRow } from './recognise-columns.ts';
import { rewrittenFrom } from './spreadsheet-rewrites.ts';
import { keepMarks, saysTheSame, tidy } from './normalise-cell.ts';

/** A cell that says something new, in the words of an export. */
export interface CellChange {
  column: EditableColumnName;
  from: string;
  to: string;
}

export interface ReadRow {
  /** The fields that the row changes. */
  values: Partial<ActionValues>;
  cells: CellChange[];
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** An action as it was before its row is read: one of the plan, or an empty one. */
export interface Before {
  record: ActionRecord;
  cells: Record<ActionColumnName, string>;
  /** The file that holds it, for messages. */
  path: string;
  isNew: boolean;
}

/** Compares a row with the action that it is about. A cell that says the same as before is left alone, whatever it looks like. */
export function readRow(
  { row, cells }: ActionSheetRow,
  before: Before,
  { titles }: ActionSheet,
  context: ImportContext,
): ReadRow {
  const read: ReadRow = { values: {}, cells: [], problems: [], notes: [] };
  const old = valuesOf(before.record);
  const derived: { column: DerivedColumnName; cell: string }[] = [];
  for (const column of titles.keys()) {
    const raw = cells[column] ?? '';
    const original = before.cells[column];
    if (column === 'id' || raw === original) continue;
    const cell = tidy(raw);
    if (saysTheSame(cell, original) || (before.isNew && cell === '')) continue;
    const isRewritten = mayBeRewritten(column) && rewrittenFrom(original, cell) !== undefined;
    if (!isEditable(column)) {
      if (!isRewritten) derived.push({ column, cell });
    } else if (isRewritten) noteRewriting(column, cell, original);
    else readCell(column, cell, original);
  }
  readLeadNames();
  const next = { ...old, ...read.values };
  const nextCells = actionCells(recordWith(before.record, next, context.partners));
  for (const { column, cell } of derived) checkDerived(column, cell, nextCells[column]);
  read.cells = changedCells(nextCells);
  return read;

  function noteRewriting(column: EditableColumnName, cell: string, value: string): void {
    const message = `${quote(cell)} is read as ${quote(value)}, which the spreadsheet rewrote.`;
    read.notes.push({ row, column: titles.get(column), message });
  }

  function readCell(column: EditableColumnName, cell: string, original: string): void {
    const place = { row, column: titles.get(column) };
    const rule = editableColumns[column];
    if (/^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!)$|^#{3,}$/.test(cell)) {
      read.problems.push({
        ...place,
        message: `The cell shows the error ${quote(cell)} of a spreadsheet.`,
        fix: 'Write the value itself into the cell.',
      });
      return;
    }
    if (cell.includes('\uFFFD')) {
      read.problems.push({
        ...place,
        message: `A letter was lost in ${quote(cell)}.`,
        fix: 'Write it again, and save as "CSV UTF-8" or .xlsx.',
      });
      return;
    }
    const value = rule.read(keepMarks(cell, original, context.isCurly), old, context);
    if (isRefusal(value)) read.problems.push({ ...place, ...value });
    else Object.assign(read.values, { [rule.field]: value });
    if (column === 'timescale' && typeof value === 'string' && value !== cell) noteRewriting(column, cell, value);
  }

  /** Whoever edits the names of owners and not their ids means the ids too. */
  function readLeadNames(): void {
    const names = derived.find(({ column }) => column === 'lead_names');
    if (names === undefined || read.values.leads !== undefined || names.cell === '') return;
    derived.splice(derived.indexOf(names), 1);
    const leads = editableColumns.leads.read(names.cell, old, context);
    const place = { row, column: titles.get('lead_names') };
    if (isRefusal(leads)) read.problems.push({ ...place, ...leads });
    else Object.assign(read.values, { leads });
  }

  function checkDerived(column: DerivedColumnName, cell: string, computed: string): void {
    if (cell === '' || saysTheSame(cell, computed) || cell.toLowerCase() === computed.toLowerCase()) return;
    if (rewrittenFrom(computed, cell) !== undefined) return;
    // A row that was copied to make a new action brings the other action's words along.
    if (before.isNew && column !== 'status') return;
    const refusal = derivedColumn(column, before.path);
    read.problems.push({
      row,
      column: titles.get(column),
      ...refusal,
      message: `${quote(cell)} cannot be taken over. ${refusal.message}`,
    });
  }

  function changedCells(after: Record<ActionColumnName, string>): CellChange[] {
    return (Object.keys(after) as ActionColumnName[])
      .filter(isEditable)
      .filter((column) => after[column] !== before.cells[column])
      .map((column) => ({ column, from: before.cells[column], to: after[column] }));
  }
}
