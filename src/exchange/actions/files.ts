import type { Action, Strategy } from '../../core/model/types.ts';
import { actionRecord } from './record.ts';
import { actionsCsv } from './csv.ts';

/** The text of a JSON file of actions: all of a strategy, or those given. */
export function actionsJsonFile(strategy: Strategy, actions: readonly Action[] = strategy.actions): string {
  return `${JSON.stringify(recordsOf(strategy, actions), null, 2)}\n`;
}

/** The text of a CSV file of actions: all of a strategy, or those given. */
export function actionsCsvFile(strategy: Strategy, actions: readonly Action[] = strategy.actions): string {
  return actionsCsv(recordsOf(strategy, actions));
}

function recordsOf(strategy: Strategy, actions: readonly Action[]) {
  return actions.map((action) => actionRecord(strategy, action));
}
