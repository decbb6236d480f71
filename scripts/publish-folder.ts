import { rename, rm } from 'node:fs/promises';

/**
 * Lets `write` fill a new folder beside `target`, and puts that in the place of `target` only when `write` has
 * succeeded. On any failure `target` stays as it was.
 */
export async function publishFolder(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  const next = `${target}.next`;
  const previous = `${target}.previous`;
  await remove(next);
  try {
    await write(next);
    await swap({ target, next, previous });
  } finally {
    await remove(next);
  }
  await remove(previous);
}

async function swap({ target, next, previous }: { target: string; next: string; previous: string }): Promise<void> {
  await remove(previous);
  const hadTarget = await moveIfPresent(target, previous);
  try {
    await rename(next, target);
  } catch (error) {
    if (hadTarget) await rename(previous, target);
    throw error;
  }
}

async function moveIfPresent(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
