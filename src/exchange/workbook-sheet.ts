import type { CellStyle, WorkbookProperties, WriteSheet } from 'hucre';
import type { Strategy } from '../core/model/types.ts';
import { formatCell } from './columns.ts';
import type { Cell } from './csv/write-csv.ts';
import { excelCellLetters } from './spreadsheet/limits.ts';

/** Letters that fit into a line of a column that says nothing else. */
export const usualWidth = 14;

const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const asText: CellStyle = { ...wrapped, numFmt: '@' };
const headerStyle: CellStyle = {
  ...asText,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF2' } },
};

/** Points of a line of text, and the most that a row can have. */
const lineHeight = 15;
const largestHeight = 409;

/**
 * A sheet of a workbook. Texts are formatted as text, so that no program makes a date or a number out of them, and cut where
 * Excel would cut them. Rows are as high as their texts: not every program works that out itself.
 *
 * @param contents the titles, then the rows.
 */
export function workbookSheet(
  name: string,
  contents: readonly (readonly Cell[])[],
  columns: readonly { width: number; hidden?: boolean }[],
): WriteSheet {
  const rows = contents.map((row) => row.map(valueOf));
  const cells = new Map(
    rows.flatMap((row, rowIndex) =>
      row.map((value, column) => {
        const style = rowIndex === 0 ? headerStyle : typeof value === 'number' ? wrapped : asText;
        return [`${rowIndex},${column}`, { value, style }] as const;
      }),
    ),
  );
  const heights = rows.map((row) => {
    const lines = row.map((value, column) =>
      columns[column]?.hidden === true ? 1 : linesOf(value, columns[column]?.width),
    );
    return { height: Math.min(largestHeight, Math.max(1, ...lines) * lineHeight) };
  });
  return {
    name,
    rows,
    cells,
    rowDefs: new Map(heights.entries()),
    columns: columns.map((column) => ({ ...column, style: asText })),
    freezePane: { rows: 1, columns: name === 'Columns' ? 0 : 1 },
  };
}

function valueOf(cell: Cell): string | number {
  const value = formatCell(cell);
  return typeof value === 'number' ? value : (value ?? '').slice(0, excelCellLetters);
}

/** The lines that a text takes in a column. Words are not broken, so that a line is rarely full. */
function linesOf(value: string | number, width = usualWidth): number {
  return String(value)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / width)), 0);
}

/** The day of the content in place of the moment of writing, so that the same content makes the same file. */
export function workbookProperties({ title, updated }: Strategy): WorkbookProperties {
  const date = new Date(`${updated}T00:00:00Z`);
  return { title, created: date, modified: date };
}
