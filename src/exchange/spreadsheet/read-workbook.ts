import { EncryptedFileError, HucreError, read, type Cell, type CellValue, type Sheet as WorkbookSheet } from 'hucre';
import { UnreadableSheetError, type Sheet } from '../csv/read-csv.ts';
import { sheetLimits } from './limits.ts';
import { locked, unpackWorkbook } from './unpack-workbook.ts';

/** What a cell shows that has the format of a date and a number that is none. */
const noDate = '####';

/**
 * The visible sheets of an Excel or OpenDocument workbook.
 *
 * @param name the file's name, for messages.
 * @throws {UnreadableSheetError} with what to do, if it cannot be read.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const sheets = await openWorkbook(unpackWorkbook(bytes, name), name);
  return sheets.filter(isVisible).map((sheet) => toSheet(sheet, name));
}

async function openWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookSheet[]> {
  try {
    return (await read(bytes, { sheets: isVisible, readStyles: true })).sheets;
  } catch (error) {
    if (error instanceof EncryptedFileError) throw locked(name);
    if (!(error instanceof HucreError || error instanceof RangeError)) throw error;
    throw new UnreadableSheetError(
      `${name} cannot be read as a workbook (${error.message}). Open it in the spreadsheet program and save it again as .xlsx or as "CSV UTF-8".`,
    );
  }
}

function isVisible({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }): boolean {
  return hidden !== true && veryHidden !== true;
}

function toSheet({ name: title, rows, cells, merges = [] }: WorkbookSheet, name: string): Sheet {
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (rows.length > sheetLimits.rows || count > sheetLimits.cells)
    throw new UnreadableSheetError(
      `${name} has a sheet "${title}" of ${rows.length} rows and ${count} cells. Up to ${sheetLimits.rows} rows and ${sheetLimits.cells} cells can be read. Copy only the table into a new file.`,
    );
  const texts = rows.map((row) => row.map(cellText));
  fillMerges(texts, merges);
  const struck = [...(cells ?? [])].flatMap(([place, cell]) => {
    const words = struckWords(cell);
    return words === '' ? [] : [[place, words] as const];
  });
  return { format: `sheet "${title}"`, rows: texts, ...(struck.length > 0 && { struck: new Map(struck) }) };
}

/** A cell that was merged downwards counts for each of its rows. */
function fillMerges(rows: string[][], merges: NonNullable<WorkbookSheet['merges']>): void {
  for (const { startRow, endRow, startCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? '';
    if (value === '') continue;
    for (const cells of rows.slice(startRow + 1, endRow + 1)) cells[startCol] = value;
  }
}

/** Dates become `2024-04-25`, numbers their digits, formulas their results. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? noDate : value.toISOString().slice(0, 10);
  return String(value);
}

/** The words of a cell with a line through them. */
function struckWords({ value, style, richText }: Cell): string {
  if (value === null || value === '') return '';
  const runs = richText ?? [{ text: cellText(value) }];
  const isStruck = (font: { strikethrough?: boolean } | undefined) =>
    (font?.strikethrough ?? style?.font?.strikethrough) === true;
  return runs
    .filter((run) => isStruck('font' in run ? run.font : undefined))
    .map(({ text }) => text)
    .join('')
    .trim();
}
