import type { ActionRecord } from '../actions/record.ts';
import { actionCells } from '../actions/csv.ts';
import { didYouMean, quote, quoteList } from '../../core/text/wording.ts';
import type { ImportContext, PresentTable } from './import-context.ts';
import { proposeId } from './new-ids.ts';
import type { SheetProblem } from './cell-location.ts';
import type { ImportPlan } from './plan-changes.ts';
import { readRow } from './read-row.ts';
import type { ActionSheet, ActionSheetRow } from './recognise-columns.ts';
import { tidy } from './normalise-cell.ts';

/** Plans the actions of rows that have none yet, each with its place, its id and its row. */
export function planAdditions(
  plan: ImportPlan,
  added: readonly { id: string | undefined; row: ActionSheetRow }[],
  sheet: ActionSheet,
  context: ImportContext,
): void {
  const used = new Set([...context.usedIds, ...added.flatMap(({ id }) => id ?? [])]);
  const rows = new Map(context.tables.map((table) => [table, new Set(table.rows)]));
  for (const { id: given, row } of added) {
    const table = tableFor(row, sheet, context);
    if ('message' in table) {
      plan.problems.push({ row: row.row, ...table });
      continue;
    }
    const id = given ?? proposeId(table, used);
    used.add(id);
    const record = emptyRecord(id);
    const path = context.shownPath(table.file.path);
    const read = readRow(row, { record, cells: actionCells(record), path, isNew: true }, sheet, context);
    const taken = rows.get(table) ?? new Set();
    const next = Math.max(0, ...taken) + 1;
    // A row that was copied to make a new action brings the other action's number along.
    const isFree = read.values.row !== undefined && !taken.has(read.values.row);
    const values = { leads: [], ...read.values, row: isFree ? (read.values.row ?? next) : next };
    taken.add(values.row);
    plan.problems.push(...read.problems);
    plan.notes.push(...read.notes);
    const cells = read.cells.filter(({ column }) => column !== 'source_row');
    plan.added.push({ id, row: row.row, table, values, cells });
  }
}

/** The table that a new action belongs to: that of its objective, or of its priority where it names no objective. */
function tableFor(
  { cells }: ActionSheetRow,
  { titles }: ActionSheet,
  { tables, strategy }: ImportContext,
): PresentTable | Omit<SheetProblem, 'row'> {
  const objective = tidy(cells.objective ?? '');
  const under = objective === '' ? tidy(cells.priority ?? '') : objective;
  const column = titles.get(objective === '' && titles.has('priority') ? 'priority' : 'objective');
  const fitting = tables.filter((table) => table.under === under);
  const named = fitting.find(({ title }) => title === tidy(cells.source_table ?? ''));
  const table = named ?? fitting.at(-1);
  if (table !== undefined) return table;
  const { priority, objective: term } = strategy.terms;
  const places = tables.map((candidate) => candidate.under);
  if (under === '')
    return {
      column,
      message: 'A new action has to say where it belongs.',
      fix: `Write the reference of its ${term.one} into "objective", or of its ${priority.one} into "priority": ${quoteList(places)}.`,
    };
  const exists = [...strategy.priorities, ...strategy.objectives].some(({ id }) => id === under);
  return {
    column,
    message: exists
      ? `No table of actions is under ${quote(under)} yet.`
      : `The strategy has no ${objective === '' ? priority.one : term.one} ${quote(under)}.`,
    fix: exists
      ? `Make its file first, as another one in strategies/${strategy.id}/actions is made, with "actions: []".`
      : (didYouMean(under, places) ?? `It can be ${quoteList(places)}.`),
  };
}

/** An action before anything is known of it. */
function emptyRecord(id: string): ActionRecord {
  return {
    id,
    priority: '',
    priorityTitle: '',
    objective: null,
    objectiveTitle: null,
    text: '',
    details: [],
    timescale: null,
    leads: [],
    ownersAsPublished: null,
    status: 'not reported',
    progress: [],
    milestones: [],
    measures: [],
    source: { document: '', part: null, table: '', row: 0, rowPart: null, rowHeading: null },
    url: '',
  };
}
