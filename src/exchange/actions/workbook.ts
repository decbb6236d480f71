import { writeXlsx, type CellStyle } from 'hucre';
import type { Strategy } from '../../core/model/types.ts';
import { describeColumns } from '../columns.ts';
import { excelCellLetters } from '../spreadsheet/limits.ts';
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
  { table = actionColumns, hidden }: { table?: ActionColumns; hidden?: HiddenColumn } = {},
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
    sheets: [
      sheet(
        'Actions',
        [about.map(([name = '']) => name), ...rows],
        hidden === undefined ? widths : [...widths, { width: usualWidth, hidden: true }],
      ),
      sheet('Columns', [['column', 'what it contains'], ...about], [{ width: 22 }, { width: 100 }]),
    ],
  });
}

function sheet(
  name: string,
  contents: string[][],
  columns: readonly { width: number; hidden?: boolean }[],
): Parameters<typeof writeXlsx>[0]['sheets'][number] {
  const rows = contents.map((row) => row.map((cell) => cell.slice(0, excelCellLetters)));
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
    columns: columns.map((column) => ({ ...column, style: asText })),
    freezePane: { rows: 1, columns: name === 'Actions' ? 1 : 0 },
  };
}
