import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import { quote } from '../../src/core/text/wording.ts';
import { hostFiles } from '../../src/site/hosting/host-files.ts';
import { CommandError } from '../lib/command-error.ts';
import { projectFolder } from '../lib/project-folder.ts';
import { assertWorkFolderFree } from '../lib/work-folder.ts';

/** What every built site has at its top, and nothing else has together. */
const siteFiles = ['index.html', '404.html', 'sitemap.xml', '_headers', '_redirects', 'web.config', '.nojekyll'];
/** Hidden files that may be there: others, such as a repository, belong to someone. */
const hiddenFiles = [...Object.keys(hostFiles('/')), '.DS_Store'];

const advice = 'Choose another folder: npm run build -- --out FOLDER';

/**
 * The folder that a build may replace, with symbolic links followed, so that what they lead to is replaced and not the link.
 *
 * @throws {CommandError} unless it is new, empty or a built site, and nothing that the build reads.
 */
export function outputFolder(folder: string): string {
  const names = namesIn(folder);
  const isBuiltSite = siteFiles.every((name) => names.includes(name));
  const hasOthers = names.some((name) => name.startsWith('.') && !hiddenFiles.includes(name));
  if (names.length > 0 && (!isBuiltSite || hasOthers))
    throw new CommandError(
      `The folder ${quote(folder)} contains files that are not part of a built site, and a build would delete them. Empty it yourself, or choose another folder: npm run build -- --out FOLDER`,
    );
  const out = realPath(folder);
  const source = foldersRead().find((read) => isWithin(read, out));
  if (source !== undefined)
    throw new CommandError(`The folder ${quote(folder)} is in ${quote(source)}, which the build reads. ${advice}`);
  assertWorkFolderFree(out);
  return out;
}

function foldersRead(): string[] {
  const inProject = ['.astro', '.git', 'node_modules', 'public', 'scripts', 'src'];
  return [contentFolder(projectFolder), ...inProject.map((name) => join(projectFolder, name))].map(realPath);
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** The path without symbolic links, of something that need not exist yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : resolve(realPath(parent), relative(parent, path));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new CommandError(`${quote(folder)} is a file, or is inside a file. ${advice}`);
    throw error;
  }
}
