import { existsSync, renameSync } from 'node:fs';
import { access, cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isWorkFolder, openWorkFolder, remove, removeWorkFolder, workFolder } from '../lib/work-folder.ts';

/** On Windows a folder cannot be renamed while another program reads a file in it. */
const maxAttempts = 50;
const retryDelay = 100;

/**
 * Lets `write` fill a new folder beside `target`, and puts that in the place of `target` only if `write` succeeds. A process
 * that is killed between the two renames leaves the old folder beside it: `restorePrevious` puts it back.
 *
 * @throws {CommandError} if a folder of someone's own is where this would work.
 */
export async function replaceDirectory(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  restorePrevious(target);
  const next = join(await openWorkFolder(target), 'next');
  try {
    await write(next);
    await access(next);
    await swap(target, next);
  } finally {
    // It has the only copy of the old folder if that could not be put back.
    if (existsSync(target) || !existsSync(previousOf(target))) await removeWorkFolder(target);
  }
}

/** Where the old folder is while a new one takes its place. */
export function previousOf(target: string): string {
  return join(workFolder(target), 'previous');
}

export function restorePrevious(target: string): void {
  if (!existsSync(target) && isWorkFolder(workFolder(target)) && existsSync(previousOf(target)))
    renameSync(previousOf(target), target);
}

/** Moves a folder, to another disk too. */
export async function moveDirectory(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await remove(from);
  }
}

async function swap(target: string, next: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, previousOf(target));
      renameSync(next, target);
      return;
    } catch (error) {
      restorePrevious(target);
      if (attempt === maxAttempts) throw error;
    }
    await wait(retryDelay);
  }
}
