import { writeXlsx, type CellStyle } from 'hucre';
import type { Action, Strategy } from '../../core/model/types.ts';
import { actionColumns } from './column-notes.ts';
import { actionRecord } from './record.ts';
import { actionCells, actionColumnNames, type ActionColumnName } from './csv.ts';

/** Letters that fit into a line of a column. */
const widths: Partial<Record<ActionColumnName, number>> = {
  text: 70,
  details: 50,
  timescale: 18,
  leads: 30,
  lead_names: 40,
  owners_as_published: 40,
  progress: 50,
  milestones: 40,
  priority_title: 30,
  objective_title: 30,
};
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
): Promise<Uint8Array> {
  const rows = actions.map((action) => {
    const cells = actionCells(actionRecord(strategy, action));
    return actionColumnNames.map((name) => cells[name]);
  });
  const about = actionColumns(strategy.terms).map((column) => [column.name, column.about]);
  return writeXlsx({
    sheets: [
      table(
        'Actions',
        [[...actionColumnNames], ...rows],
        actionColumnNames.map((name) => widths[name] ?? usualWidth),
      ),
      table('Columns', [['column', 'what it holds'], ...about], [22, 100]),
    ],
  });
}

function table(
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
