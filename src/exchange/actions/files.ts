import type { Action, Strategy } from '../../core/model/types.ts';
import { writeTable } from '../columns.ts';
import { jsonText } from '../data-file.ts';
import type { ActionColumns } from './column.ts';
import { actionColumns, actionColumnsOf, type ActionRecord } from './columns.ts';
import { actionRecord, flattenColumns } from './record.ts';

/** The text of a JSON file of actions: all of a strategy, or those given. */
export function actionsJsonFile(
  strategy: Strategy,
  actions: readonly Action[] = strategy.actions,
  columns: ActionColumns = actionColumnsOf(strategy),
): string {
  return jsonText(actions.map((action) => actionRecord(strategy, action, columns)));
}

/** The text of a CSV file of actions: all of a strategy, or those given. */
export function actionsCsvFile(
  strategy: Strategy,
  actions: readonly Action[] = strategy.actions,
  columns: ActionColumns = actionColumnsOf(strategy),
): string {
  return actionsCsv(
    actions.map((action) => actionRecord(strategy, action, columns)),
    columns,
  );
}

export function actionsCsv(records: readonly ActionRecord[], columns: ActionColumns = actionColumns): string {
  return writeTable(flattenColumns(columns), records);
}
