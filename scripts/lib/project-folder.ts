import { resolve } from 'node:path';
import { CommandError } from './command-error.ts';

/** The folder of the project. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/**
 * Astro and Vite, which make the pages, take some characters of a path for their own signs.
 *
 * @throws {CommandError} if the path of the project has one.
 */
export function assertBuildable(project = projectFolder): void {
  const [sign] = /["#%*?\p{Cc}]/u.exec(project) ?? [];
  if (sign === undefined) return;
  const shown = /\p{Cc}/u.test(sign) ? 'a control character' : `the character ${sign}`;
  throw new CommandError(
    `The project is in ${JSON.stringify(project)}. Pages cannot be built there, because the path has ${shown}. Rename the folder or move the project.`,
  );
}
