import { isAbsolute, relative, sep } from 'node:path';

/** A path as messages show it, with forward slashes: from the folder `root` if it is in there, else whole. */
export function shownPath(root: string, path: string): string {
  const below = relative(root, path);
  const isBelow = !isAbsolute(below) && below.split(sep)[0] !== '..';
  return (isBelow ? below : path).split(sep).join('/');
}
