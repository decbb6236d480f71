import { HucreError, EncryptedFileError, read, type CellValue, type Sheet as WorkbookSheet } from 'hucre';
import { UnreadableSheetError, type Sheet } from './sheet.ts';

/**
 * Reads the visible sheets of an Excel or OpenDocument workbook. Dates become `2024-04-25`, numbers their digits, formulas
 * their results; a cell that was merged downwards counts for each of its rows.
 *
 * @param name the file's name, for messages.
 * @throws {UnreadableSheetError} where the file is locked by a password or is no workbook.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const sheets = await open(bytes, name);
  return sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true).map(toSheet);
}

async function open(bytes: Uint8Array, name: string): Promise<WorkbookSheet[]> {
  try {
    return (await read(bytes)).sheets;
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new UnreadableSheetError(`${name} is locked with a password. Save a copy without one.`);
    if (!(error instanceof HucreError)) throw error;
    throw new UnreadableSheetError(
      `${name} cannot be read as a workbook (${error.message}). Open it in the spreadsheet program and save it again as .xlsx or as "CSV UTF-8".`,
    );
  }
}

function toSheet({ name, rows, merges = [] }: WorkbookSheet): Sheet {
  const cells = rows.map((row) => row.map(cellText));
  for (const { startRow, endRow, startCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? '';
    for (let row = startRow + 1; row <= endRow; row++) cells[row]?.splice(startCol, 1, value);
  }
  return { name, reading: `sheet "${name}"`, rows: cells };
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
