import type { Strategy } from '../core/model/types.ts';
import type { ActionColumns } from './actions/column.ts';
import { actionColumnsOf } from './actions/columns.ts';
import { flattenColumns } from './actions/record.ts';
import { describeColumns, type Table } from './columns.ts';
import { figureColumns } from './measures/columns.ts';

/** The tables that a strategy publishes as CSV. */
export function tablesOf(
  strategy: Strategy,
  ofActions: ActionColumns = actionColumnsOf(strategy),
  ofFigures = figureColumns,
): Table[] {
  const { terms, shortTitle, measures } = strategy;
  const actions = {
    name: 'actions',
    title: `${shortTitle}: ${terms.action.many}`,
    about: `Every ${terms.action.one} in the plan, 1 per row.`,
    columns: describeColumns(flattenColumns(ofActions), terms),
    key: ['id'],
  };
  const figures = {
    name: 'indicators',
    title: `${shortTitle}: figures for its measures`,
    about: 'Every figure for every measure, 1 per row, with its source and licence.',
    columns: describeColumns(ofFigures, terms),
    key: ['indicator', 'series', 'period'],
  };
  return measures.length === 0 ? [actions] : [actions, figures];
}
