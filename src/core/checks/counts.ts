import type { Problem } from '../problems/problem.ts';
import { quote, quoteList } from '../text/wording.ts';
import { countOf, joinWords } from '../text/words.ts';
import type { PartialEntry } from '../content/load-file.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';
import { emptiedPlaces, idsOf, priorityIds } from './known-ids.ts';
import { lostActions, type LostActions } from './lost-actions.ts';

/** More rows than any table of a paper has. */
const mostRows = 2000;
const mostShown = 20;

/** Reports tables whose rows are not all published once, and strategies with more or fewer parts than their papers. */
export function checkCounts(context: CheckContext): Problem[] {
  const lost = new Map(context.strategies.map((strategy) => [strategy, lostIn(context, strategy)]));
  const tables = context.ofKind('actionTable').map((table) => ({
    ...table,
    problems: tableProblems(context, table, lost.get(table.strategy ?? '')),
  }));
  // An action that is missing in its table is missing in the sum too.
  const incomplete = new Set(tables.flatMap(({ strategy, problems }) => (problems.length > 0 ? [strategy] : [])));
  const expected = context
    .ofKind('strategy')
    .flatMap((strategy) => expectedCounts(context, strategy, incomplete.has(strategy.strategy)));
  return [...tables.flatMap(({ problems }) => problems), ...expected];
}

function lostIn(context: CheckContext, strategy: string): LostActions | undefined {
  const expected = context.ofKind('strategy', strategy)[0]?.data.expected?.actions;
  return expected === undefined ? undefined : lostActions(context, strategy, expected);
}

/** Rows that have no action say more than that an action is gone, and a gap in the parts of a row says less. */
function tableProblems(
  context: CheckContext,
  table: PartialEntry<'actionTable'>,
  lost: LostActions | undefined,
): Problem[] {
  const ids = lost?.ids.get(table.path);
  const problems = tableRows(context, table, ids !== undefined);
  if (lost === undefined || ids === undefined || problems.length > 0) return problems;
  const noun = ids.length === 1 ? 'action' : 'actions';
  const message = `The table no longer has the ${noun} ${quoteList(ids.slice(0, mostShown), 'and')} from the edition of ${lost.edition}.`;
  const fix = `Restore the ${noun}. If ${ids.length === 1 ? 'it is' : 'they are'} withdrawn, correct "actions" under "expected" in strategy.yml.`;
  return [{ rule: 'table-rows', ...context.locate(table.path, ['rows']), message, fix }];
}

/** @param hasLost whether an action of the table is gone, which leaves a gap in the parts of its row. */
function tableRows(context: CheckContext, { path, data }: PartialEntry<'actionTable'>, hasLost: boolean): Problem[] {
  const problems: Problem[] = [];
  const report = (field: (string | number)[], message: string, fix: string): void => {
    problems.push({ rule: 'table-rows', ...context.locate(path, field), message, fix });
  };
  let misplaced = 0;
  const byRow = new Map<number, { id: string; rowPart: string | undefined }>();
  for (const { index, entry } of readEntries(data.actions)) {
    const { row } = entry;
    if (row === undefined) continue;
    const id = entry.id ?? `number ${index + 1}`;
    const earlier = byRow.get(row);
    const expected = nextPart(earlier);
    const isWithoutPart = context.isAbsent(path, ['actions', index, 'rowPart']);
    const rowPart = entry.rowPart ?? (isWithoutPart ? undefined : expected);
    if (data.rows !== undefined && row > data.rows) {
      const message = `The action ${quote(id)} is row ${row} of a table that has ${countOf(data.rows, 'row')}.`;
      report(['actions', index, 'row'], message, 'Correct the row, or "rows" at the top.');
      misplaced++;
    } else if (earlier !== undefined && earlier.id === entry.id) {
      // The id that is given twice is reported.
      continue;
    } else if (earlier !== undefined && (rowPart === undefined || earlier.rowPart === undefined)) {
      const message = `The actions ${quoteList([earlier.id, id], 'and')} are both row ${row} of their table.`;
      const fix =
        'Give each action the row that it has in the document. If one row contains both, give each a "rowPart": "a", "b" and so on.';
      report(['actions', index, 'row'], message, fix);
      misplaced++;
    } else if (rowPart !== undefined && rowPart !== expected && !hasLost) {
      const message = `The action ${quote(id)} is part ${quote(rowPart)} of row ${row}, but the next part must be ${quote(expected)}.`;
      report(
        ['actions', index, 'rowPart'],
        message,
        'Name the parts of a row "a", "b" and so on, in the printed order.',
      );
    }
    byRow.set(row, { id, rowPart });
  }
  const isKnown = allEntries(allEntries(data.actions)?.map(({ row }) => row)) !== undefined;
  if (data.rows === undefined || !isKnown || context.unparsed.some((place) => place.path === path)) return problems;
  const withdrawn = context.isAbsent(path, ['withdrawnRows']) ? [] : allEntries(data.withdrawnRows);
  if (withdrawn === undefined) return problems;
  const missing = missingRows(data.rows, byRow).filter((row) => !withdrawn.includes(row));
  misplaced += withdrawn.filter((row) => byRow.has(row) || row > (data.rows ?? 0)).length;
  // An action in a row that is another's, or none, is missing in its own.
  if (missing.length > misplaced) {
    const rows = `${missing.length === 1 ? 'row' : 'rows'} ${joinWords(shorten(missing))}`;
    const message = `The table has ${countOf(data.rows, 'row')}, but ${rows} ${missing.length === 1 ? 'has' : 'have'} no action.`;
    const fix = 'Add the missing actions, or correct "rows". List rows of withdrawn actions under "withdrawnRows".';
    report(['rows'], message, fix);
  }
  for (const [index, row] of withdrawn.entries()) {
    const present = byRow.get(row)?.id;
    if (present === undefined && row <= data.rows) continue;
    const message =
      present === undefined
        ? `Row ${row} is listed as withdrawn, but the table has ${countOf(data.rows, 'row')}.`
        : `Row ${row} is listed as withdrawn, but it is the row of the action ${quote(present)}.`;
    report(['withdrawnRows', index], message, 'Delete it from "withdrawnRows", or correct the row of the action.');
  }
  return problems;
}

/** The letter that comes after an action in its row. */
function nextPart(earlier: { rowPart: string | undefined } | undefined): string {
  return earlier?.rowPart === undefined ? 'a' : String.fromCharCode(earlier.rowPart.charCodeAt(0) + 1);
}

function missingRows(rows: number, byRow: ReadonlyMap<number, unknown>): number[] {
  // A slip such as 1200000 for 12 would fill the memory.
  const wanted = Math.min(rows, mostRows);
  return Array.from({ length: wanted }, (_, index) => index + 1).filter((row) => !byRow.has(row));
}

/** A long list by its first numbers. */
function shorten(rows: readonly number[]): string[] {
  const shown = rows.slice(0, mostShown).map(String);
  return rows.length === shown.length ? shown : [...shown, 'others'];
}

function expectedCounts(
  context: CheckContext,
  { path, strategy, data }: PartialEntry<'strategy'>,
  hasIncompleteTable: boolean,
): Problem[] {
  if (!context.isComplete('priority', strategy) || !context.isComplete('actionTable', strategy)) return [];
  const priorities = context.ofKind('priority', strategy);
  const tables = context.ofKind('actionTable', strategy);
  const found = {
    priorities: { all: priorities.length, ofOneId: priorities.length },
    objectives: countEntries(priorities.map((priority) => priority.data.objectives)),
    actions: countEntries(tables.map((table) => table.data.actions)),
  };
  const nouns = { priorities: 'priority', objectives: 'objective', actions: 'action' } as const;
  const differing = (['priorities', 'objectives', 'actions'] as const).flatMap((part): Problem[] => {
    const expected = data.expected?.[part];
    const { all: present, ofOneId } = found[part] ?? {};
    if (expected === undefined || present === undefined || ofOneId === undefined) return [];
    // An id that is given twice is reported as that. The rows tell which actions are missing or too many.
    if ((ofOneId <= expected && expected <= present) || (part === 'actions' && hasIncompleteTable)) return [];
    const cause = part === 'objectives' || present === 0 ? emptiedPlaces(context, strategy)?.cause : undefined;
    return [
      {
        rule: 'expected-count',
        ...context.locate(path, ['expected', part]),
        message: `"${part}" under "expected" is ${expected}, but the content has ${countOf(present, { one: nouns[part], many: part })}.`,
        fix:
          present < expected
            ? `Add what is missing, or correct "${part}".`
            : `Delete what should not be there, or correct "${part}".`,
        ...(cause !== undefined && { cause }),
      },
    ];
  });
  // Actions that are missing, or under something unknown, have been reported.
  return differing.length > 0 ? differing : prioritiesWithoutActions(context, strategy);
}

function prioritiesWithoutActions(context: CheckContext, strategy: string | undefined): Problem[] {
  const priorities = context.ofKind('priority', strategy);
  const tables = context.ofKind('actionTable', strategy);
  const places = new Set([
    ...priorityIds(context, strategy),
    ...priorities.flatMap(({ data }) => idsOf(data.objectives)),
  ]);
  if (places.has(undefined) || tables.some(({ data: { under } }) => !places.has(under))) return [];
  // A table whose rows were all withdrawn shows that there were some. Rows that lack their actions are reported themselves.
  const withActions = tables.filter(({ data }) => data.actions?.length !== 0 || data.rows !== 0);
  const filled = new Set(withActions.map(({ data }) => data.under));
  return priorities.flatMap(({ path, id, data }) => {
    if ([id, data.id, ...idsOf(data.objectives)].some((id) => filled.has(id))) return [];
    const message = `The priority ${quote(data.id ?? '')} has no actions.`;
    const folder = context.shownPath(`strategies/${strategy ?? ''}/actions`);
    const fix = `Add its actions in a file in ${folder}/, or delete the priority.`;
    return [{ rule: 'empty-priority', ...context.locate(path, ['id']), message, fix }];
  });
}

interface EntryCount {
  all: number;
  /** Those of one id counted once. */
  ofOneId: number;
}

/** How many entries several lists have together, or `undefined` if one of the lists could not be read. */
function countEntries(
  lists: readonly (readonly ({ id?: string | undefined } | undefined)[] | undefined)[],
): EntryCount | undefined {
  const entries = allEntries(lists)?.flat();
  if (entries === undefined) return undefined;
  const ids = entries.flatMap((entry) => entry?.id ?? []);
  return { all: entries.length, ofOneId: entries.length - ids.length + new Set(ids).size };
}
