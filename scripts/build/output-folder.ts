import { readdirSync } from 'node:fs';
import { hostFiles } from '../../src/site/hosting/host-files.ts';
import { CommandError } from '../lib/command-error.ts';
import { quote } from '../../src/core/text/wording.ts';

/** What every built site has at its top. No other program writes the files of four kinds of host at once. */
const siteFiles = ['index.html', '404.html', 'sitemap.xml', ...Object.keys(hostFiles('/'))];
/** Hidden files that may be there: others, such as a repository, belong to somebody. */
const hiddenFiles = [...siteFiles, '.DS_Store'];

/**
 * Makes sure that a build deletes nothing but a site that was built before.
 *
 * @throws {CommandError} unless the folder is new, empty or a built site.
 */
export function assertReplaceable(folder: string): void {
  const names = namesIn(folder);
  const isBuiltSite = siteFiles.every((name) => names.includes(name));
  const hasOthers = names.some((name) => name.startsWith('.') && !hiddenFiles.includes(name));
  if (names.length === 0 || (isBuiltSite && !hasOthers)) return;
  throw new CommandError(
    `The folder ${quote(folder)} contains other files than a built site, and a build would delete them. Empty it yourself, or choose another folder: npm run build -- --out FOLDER`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new CommandError(`${quote(folder)} is a file. Choose a folder: --out FOLDER`);
    throw error;
  }
}
