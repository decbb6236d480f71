import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PathPattern } from './path-pattern.ts';

const publicFolder = join(import.meta.dirname, '../../../public');

/** The address of each file in `public/`, which a build copies as it is. */
export function publicFiles(): PathPattern[] {
  const entries = readdirSync(publicFolder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }): PathPattern => {
      const file = relative(publicFolder, join(parentPath, name));
      return `/${file.split(sep).join('/')}`;
    });
}
