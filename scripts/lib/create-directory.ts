import { existsSync, rmdirSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';
import { openWorkFolder, removeWorkFolder } from './work-folder.ts';

/**
 * Makes a folder with files: all of them or, if one cannot be written, nothing.
 *
 * @param files the texts by path below the folder.
 * @throws {CommandError} if there is something at that path already, but for an empty folder.
 */
export async function createDirectory(target: string, files: ReadonlyMap<string, string>): Promise<void> {
  await assertEmpty(target);
  const next = join(await openWorkFolder(target), 'next');
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), text);
    }
    // Windows puts no folder in the place of another one.
    if (existsSync(target)) rmdirSync(target);
    await rename(next, target);
  } finally {
    await removeWorkFolder(target);
  }
}

/** @throws {CommandError} if there is something at that path, but for an empty folder. */
export async function assertEmpty(folder: string, shown = folder): Promise<void> {
  if (!existsSync(folder)) return;
  if ((await readdir(folder)).length > 0)
    throw new CommandError(`The folder ${shown} is not empty. Name one that is new or empty.`);
}
