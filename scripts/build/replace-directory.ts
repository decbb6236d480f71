import { existsSync, renameSync } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** On Windows a folder cannot be renamed while another program reads a file in it. */
const [maxAttempts, retryDelay] = [50, 100];

/**
 * Lets `write` fill a new folder beside `target`, and puts that in the place of `target` only if `write` succeeds. A process
 * that is killed between the two renames leaves the old folder beside it: `restorePrevious` puts it back.
 */
export async function replaceDirectory(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  const [next, previous] = [`${target}.building`, previousOf(target)];
  restorePrevious(target);
  await Promise.all([remove(next), remove(previous)]);
  try {
    await write(next);
    await access(next);
    await swap({ target, next, previous });
  } finally {
    await remove(next);
  }
  await remove(previous);
}

/** Where the old folder is while a new one takes its place. */
export function previousOf(target: string): string {
  return `${target}.last-good`;
}

export function restorePrevious(target: string): void {
  if (!existsSync(target) && existsSync(previousOf(target))) renameSync(previousOf(target), target);
}

async function swap({ target, next, previous }: Record<'target' | 'next' | 'previous', string>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(target)) renameSync(target, previous);
      renameSync(next, target);
      return;
    } catch (error) {
      restorePrevious(target);
      if (attempt === maxAttempts) throw error;
    }
    await wait(retryDelay);
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
