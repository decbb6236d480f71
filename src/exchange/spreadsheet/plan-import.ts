import { exampleMark } from '../../core/checks/examples.ts';
import { didYouMean, quote, quoteList } from '../../core/text/wording.ts';
import { countOf } from '../../core/text/words.ts';
import type { PublishedAction } from '../actions/column.ts';
import { normaliseCell } from '../cells/normalise.ts';
import { byRow, type SheetNote, type SheetProblem } from '../cells/problems.ts';
import type { CurrentAction, CurrentTable, ImportContext } from './import-context.ts';
import { hashIds } from './export-state.ts';
import { matchRows, type MatchedRows, type NewRow } from './match-rows.ts';
import { readRow, type CellChange, type FieldChanges } from './read-row.ts';
import type { ActionSheet, ActionSheetRow } from './recognise-columns.ts';

/** What a sheet would change. */
export interface ImportPlan {
  changed: PlannedAction[];
  added: PlannedAction[];
  removed: CurrentAction[];
  /** While there are any, nothing can be written. */
  problems: SheetProblem[];
  /** Changes that are possible and look like an accident. They are made after a question only. */
  doubts: SheetNote[];
  notes: SheetNote[];
}

/** An action that is changed or new. */
export interface PlannedAction {
  id: string;
  row: number;
  table: CurrentTable;
  fields: FieldChanges;
  cells: CellChange[];
}

/**
 * Compares a sheet with the plan as it is.
 *
 * @param options.keepMissing whether actions that the sheet lacks will stay.
 */
export function planImport(sheet: ActionSheet, context: ImportContext, options = { keepMissing: false }): ImportPlan {
  if (sheet.problems.length > 0)
    return { changed: [], added: [], removed: [], problems: sheet.problems, doubts: [], notes: sheet.notes };
  const matched = matchRows(sheet, context);
  const { present, added, problems, notes } = matched;
  const removal = findRemoved(matched, sheet, context);
  const plan: ImportPlan = {
    changed: [],
    added: [],
    removed: removal.removed,
    problems,
    doubts: removal.doubts,
    notes: [...sheet.notes, ...removal.notes, ...notes],
  };
  const ignored: string[] = [];
  for (const { action, written, table, row } of present) {
    const path = context.shownPath(table.file.path);
    const { fields, cells, ...read } = readRow(row, { action, written, path, isNew: false }, sheet, context);
    plan.problems.push(...read.problems);
    plan.doubts.push(...read.doubts);
    plan.notes.push(...read.notes);
    ignored.push(...read.ignored);
    if (cells.length > 0) plan.changed.push({ id: action.id, row: row.row, table, fields, cells });
  }
  planAdditions(plan, added, sheet, context, options);
  plan.doubts.push(...sortedColumns(plan.changed, sheet));
  plan.notes.push(...ignoredColumns(ignored, sheet));
  plan.problems.sort(byRow);
  plan.doubts.sort(byRow);
  plan.notes.sort(byRow);
  return plan;
}

/** The actions that the sheet lacks, but for those that were added to the plan since the sheet was exported. */
function findRemoved(
  { present, missing, gone }: MatchedRows,
  { rows }: ActionSheet,
  { actions }: ImportContext,
): Record<'notes' | 'doubts', SheetNote[]> & { removed: CurrentAction[] } {
  const state = rows.find((row) => row.state !== undefined)?.state;
  const inSheet = [...present.map(({ action }) => action.id), ...gone];
  const isSamePlan = state === undefined || hashIds([...actions.keys(), ...gone]) === state.ids;
  if (missing.length === 0 || isSamePlan) return { removed: missing, doubts: [], notes: [] };
  const ids = quoteList(
    missing.map(({ action }) => action.id),
    'and',
  );
  if (hashIds(inSheet) !== state.ids) {
    const message = `The sheet does not have ${ids}. Other actions were added to the plan since the sheet was exported. These may be some of them.`;
    return { removed: missing, doubts: [{ row: 1, message }], notes: [] };
  }
  const message = `The sheet does not have ${ids}, added to the plan since the sheet was exported. The plan keeps them.`;
  return { removed: [], doubts: [], notes: [{ row: 1, message }] };
}

/** A note for each column that other columns say all of. */
function ignoredColumns(ignored: readonly string[], { titles }: ActionSheet): SheetNote[] {
  const counts = Map.groupBy(ignored, (name) => name);
  return [...counts].map(([name, { length }]) => ({
    row: 1,
    column: titles.get(name),
    message: `${countOf(length, 'cell')} ignored: the site works this column out from others.`,
  }));
}

/** From so many changed cells on, the same values in other rows are no chance. */
const fewestSorted = 3;
/** The share of changed cells that have the value of another one. */
const sortedShare = 0.8;

/** Columns whose values are the old ones in other rows, as after sorting one column by itself. */
function sortedColumns(changed: readonly PlannedAction[], { titles }: ActionSheet): SheetNote[] {
  const byColumn = Map.groupBy(
    changed.flatMap(({ cells }) => cells),
    ({ column }) => column,
  );
  return [...byColumn].flatMap(([column, cells]) => {
    const left = Map.groupBy(cells, ({ from }) => from);
    const moved = cells.filter(({ to }) => left.get(to)?.pop() !== undefined).length;
    if (cells.length < fewestSorted || moved < cells.length * sortedShare) return [];
    const message = `${countOf(moved, 'cell')} now have values that were in other rows. Was this column sorted without the others?`;
    return [{ row: 1, column: titles.get(column) ?? column, message }];
  });
}

/** Plans the actions of new rows, each with its table, its id and its row in the table. */
function planAdditions(
  plan: ImportPlan,
  added: readonly NewRow[],
  sheet: ActionSheet,
  context: ImportContext,
  { keepMissing }: { keepMissing: boolean },
): void {
  const used = new Set([...context.usedIds, ...added.flatMap(({ id }) => id ?? [])]);
  const rows = new Map(context.tables.map((table) => [table, new Set(table.rows)]));
  // An example is not a row of the document, so its place is free.
  if (!keepMissing)
    for (const { action, table } of plan.removed.filter(isExample)) rows.get(table)?.delete(action.source.row);
  for (const { id: given, row } of added) {
    const table = findTable(row, sheet, context);
    if ('message' in table) {
      plan.problems.push({ row: row.row, ...table });
      continue;
    }
    const id = given ?? nextId(table, used);
    used.add(id);
    const path = context.shownPath(table.file.path);
    const read = readRow(row, { action: emptyAction(id), written: {}, path, isNew: true }, sheet, context);
    const taken = rows.get(table) ?? new Set();
    const next = Math.max(0, ...taken) + 1;
    // A row that was copied to make a new action brings the other action's number along.
    const { row: copied } = read.fields;
    const tableRow = copied == null || taken.has(copied) ? next : copied;
    taken.add(tableRow);
    plan.problems.push(...read.problems);
    plan.doubts.push(...read.doubts);
    plan.notes.push(...read.notes);
    const cells = read.cells.filter(({ column }) => column !== 'source_row');
    plan.added.push({ id, row: row.row, table, fields: { leads: [], ...read.fields, row: tableRow }, cells });
  }
}

/** Whether an action is a placeholder for a real one. */
export function isExample({ action }: CurrentAction): boolean {
  return action.text.startsWith(exampleMark);
}

/** The table that a new action belongs to: that of its objective, or of its priority if it names no objective. */
function findTable(
  { cells }: ActionSheetRow,
  { titles }: ActionSheet,
  { tables, strategy }: ImportContext,
): CurrentTable | Omit<SheetProblem, 'row'> {
  const objective = normaliseCell(cells['objective'] ?? '');
  const under = objective === '' ? normaliseCell(cells['priority'] ?? '') : objective;
  const column = titles.get(objective === '' && titles.has('priority') ? 'priority' : 'objective');
  const fitting = tables.filter((table) => table.under === under);
  const named = fitting.find(({ title }) => title === normaliseCell(cells['source_table'] ?? ''));
  const table = named ?? fitting.at(-1);
  if (table !== undefined) return table;
  const { priority, objective: term } = strategy.terms;
  const places = tables.map((candidate) => candidate.under);
  if (under === '')
    return {
      column,
      message: 'A new action must say where it belongs.',
      fix: `Write the reference of its ${term.one} into "objective", or of its ${priority.one} into "priority": ${quoteList(places)}.`,
    };
  const exists = [...strategy.priorities, ...strategy.objectives].some(({ id }) => id === under);
  return {
    column,
    message: exists
      ? `There is no table of actions under ${quote(under)} yet.`
      : `The strategy has no ${objective === '' ? priority.one : term.one} ${quote(under)}.`,
    fix: exists
      ? `Make its file first, like the others in strategies/${strategy.id}/actions, with "actions: []".`
      : (didYouMean(under, places) ?? `It can be ${quoteList(places)}.`),
  };
}

/** The id of a new action: the form of the last one in its table, with the number after the highest that was ever used. */
function nextId({ under, written }: CurrentTable, used: ReadonlySet<string>): string {
  const [, stem = `${under}-`, digits = '00'] = /^(.*?)(\d+)$/.exec(written.actions.at(-1)?.id ?? '') ?? [];
  const numbers = [...used].flatMap((id) => {
    const rest = id.startsWith(stem) ? id.slice(stem.length) : '';
    return /^\d+$/.test(rest) ? [Number(rest)] : [];
  });
  const next = Math.max(0, ...numbers) + 1;
  return `${stem}${String(next).padStart(digits.length, '0')}`;
}

/** An action before anything is known of it. */
function emptyAction(id: string): PublishedAction {
  return {
    id,
    priority: { id: '', title: '' },
    objective: undefined,
    title: undefined,
    number: undefined,
    text: '',
    details: [],
    timescale: undefined,
    leads: [],
    supports: [],
    post: undefined,
    ownersAsPublished: undefined,
    milestones: [],
    progress: [],
    status: 'not reported',
    outlook: undefined,
    measures: [],
    measuredBy: [],
    themes: [],
    extra: {},
    source: { document: { id: '' }, part: undefined, table: '', row: 0, rowPart: undefined, rowHeading: undefined },
  };
}
