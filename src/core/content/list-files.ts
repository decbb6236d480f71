import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from './limits.ts';

/** What is found at a path. Only files are read; a folder is one that cannot be listed. */
export type FoundKind = 'file' | 'folder' | 'full-folder' | 'symbolic-link' | 'special' | 'unreadable-name';

export interface FoundFile {
  /** The path below the content folder, with forward slashes. Letters that are not UTF-8 are shown as U+FFFD. */
  path: string;
  kind: FoundKind;
}

/** No content is in folders in as many folders. What is deeper is reported, and not read. */
const deepest = 20;

/**
 * Files and folders that belong to editors, archives and computers, and never to the content: hidden ones, copies that
 * an editor keeps while it works (`1.2.mdx~`, `#1.2.mdx#`, `~$plan.docx`, `1.2.mdx.swp`), copies from before a change, and
 * what file managers write.
 */
const leftover =
  /^\.|~$|^~\$|^#.*#$|\.(?:swp|swo|tmp|bak|orig|rej)$|^(?:thumbs\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin)$/i;

/**
 * Everything below a folder, ordered by path, but for what is never content. If there is too much, as in the home folder of
 * someone, the folder itself is all that is found.
 */
export async function listFiles(folder: string, most: number = limits.files): Promise<FoundFile[]> {
  const left = { count: most };
  const found = await listFolder(folder, '', 0, left);
  if (left.count < 0) return [{ path: '', kind: 'full-folder' }];
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function listFolder(folder: string, below: string, depth: number, left: { count: number }): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const entries = await readdir(join(folder, below), { withFileTypes: true, encoding: 'buffer' }).catch(errorCode);
  // A folder that was deleted since it was seen has no files.
  if (!Array.isArray(entries)) return entries === 'ENOENT' ? [] : [{ path: below, kind: 'folder' }];
  for (const entry of entries) {
    if (left.count < 0) break;
    const name = entry.name.toString();
    if (isLeftover(name)) continue;
    const path = below === '' ? name : `${below}/${name}`;
    const kind = kindOf(entry);
    left.count -= 1;
    if (kind !== 'folder' || depth === deepest) found.push({ path, kind });
    else found.push(...(await listFolder(folder, path, depth + 1, left)));
  }
  return found;
}

/** Whether a file or folder of this name is never content. */
export function isLeftover(name: string): boolean {
  return leftover.test(name);
}

/** The code of an error of the file system: `ENOENT`. Other errors are thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

function kindOf(entry: Pick<Dirent<Buffer>, 'name' | 'isDirectory' | 'isFile' | 'isSymbolicLink'>): FoundKind {
  if (!isUtf8(entry.name)) return 'unreadable-name';
  if (entry.isSymbolicLink()) return 'symbolic-link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'special';
}
