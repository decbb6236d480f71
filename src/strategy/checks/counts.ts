import type { Problem } from '../report/problem.ts';
import { count, joinList, quote, quoteList } from '../report/wording.ts';
import type { Entry } from '../schema/kinds.ts';
import type { CheckContext } from './context.ts';

/** Reports tables whose rows are not all published once, and strategies with more or fewer parts than their papers. */
export function checkCounts(context: CheckContext): Problem[] {
  return [
    ...context.ofKind('actionTable').flatMap((table) => tableRows(context, table)),
    ...context.ofKind('strategy').flatMap((strategy) => expectedCounts(context, strategy)),
  ];
}

function tableRows(context: CheckContext, { path, data }: Entry<'actionTable'>): Problem[] {
  const problems: Problem[] = [];
  const report = (field: (string | number)[], message: string, fix: string): void => {
    problems.push({ rule: 'table-rows', ...context.locate(path, field), message, fix });
  };
  const byRow = new Map<number, { id: string; rowPart: string | undefined }>();
  for (const [index, { id, row, rowPart }] of data.actions.entries()) {
    const earlier = byRow.get(row);
    const expected = nextPart(earlier);
    if (row > data.rows) {
      const message = `The action ${quote(id)} is row ${row} of a table that has ${count(data.rows, 'row')}.`;
      report(['actions', index, 'row'], message, 'Correct the row, or "rows" at the top.');
    } else if (earlier !== undefined && (rowPart === undefined || earlier.rowPart === undefined)) {
      const message = `The actions ${quoteList([earlier.id, id], 'and')} are both row ${row} of their table.`;
      const fix =
        'Give each action the row that it has in the paper. Where one row holds both, give each a "rowPart": "a", "b" and so on.';
      report(['actions', index, 'row'], message, fix);
    } else if (rowPart !== undefined && rowPart !== expected) {
      const message = `The action ${quote(id)} is part ${quote(rowPart)} of row ${row}, where part ${quote(expected)} is due.`;
      report(
        ['actions', index, 'rowPart'],
        message,
        'Name the parts of a row "a", "b" and so on, in the printed order.',
      );
    }
    byRow.set(row, { id, rowPart });
  }
  const missing = Array.from({ length: data.rows }, (_, index) => index + 1).filter((row) => !byRow.has(row));
  if (missing.length > 0) {
    const rows = `${missing.length === 1 ? 'row' : 'rows'} ${joinList(missing.map(String), 'and')}`;
    const message = `The table has ${count(data.rows, 'row')}, and no action stands for ${rows}.`;
    report(['rows'], message, 'Add the missing actions, or correct "rows".');
  }
  return problems;
}

/** The letter that comes after an action in its row. */
function nextPart(earlier: { rowPart: string | undefined } | undefined): string {
  return earlier?.rowPart === undefined ? 'a' : String.fromCharCode(earlier.rowPart.charCodeAt(0) + 1);
}

function expectedCounts(context: CheckContext, { path, strategy, data }: Entry<'strategy'>): Problem[] {
  if (!context.isComplete('priority', strategy) || !context.isComplete('actionTable', strategy)) return [];
  const priorities = context.ofKind('priority', strategy);
  const found = {
    priorities: priorities.length,
    objectives: priorities.reduce((sum, priority) => sum + priority.data.objectives.length, 0),
    actions: context.ofKind('actionTable', strategy).reduce((sum, table) => sum + table.data.actions.length, 0),
  };
  const nouns = { priorities: 'priority', objectives: 'objective', actions: 'action' } as const;
  return (['priorities', 'objectives', 'actions'] as const).flatMap((part) => {
    const expected = data.expected[part];
    if (expected === found[part]) return [];
    return [
      {
        rule: 'expected-count',
        ...context.locate(path, ['expected', part]),
        message: `The source papers hold ${count(expected, nouns[part], part)}, and the content has ${found[part]}.`,
        fix:
          found[part] < expected
            ? `Add what is missing, or correct "${part}".`
            : `Delete what is too much, or correct "${part}".`,
      },
    ];
  });
}
