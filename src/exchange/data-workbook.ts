import { writeXlsx } from 'hucre';
import type { Strategy } from '../core/model/types.ts';
import { actionColumnsOf } from './actions/columns.ts';
import { actionCells, actionRecord, flattenColumns } from './actions/record.ts';
import { figureColumns, figureRows } from './measures/columns.ts';
import { tablesOf } from './tables.ts';
import { usualWidth, workbookProperties, workbookSheet } from './workbook-sheet.ts';

/** The open data of a strategy as a workbook for spreadsheets: its actions, its figures, and what each column contains. */
export async function dataWorkbook(strategy: Strategy): Promise<Uint8Array> {
  const columns = flattenColumns(actionColumnsOf(strategy));
  const actions = strategy.actions.map((action) => Object.values(actionCells(actionRecord(strategy, action), columns)));
  const figures = figureRows(strategy, strategy.measures).map((figure) =>
    figureColumns.map((column) => column.cell(figure)),
  );
  const about = tablesOf(strategy).flatMap((table) =>
    table.columns.map((column) => [table.name, column.name, column.about]),
  );
  return writeXlsx({
    properties: workbookProperties(strategy),
    sheets: [
      workbookSheet(
        'Actions',
        [columns.map(({ name }) => name), ...actions],
        columns.map(({ width = usualWidth }) => ({ width })),
      ),
      ...(figures.length === 0
        ? []
        : [
            workbookSheet(
              'Figures',
              [figureColumns.map(({ name }) => name), ...figures],
              figureColumns.map(() => ({ width: 20 })),
            ),
          ]),
      workbookSheet(
        'Columns',
        [['table', 'column', 'meaning'], ...about],
        [{ width: 14 }, { width: 22 }, { width: 100 }],
      ),
    ],
  });
}
