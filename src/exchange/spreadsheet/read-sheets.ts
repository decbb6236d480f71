import { readCsv, UnreadableSheetError, type Sheet } from '../csv/read-csv.ts';
import { inMegabytes, sheetLimits } from './limits.ts';
import { locked } from './unpack-workbook.ts';
import { readWorkbook } from './read-workbook.ts';

const zip = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a spreadsheet by what it contains, not by its name: CSV files are often named .txt, and workbooks .csv. It can take
 * long and much memory for a file that was made to do so: `readSheetsApart` limits both.
 *
 * @param name the file's name, for messages.
 * @param titles the titles of columns that are looked for, folded, by which the delimiter of a CSV file is chosen.
 * @throws {UnreadableSheetError} with what to do, if it cannot be read.
 */
export async function readSheets(
  bytes: Uint8Array,
  name: string,
  titles: ReadonlySet<string> = new Set(),
): Promise<Sheet[]> {
  assertFileSize(bytes.length, name);
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
    throw new UnreadableSheetError(`${name} is empty.`);
  if (name.toLowerCase().endsWith('.numbers'))
    throw new UnreadableSheetError(`${name} is a Numbers file. In Numbers, choose File, Export To, Excel or CSV.`);
  if (startsWith(bytes, oldOffice)) throw oldOfficeError(bytes, name);
  if (startsWith(bytes, zip)) return readWorkbook(bytes, name);
  return [readCsv(bytes, name, titles)];
}

/** @throws {UnreadableSheetError} if a file is too large to be read. */
export function assertFileSize(bytes: number, name: string): void {
  if (bytes <= sheetLimits.fileBytes) return;
  throw new UnreadableSheetError(
    `${name} is ${inMegabytes(bytes)}, but ${inMegabytes(sheetLimits.fileBytes)} is the most that can be read. Pictures or empty formatted rows may be the reason: copy only the table into a new file.`,
  );
}

/** The old container of Office contains old workbooks, and new ones that are locked. */
function oldOfficeError(bytes: Uint8Array, name: string): UnreadableSheetError {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) return locked(name);
  return new UnreadableSheetError(
    `${name} is in the old Excel format (.xls). Open it in the spreadsheet program and save it as .xlsx.`,
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
