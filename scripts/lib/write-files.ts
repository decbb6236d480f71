import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile, mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quoteList } from '../../src/core/text/wording.ts';
import { CommandError } from './command-error.ts';
import { isRunning } from './running-process.ts';
import { openWorkFolder, removeWorkFolder, workFolder } from './work-folder.ts';

/** A file that is to be written. */
export interface FileChange {
  /** Its text so far, without a byte order mark. `undefined` if it does not exist yet. */
  before: string | undefined;
  after: string;
}

/** What is kept in the work folder while files are exchanged. */
interface Journal {
  /** The number of the process. */
  owner: number;
  /** Their bytes before and after are in files that are named after their place in this list. */
  files: { path: string; isNew: boolean; sumAfter: string }[];
}

/** The work folder is in the folder itself, so that it is on the same disk, and hidden, so that it is not content. */
const name = 'write';
const byteOrderMark = '\uFEFF';

/**
 * Writes files, all of them or none: what was there is kept until all are exchanged, and {@link undoUnfinishedWrite} puts
 * it back after a kill. A byte order mark at the start of a file stays.
 *
 * @param changes the changes by path below the folder.
 * @throws {CommandError} if a file is no longer as it was. Nothing has changed then, nor if one cannot be written.
 */
export async function writeFiles(folder: string, changes: ReadonlyMap<string, FileChange>): Promise<void> {
  if (changes.size === 0) return;
  const files = await Promise.all([...changes].map(async ([path, change]) => prepare(folder, path, change)));
  const changed = files.filter(({ isAsRead }) => !isAsRead).map(({ path }) => path);
  if (changed.length > 0)
    throw new CommandError(
      `Nothing was written, because ${quoteList(changed, 'and')} changed in the meantime. Run the command again.`,
    );
  const work = await openWorkFolder(join(folder, name));
  try {
    for (const [index, { file, after, mode }] of files.entries()) {
      const staged = join(work, `${index}.after`);
      await mkdir(dirname(file), { recursive: true });
      await writeDurably(staged, after);
      if (mode === undefined) continue;
      await copyFile(file, join(work, `${index}.before`));
      await chmod(staged, mode);
    }
    const journal: Journal = {
      owner: process.pid,
      files: files.map(({ path, mode, after }) => ({ path, isNew: mode === undefined, sumAfter: sumOf(after) })),
    };
    await writeDurably(join(work, 'journal.new'), JSON.stringify(journal));
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
 * Puts back what {@link writeFiles} had exchanged in a process that was killed, except files that have been edited since.
 *
 * @returns the paths of these files, each with whether it is as it was before.
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

async function prepare(folder: string, path: string, { before, after }: FileChange) {
  const file = join(folder, path);
  const mode = (await stat(file).catch(() => undefined))?.mode;
  const found = mode === undefined ? undefined : await readFile(file, 'utf8');
  const mark = found?.startsWith(byteOrderMark) === true ? byteOrderMark : '';
  return { path, file, mode, after: mark + after, isAsRead: found?.slice(mark.length) === before };
}

function putBack(folder: string, work: string): Map<string, boolean> {
  const undone = new Map<string, boolean>();
  for (const [index, { path, isNew, sumAfter }] of (readJournal(work)?.files ?? []).entries()) {
    const [before, file] = [join(work, `${index}.before`), join(folder, path)];
    const isExchanged = !existsSync(join(work, `${index}.after`)) && (isNew ? existsSync(file) : existsSync(before));
    if (!isExchanged) continue;
    const isOurs = existsSync(file) && sumOf(readFileSync(file)) === sumAfter;
    if (isOurs && isNew) rmSync(file);
    else if (isOurs) renameSync(before, file);
    undone.set(path, isOurs);
  }
  return undone;
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function sumOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

function readJournal(work: string): Journal | undefined {
  const file = join(work, 'journal.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal) : undefined;
}
