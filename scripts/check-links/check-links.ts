import { siteAddress } from '../../src/core/routes/site-address.ts';
import { readContent } from '../../src/core/content/read-content.ts';
import { contentLinks } from './content-links.ts';
import { followLinks } from './follow-links.ts';
import { reportBroken } from './report-broken.ts';

/** Links of the site to itself lead nowhere. The message is the whole report of them. */
export class BrokenLinksError extends Error {
  override name = 'BrokenLinksError';
}

/**
 * Holds every link of a built site to itself against the files that are there.
 *
 * @param content the folder of the content, read only where a link is broken, to say where it is written.
 * @param root the folder that file paths in the report are relative to.
 * @throws {BrokenLinksError}
 */
export async function checkLinks(folder: string, content: string, root: string): Promise<void> {
  const { broken } = followLinks(folder, siteAddress);
  if (broken.length === 0) return;
  throw new BrokenLinksError(reportBroken(broken, contentLinks(await readContent(content, root)), siteAddress));
}
