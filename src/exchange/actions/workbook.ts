import { writeXlsx } from 'hucre';
import type { Strategy } from '../../core/model/types.ts';
import { describeColumns } from '../columns.ts';
import { usualWidth, workbookProperties, workbookSheet } from '../workbook-sheet.ts';
import type { ActionColumns } from './column.ts';
import { actionColumnsOf } from './columns.ts';
import { actionCells, actionRecord, flattenColumns } from './record.ts';

/** One more column, which nobody needs to see. */
interface HiddenColumn {
  name: string;
  about: string;
  /** Its cells in the order of the actions. */
  cells: readonly string[];
}

/**
 * A workbook of actions with the columns of the CSV file, and a second sheet that says what each holds. Every cell is text,
 * so that no program makes a date or a number out of it.
 */
export async function actionsWorkbook(
  strategy: Strategy,
  { table = actionColumnsOf(strategy), hidden }: { table?: ActionColumns; hidden?: HiddenColumn } = {},
): Promise<Uint8Array> {
  const columns = flattenColumns(table);
  const rows = strategy.actions.map((action, index) => [
    ...Object.values(actionCells(actionRecord(strategy, action, table), columns)),
    ...(hidden === undefined ? [] : [hidden.cells[index] ?? '']),
  ]);
  const about = describeColumns(columns, strategy.terms).map((column) => [column.name, column.about]);
  if (hidden !== undefined) about.push([hidden.name, hidden.about]);
  const widths = columns.map(({ width = usualWidth }) => ({ width }));
  return writeXlsx({
    properties: workbookProperties(strategy),
    sheets: [
      workbookSheet(
        'Actions',
        [about.map(([name = '']) => name), ...rows],
        hidden === undefined ? widths : [...widths, { width: usualWidth, hidden: true }],
      ),
      workbookSheet('Columns', [['column', 'what it contains'], ...about], [{ width: 22 }, { width: 100 }]),
    ],
  });
}
