import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../../src/core/content/decode.ts';
import { quoteList } from '../../src/core/text/wording.ts';
import { CommandError } from './command-error.ts';
import { isRunning } from './running-process.ts';
import { openWorkFolder, removeWorkFolder, workFolder } from './work-folder.ts';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** What a command that changes several files keeps in its work folder while it exchanges them. */
interface Journal {
  /** The number of the process. */
  owner: number;
  /** Their texts before and after are in files that are named after their place in this list. */
  files: { path: string; sumAfter: string }[];
}

/**
 * Puts new texts in place of files, all of them or none: what was there is kept until all are exchanged, and
 * {@link undoUnfinishedWrite} puts it back after a kill. A byte order mark at the start of a file stays.
 *
 * @param texts the new texts by path below the folder.
 * @param read the texts from which they were made, as far as they are known.
 * @throws {CommandError} if a file has another text than the one that was read.
 */
export async function writeAtomic(
  folder: string,
  texts: ReadonlyMap<string, string>,
  read: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  if (texts.size === 0) return;
  const files = await Promise.all([...texts].map(async ([path, text]) => prepare(folder, path, text)));
  const changed = files.filter(({ path, before }) => (read.get(path) ?? decode(before).text) !== decode(before).text);
  if (changed.length > 0) {
    const paths = quoteList(
      changed.map(({ path }) => path),
      'and',
    );
    throw new CommandError(`Nothing was written, because ${paths} changed in the meantime. Run the command again.`);
  }
  const work = await openWorkFolder(join(folder, name));
  try {
    for (const [index, { file, after, mode }] of files.entries()) {
      await copyFile(file, join(work, `${index}.before`));
      await writeFile(join(work, `${index}.after`), after);
      await chmod(join(work, `${index}.after`), mode);
    }
    const journal: Journal = {
      owner: process.pid,
      files: files.map(({ path, after }) => ({ path, sumAfter: sumOf(after) })),
    };
    await writeFile(join(work, 'journal.new'), JSON.stringify(journal));
    renameSync(join(work, 'journal.new'), join(work, 'journal.json'));
    for (const [index, { file }] of files.entries()) renameSync(join(work, `${index}.after`), file);
    rmSync(join(work, 'journal.json'));
  } catch (error) {
    putBack(folder, work);
    throw error;
  } finally {
    await removeWorkFolder(join(folder, name));
  }
}

/**
 * Puts back what {@link writeAtomic} had exchanged in a process that was killed, but for files that have been edited since.
 *
 * @returns the paths of these files, each with whether its old text is back.
 */
export async function undoUnfinishedWrite(folder: string): Promise<Map<string, boolean>> {
  const work = workFolder(join(folder, name));
  const journal = readJournal(work);
  if (journal === undefined || isRunning(journal.owner)) return new Map();
  const undone = putBack(folder, work);
  // The old text of a file that was edited since stays there, for whoever wants it.
  if ([...undone.values()].includes(false)) rmSync(join(work, 'journal.json'));
  else await removeWorkFolder(join(folder, name));
  return undone;
}

/** The work folder is in the folder itself, so that it is on the same disk, and hidden, so that it is no content. */
const name = 'write';

async function prepare(folder: string, path: string, text: string) {
  const file = join(folder, path);
  const [before, { mode }] = await Promise.all([readFile(file), stat(file)]);
  const hasMark = before.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  return { path, file, before, mode, after: hasMark ? Buffer.concat([byteOrderMark, Buffer.from(text)]) : text };
}

function putBack(folder: string, work: string): Map<string, boolean> {
  const undone = new Map<string, boolean>();
  for (const [index, { path, sumAfter }] of (readJournal(work)?.files ?? []).entries()) {
    const [before, file] = [join(work, `${index}.before`), join(folder, path)];
    const isExchanged = !existsSync(join(work, `${index}.after`)) && existsSync(before);
    if (!isExchanged) continue;
    const isOurs = existsSync(file) && sumOf(readFileSync(file)) === sumAfter;
    if (isOurs) renameSync(before, file);
    undone.set(path, isOurs);
  }
  return undone;
}

function sumOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

function readJournal(work: string): Journal | undefined {
  const file = join(work, 'journal.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal) : undefined;
}
