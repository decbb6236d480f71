import type { Strategy } from '../core/model/types.ts';
import { actionColumns } from './actions/column-notes.ts';
import type { Table } from './columns.ts';
import { measureColumns } from './measures/column-notes.ts';

/** The tables that a strategy publishes as CSV. */
export function tablesOf(strategy: Strategy): Table[] {
  const { terms, shortTitle, measures } = strategy;
  const actions = {
    name: 'actions',
    title: `${shortTitle}: ${terms.action.many}`,
    about: `Every ${terms.action.one} of the plan, a row each.`,
    columns: actionColumns(terms),
    key: ['id'],
  };
  const figures = {
    name: 'indicators',
    title: `${shortTitle}: figures of its measures`,
    about: 'Every published figure of every measure, a row each, with its source and licence.',
    columns: [...measureColumns],
    key: ['indicator', 'area', 'strand', 'period'],
  };
  return measures.length === 0 ? [actions] : [actions, figures];
}
