import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UnreadableSheetError, type Sheet } from '../csv/read-csv.ts';
import { sheetLimits } from './limits.ts';
import { assertFileSize } from './read-sheets.ts';
import type { SheetAnswer, SheetTask } from './sheet-process.ts';

/**
 * `readSheets` in a process of its own, with limits of memory and time. A file that was made to exceed them can end that
 * process, but not this one.
 *
 * @throws {UnreadableSheetError} with what to do, if it cannot be read within them.
 */
export async function readSheetsApart(
  bytes: Uint8Array,
  name: string,
  titles: ReadonlySet<string> = new Set(),
): Promise<Sheet[]> {
  assertFileSize(bytes.length, name);
  const child = fork(fileURLToPath(new URL('sheet-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${sheetLimits.memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: sheetLimits.time,
    killSignal: 'SIGKILL',
  });
  return new Promise<Sheet[]>((resolve, reject) => {
    const task: SheetTask = { bytes, name, titles };
    child.send(task, (error) => error && reject(error));
    child.once('error', reject);
    child.once('message', (answer: SheetAnswer) => {
      if ('sheets' in answer) resolve(answer.sheets);
      else reject('unreadable' in answer ? new UnreadableSheetError(answer.unreadable) : new Error(answer.error));
    });
    child.once('exit', () =>
      reject(
        new UnreadableSheetError(
          `${name} takes more memory or time to read than any table of actions should. Copy only the table into a new file, without formatting.`,
        ),
      ),
    );
  });
}
