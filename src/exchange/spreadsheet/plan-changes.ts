import type { ActionValues } from './action-values.ts';
import type { ImportContext, PresentAction, PresentTable } from './import-context.ts';
import { matchRows } from './match-rows.ts';
import { planAdditions } from './plan-additions.ts';
import { byRow, type SheetNote, type SheetProblem } from './cell-location.ts';
import { readRow, type CellChange } from './read-row.ts';
import type { ActionSheet } from './recognise-columns.ts';

/** What a sheet would change. */
export interface ImportPlan {
  changed: PlannedAction[];
  added: PlannedAction[];
  removed: PresentAction[];
  /** While there are any, nothing can be written. */
  problems: SheetProblem[];
  notes: SheetNote[];
}

/** An action that is changed or new. */
export interface PlannedAction {
  id: string;
  row: number;
  table: PresentTable;
  values: Partial<ActionValues>;
  cells: CellChange[];
}

/** Compares a sheet with the plan as it stands. */
export function planImport(sheet: ActionSheet, context: ImportContext): ImportPlan {
  if (sheet.problems.length > 0)
    return { changed: [], added: [], removed: [], problems: sheet.problems, notes: sheet.notes };
  const { present, added, missing, problems, notes } = matchRows(sheet, context);
  const plan: ImportPlan = { changed: [], added: [], removed: missing, problems, notes: [...sheet.notes, ...notes] };
  for (const { action, row } of present) {
    const { record, cells, table } = action;
    const path = context.shownPath(table.file.path);
    const read = readRow(row, { record, cells, path, isNew: false }, sheet, context);
    plan.problems.push(...read.problems);
    plan.notes.push(...read.notes);
    if (read.cells.length > 0)
      plan.changed.push({ id: record.id, row: row.row, table, values: read.values, cells: read.cells });
  }
  planAdditions(plan, added, sheet, context);
  plan.problems.sort(byRow);
  plan.notes.sort(byRow);
  return plan;
}
