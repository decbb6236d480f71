import { renameSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { clearUp, stagingPath, removeStagingDir } from './staging-dirs.ts';

/** Other programs may hold a folder for a moment: another build that swaps, on Windows also whoever reads a file in it. */
const attempts = { most: 50, pause: 100 };
const passing = ['EACCES', 'EBUSY', 'EEXIST', 'ENOTEMPTY', 'EPERM'];

/**
 * Lets `write` fill a new folder beside `target`, and puts that in the place of `target` only when `write` has
 * succeeded. On any failure `target` stays as it was.
 *
 * No system can exchange two folders in one step everywhere, so for less than a millisecond there is none. Whoever is killed
 * just then leaves the last good site beside `target`, where `serveFolder` finds it and the next build puts it back. Two
 * builds at once work in folders of their own; the site of the one that ends last stays.
 */
export async function replaceDirectory(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  await clearUp(target);
  const next = stagingPath(target, 'next');
  try {
    await write(next);
    await access(next);
    await retry(() => putInPlace(next, target));
  } finally {
    await removeStagingDir(next);
  }
}

async function putInPlace(next: string, target: string): Promise<void> {
  const previous = stagingPath(target, 'previous');
  try {
    exchange({ target, next, previous });
  } finally {
    await removeStagingDir(previous);
  }
}

/** Without a pause between the steps, so that there is no site for as short as can be. */
function exchange({ target, next, previous }: { target: string; next: string; previous: string }): void {
  const hadTarget = moveIfPresent(target, previous);
  try {
    renameSync(next, target);
  } catch (error) {
    // Where another build has put its site there in the meantime, that one stays: it is newer than the previous one.
    if (hadTarget) moveIfAbsent(previous, target);
    throw error;
  }
}

async function retry(deed: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await deed();
      return;
    } catch (error) {
      if (!passing.includes(codeOf(error)) || attempt === attempts.most) throw error;
      await wait(attempts.pause);
    }
  }
}

function moveIfPresent(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function moveIfAbsent(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!passing.includes(codeOf(error))) throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
