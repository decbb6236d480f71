import { join, resolve } from 'node:path';

/** The folder whose content is published: the one that `CONTENT_FOLDER` names, else `content/` below `root`. Empty means unset. */
export function contentFolder(root: string, { CONTENT_FOLDER = '' }: { CONTENT_FOLDER?: string } = process.env): string {
  return CONTENT_FOLDER === '' ? join(resolve(root), 'content') : resolve(CONTENT_FOLDER);
}
