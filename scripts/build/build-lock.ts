import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from '../lib/command-error.ts';
import { isRunning } from '../lib/running-process.ts';

/** How long a process may take to write its number into the lock that it has made, in milliseconds. */
const writingTime = 5000;

/**
 * Runs a build unless another one of the same project is running. The lock is a file with the number of the process; that of a
 * process that has ended counts for nothing.
 *
 * @throws {CommandError} if another build is running.
 */
export async function withBuildLock<Result>(project: string, build: () => Promise<Result>): Promise<Result> {
  const lock = join(project, '.astro/build.lock');
  mkdirSync(join(project, '.astro'), { recursive: true });
  acquire(lock, relative(project, lock));
  try {
    return await build();
  } finally {
    rmSync(lock, { force: true });
  }
}

function acquire(lock: string, shown: string): void {
  if (create(lock)) return;
  const holder = readText(lock) ?? '';
  if (!isHeld(lock, holder) && takeAway(lock, holder) && create(lock)) return;
  const process = /^\d+$/.test(holder) ? ` (process ${holder})` : '';
  throw new CommandError(
    `Another build of this project is running${process}. Wait until it has ended, or stop it. If there is none, delete ${shown}.`,
  );
}

/** @returns whether there was no such file. */
function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A full disk leaves an empty file.
    rmSync(lock, { force: true });
    throw error;
  }
}

/**
 * Removes the lock of a process that has ended. Of several builds that find it only one can rename it, and the lock of a build
 * that has come in between is put back.
 *
 * @returns whether it is gone.
 */
function takeAway(lock: string, holder: string): boolean {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return false;
  }
  if (readText(aside) !== holder) {
    renameSync(aside, lock);
    return false;
  }
  rmSync(aside, { force: true });
  return true;
}

function isHeld(lock: string, holder: string): boolean {
  if (holder !== '') return isRunning(Number(holder));
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - made < writingTime;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has just gone.
    return undefined;
  }
}
