import { join, resolve } from 'node:path';

/** The folder whose content is published: the one that `CONTENT_FOLDER` names, else `content/` below `root`. */
export function contentFolder(root: string, environment: { CONTENT_FOLDER?: string } = process.env): string {
  return resolve(environment.CONTENT_FOLDER ?? join(root, 'content'));
}
