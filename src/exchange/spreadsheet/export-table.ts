import type { Strategy } from '../../core/model/types.ts';
import { actionColumnsOf } from '../actions/columns.ts';
import { actionCells, actionRecord, flattenColumns } from '../actions/record.ts';
import { actionsWorkbook } from '../actions/workbook.ts';
import { toCsv } from '../csv/write-csv.ts';
import { formatState, stateColumn } from './export-state.ts';
import { excelCellLetters } from './limits.ts';

/** The actions of a strategy as CSV to edit and import again. */
export function exportedCsv(strategy: Strategy): string {
  const columns = flattenColumns(actionColumnsOf(strategy));
  const rows = cellsOf(strategy).map((cells) => [...Object.values(cells), stateOf(cells, strategy)]);
  return toCsv([...columns.map(({ name }) => name), stateColumn], rows);
}

/** The same as a workbook. */
export function exportedWorkbook(strategy: Strategy): Promise<Uint8Array> {
  return actionsWorkbook(strategy, {
    hidden: {
      name: stateColumn,
      about: 'The state of the plan when this table was exported. The import compares the table with it. Do not edit.',
      cells: cellsOf(strategy).map((cells) => stateOf(cells, strategy)),
    },
  });
}

/** Cells that are too long for Excel: the action's id and the column's name. */
export function cellsTooLong(strategy: Strategy): { id: string; column: string; letters: number }[] {
  return cellsOf(strategy).flatMap((cells) =>
    Object.entries(cells)
      .filter(([, cell]) => cell.length > excelCellLetters)
      .map(([column, cell]) => ({ id: cells['id'] ?? '', column, letters: cell.length })),
  );
}

function cellsOf(strategy: Strategy): Record<string, string>[] {
  const columns = flattenColumns(actionColumnsOf(strategy));
  return strategy.actions.map((action) => actionCells(actionRecord(strategy, action), columns));
}

function stateOf(cells: Readonly<Record<string, string>>, strategy: Strategy): string {
  return formatState(
    cells,
    flattenColumns(actionColumnsOf(strategy)),
    strategy.actions.map(({ id }) => id),
  );
}
