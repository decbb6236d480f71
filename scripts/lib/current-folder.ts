import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { findPrevious } from '../build/staging-dirs.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, notFound: () => void) => void;

/**
 * Answers requests from the site that stands in `folder` at the time, because a build may put another one there. While there is
 * none, the last good one answers from beside it. Where a file has a compressed copy beside it, with `.br` after its name, browsers get that.
 */
export function currentFolder(folder: string): (...request: Parameters<Handler>) => Promise<void> {
  let known: Site | undefined;
  return async (request, response, notFound) => {
    known =
      (await siteIn(folder, known)) ?? (await siteIn(await findPrevious(folder), known)) ?? (await siteIn(folder));
    if (known === undefined) {
      notFound();
      return;
    }
    // A file can go between the look-up and the reading. Then this answer breaks off, and the server goes on.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    known.answer(request, response, notFound);
  };
}

interface Site {
  /** Tells a folder from another one that has taken its place. */
  identity: string;
  answer: Handler;
}

async function siteIn(folder: string | undefined, known?: Site): Promise<Site | undefined> {
  if (folder === undefined) return undefined;
  try {
    const { ino, birthtimeMs, mtimeMs } = await stat(folder);
    const identity = `${folder} ${ino} ${birthtimeMs} ${mtimeMs}`;
    return known?.identity === identity ? known : { identity, answer: sirv(folder, { etag: true, brotli: true }) };
  } catch {
    return undefined;
  }
}
