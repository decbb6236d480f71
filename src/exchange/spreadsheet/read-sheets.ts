import { readCsv } from '../csv/read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { UnreadableSheetError, type Sheet } from './sheet.ts';

const megabyte = 1024 * 1024;
const largestFile = 50 * megabyte;

const zip = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a spreadsheet by what it holds, not by its name: CSV files are often named .txt, and workbooks .csv.
 *
 * @throws {UnreadableSheetError} with what to do, where it cannot be read.
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

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
