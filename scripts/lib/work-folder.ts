import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';

/** In a folder that a command works in. Nothing deletes a folder without it. */
const mark = {
  name: 'made-by-a-command.txt',
  text: 'Commands of the strategy microsite work in this folder. If none is running, it can be deleted.\n',
};

/** Where a command makes what will be at `target`: beside it, because a folder can be moved at once on the same disk only. */
export function workFolder(target: string): string {
  return join(dirname(target), `.${basename(target)}.work`);
}

/**
 * Makes the work folder anew. What a command that was killed has left in it is deleted.
 *
 * @throws {CommandError} if a folder of someone's own is there.
 */
export async function openWorkFolder(target: string): Promise<string> {
  assertWorkFolderFree(target);
  await removeWorkFolder(target);
  const work = workFolder(target);
  makeFolder(work);
  try {
    writeFileSync(join(work, mark.name), mark.text);
  } catch (error) {
    await remove(work);
    throw error;
  }
  return work;
}

/** Makes a folder and those around it, one after the other: Node tries for ever to do so at once where none can be made, as in /proc. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The mark goes last, so that what a kill leaves is known as a command's own. */
export async function removeWorkFolder(target: string): Promise<void> {
  const work = workFolder(target);
  if (!isWorkFolder(work)) return;
  for (const name of readdirSync(work)) if (name !== mark.name) await remove(join(work, name));
  await remove(work);
}

/** @throws {CommandError} if a folder or file of someone's own is where a command would work. */
export function assertWorkFolderFree(target: string): void {
  const work = workFolder(target);
  if (!existsSync(work) || isWorkFolder(work)) return;
  throw new CommandError(
    `This command needs the folder ${work}, but something else is there. Rename it, or choose another name.`,
  );
}

/** Whether a command made it. An empty one is that of a command that was killed as soon as it began. */
export function isWorkFolder(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    return names.length === 0 || names.includes(mark.name);
  } catch {
    return false;
  }
}

export function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10 });
}
