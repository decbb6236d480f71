import { siteAddress } from '../../src/core/routes/site-address.ts';
import { readContent } from '../../src/core/content/read-content.ts';
import { CommandError } from '../lib/command-error.ts';
import { contentLinks } from './content-links.ts';
import { followLinks } from './follow-links.ts';
import { reportBroken } from './report-broken.ts';

/**
 * Checks every link of a built site to itself.
 *
 * @param content the folder of the content, read only if a link is broken, to say where it is written.
 * @param root the folder that file paths in the report are relative to.
 * @throws {CommandError} with a report of every broken link.
 */
export async function checkLinks(folder: string, content: string, root: string): Promise<void> {
  const { broken } = followLinks(folder, siteAddress);
  if (broken.length === 0) return;
  throw new CommandError(reportBroken(broken, contentLinks(await readContent(content, root)), siteAddress));
}
