import { EncryptedFileError, HucreError, read, type CellValue, type Sheet as WorkbookSheet } from 'hucre';
import { readCsv, UnreadableSheetError, type Sheet } from '../csv/read-csv.ts';

const megabyte = 1024 * 1024;
const largestFile = 50 * megabyte;

const zip = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a spreadsheet by what it holds, not by its name: CSV files are often named .txt, and workbooks .csv.
 *
 * @param name the file's name, for messages.
 * @throws {UnreadableSheetError} with what to do, if it cannot be read.
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  if (bytes.length > largestFile)
    throw new UnreadableSheetError(
      `${name} is ${(bytes.length / megabyte).toFixed(0)} MB large, and ${largestFile / megabyte} MB is the most that is read. Pictures or empty formatted rows may be the reason: copy the table alone into a new file.`,
    );
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    throw new UnreadableSheetError(`${name} is empty.`);
  if (name.toLowerCase().endsWith('.numbers'))
    throw new UnreadableSheetError(`${name} is a Numbers file. In Numbers, choose File, Export To, Excel or CSV.`);
  if (startsWith(bytes, zip) || startsWith(bytes, oldOffice)) return readWorkbook(bytes, name);
  return [readCsv(bytes, name)];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The visible sheets of an Excel or OpenDocument workbook. */
async function readWorkbook(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const sheets = await openWorkbook(bytes, name);
  return sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true).map(toSheet);
}

async function openWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookSheet[]> {
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

/** A cell that was merged downwards counts for each of its rows. */
function toSheet({ name, rows, merges = [] }: WorkbookSheet): Sheet {
  const cells = rows.map((row) => row.map(cellText));
  for (const { startRow, endRow, startCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? '';
    for (let row = startRow + 1; row <= endRow; row++) cells[row]?.splice(startCol, 1, value);
  }
  return { format: `sheet "${name}"`, rows: cells };
}

/** Dates become `2024-04-25`, numbers their digits, formulas their results. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
