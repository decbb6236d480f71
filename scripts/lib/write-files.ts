import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';

/** A file that is to be written. */
export interface FileChange {
  /** Its text so far, without a byte order mark. `undefined` if it is not there yet. */
  before: string | undefined;
  after: string;
}

/** What is written is kept here until all of it is in place. Its name begins with a full stop, so nobody reads it as content. */
const stagingFolder = '.writing';
const byteOrderMark = '\uFEFF';

interface Journal {
  process: number;
  files: { path: string; before: string | undefined }[];
}

/**
 * Writes files, all of them or none. The new texts are staged first; from then on a write that was interrupted is
 * completed by `finishWrites`. A byte order mark at the start of a file stays.
 *
 * @param changes the changes by path below the folder.
 * @throws if a file is no longer as it was, or cannot be written. Nothing has changed then.
 */
export async function writeFiles(folder: string, changes: ReadonlyMap<string, FileChange>): Promise<void> {
  await finishWrites(folder);
  const staging = join(folder, stagingFolder);
  const files: { path: string; isNew: boolean; bytes: string; before: string | undefined }[] = [];
  for (const [path, { before, after }] of changes) {
    const found = await textOf(join(folder, path));
    if (found?.replace(byteOrderMark, '') !== before)
      throw new CommandError(
        `${path} was changed by somebody else meanwhile. Nothing was written. Run the command again.`,
      );
    const mark = found?.startsWith(byteOrderMark) === true ? byteOrderMark : '';
    files.push({ path, isNew: found === undefined, bytes: mark + after, before: found });
  }
  const replaced: string[] = [];
  try {
    await mkdir(staging);
    for (const [index, { path, isNew, bytes }] of files.entries()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeDurably(join(staging, `${index}.new`), bytes);
      if (!isNew) await copyFile(join(folder, path), join(staging, `${index}.old`));
    }
    const journal: Journal = {
      process: process.pid,
      files: files.map(({ path, before }) => ({ path, before: before === undefined ? undefined : hashOf(before) })),
    };
    await writeDurably(join(staging, 'journal.part'), JSON.stringify(journal));
    await rename(join(staging, 'journal.part'), join(staging, 'journal.json'));
    for (const [index, { path }] of files.entries()) {
      await rename(join(staging, `${index}.new`), join(folder, path));
      replaced.push(path);
    }
  } catch (error) {
    for (const [index, { path, isNew }] of files.entries()) {
      if (!replaced.includes(path)) continue;
      if (isNew) await rm(join(folder, path));
      else await rename(join(staging, `${index}.old`), join(folder, path));
    }
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Completes a write that was interrupted after all was staged, and clears one that was interrupted before. A file that
 * somebody changed since is left as it is.
 */
export async function finishWrites(folder: string): Promise<void> {
  const staging = join(folder, stagingFolder);
  const text = await textOf(join(staging, 'journal.json'));
  if (text !== undefined) {
    const journal = JSON.parse(text) as Journal;
    if (journal.process !== process.pid && isRunning(journal.process))
      throw new CommandError('Another command is writing the content. Wait for it, then run this one again.');
    for (const [index, { path, before }] of journal.files.entries()) {
      const staged = join(staging, `${index}.new`);
      if ((await textOf(staged)) === undefined) continue;
      const found = await textOf(join(folder, path));
      const hash = found === undefined ? undefined : hashOf(found);
      if (hash === before) await rename(staged, join(folder, path));
    }
  }
  await rm(staging, { recursive: true, force: true });
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

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
