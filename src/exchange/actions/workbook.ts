import { writeXlsx, type CellStyle } from 'hucre';
import type { Action, Strategy } from '../../core/model/types.ts';
import { describeColumns } from '../columns.ts';
import type { ActionColumns } from './column.ts';
import { actionColumns } from './columns.ts';
import { actionCells, actionRecord, flattenColumns } from './record.ts';

/** Letters that fit into a line of a column that says nothing else. */
const usualWidth = 14;

const asText: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const headerStyle: CellStyle = {
  ...asText,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
};

/**
 * A workbook of actions with the columns of the CSV file, and a second sheet that says what each holds. Every cell is text,
 * so that no program makes a date or a number out of it.
 */
export async function actionsWorkbook(
  strategy: Strategy,
  actions: readonly Action[] = strategy.actions,
  table: ActionColumns = actionColumns,
): Promise<Uint8Array> {
  const columns = flattenColumns(table);
  const rows = actions.map((action) => Object.values(actionCells(actionRecord(strategy, action, table), columns)));
  const about = describeColumns(columns, strategy.terms).map((column) => [column.name, column.about]);
  return writeXlsx({
    sheets: [
      sheet(
        'Actions',
        [columns.map(({ name }) => name), ...rows],
        columns.map(({ width = usualWidth }) => width),
      ),
      sheet('Columns', [['column', 'what it holds'], ...about], [22, 100]),
    ],
  });
}

function sheet(
  name: string,
  rows: string[][],
  columnWidths: readonly number[],
): Parameters<typeof writeXlsx>[0]['sheets'][number] {
  const cells = new Map(
    rows.flatMap((row, rowIndex) =>
      row.map(
        (value, column) => [`${rowIndex},${column}`, { value, style: rowIndex === 0 ? headerStyle : asText }] as const,
      ),
    ),
  );
  return {
    name,
    rows,
    cells,
    columns: columnWidths.map((width) => ({ width, style: asText })),
    freezePane: { rows: 1, columns: name === 'Actions' ? 1 : 0 },
  };
}
