import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface FoundFile {
  /** The path below the content folder, with forward slashes. */
  path: string;
  /** Pointers to other places are not followed: they could publish any file of the computer that builds the site. */
  symbolicLink: boolean;
}

/** Every file below a folder, ordered by path. Hidden files, which begin with a full stop, are left out. */
export async function listFiles(folder: string, below = ''): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(folder, path)));
    else found.push({ path, symbolicLink: entry.isSymbolicLink() });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
