import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandError } from '../lib/command-error.ts';

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
  const owner = readOwner(lock);
  if (!isRunning(owner)) {
    rmSync(lock, { force: true });
    if (create(lock)) return;
  }
  throw new CommandError(
    `Another build of this project is running (process ${owner}). Wait until it has ended, or stop it. If there is none, delete ${shown}.`,
  );
}

/** @returns whether there was no such file. */
function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    // It has just ended.
    return NaN;
  }
}

function isRunning(id: number): boolean {
  // A process of this number was killed, perhaps in another container.
  if (Number.isNaN(id) || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // The process of another user cannot be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
