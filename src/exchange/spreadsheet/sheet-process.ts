/** Reads one spreadsheet for `readSheetsApart`, which starts this file as a process of its own. */
import { UnreadableSheetError, type Sheet } from '../csv/read-csv.ts';
import { readSheets } from './read-sheets.ts';

/** What the process is given, and what it answers. */
export interface SheetTask {
  bytes: Uint8Array;
  name: string;
  titles: ReadonlySet<string>;
}
export type SheetAnswer = { sheets: Sheet[] } | { unreadable: string } | { error: string };

process.once('message', (task: SheetTask) => {
  void answer(task).then((result) => process.send?.(result, () => process.disconnect()));
});

async function answer({ bytes, name, titles }: SheetTask): Promise<SheetAnswer> {
  try {
    return { sheets: await readSheets(bytes, name, titles) };
  } catch (error) {
    if (error instanceof UnreadableSheetError) return { unreadable: error.message };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
