import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteAddress } from '../../src/core/routes/site-address.ts';
import { offersPdf } from '../../src/core/routes/paths.ts';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import { count } from '../../src/core/text/wording.ts';
import { buildInShares } from './build-shares.ts';
import { readCheckedSite } from './checked-site.ts';
import { checkLinks } from '../check-links/check-links.ts';
import { projectFolder } from '../lib/project-folder.ts';
import { replaceDirectory } from './replace-directory.ts';
import { timed } from '../lib/timed.ts';

/** The content has faults. The message is the whole report of them. */
export class ContentProblemsError extends Error {
  override name = 'ContentProblemsError';
}

/**
 * Checks the content, then builds the site into `out`. A failure of either leaves `out` as it was.
 *
 * @returns a line a strategy on what is published.
 * @throws {UnusableAddressError} before the content is checked.
 * @throws {ContentProblemsError} before any page is built.
 * @throws {BrokenLinksError} where a page links to a page, a part or a file of the site that is not there.
 */
export async function buildSite(out: string): Promise<string[]> {
  readSiteAddress(process.env);
  const site = await timed('Checking the content', readCheckedSite);
  if ('report' in site) throw new ContentProblemsError(site.report);
  await replaceDirectory(out, (folder) => writeSite(folder, site.shares));
  return site.summary;
}

async function writeSite(folder: string, shares: number): Promise<void> {
  await timed('Building the pages', () => buildInShares(folder, shares), {
    soFar: () => `${count(pagesIn(folder), 'page')} so far`,
  });
  if (offersPdf()) await timed('Printing each strategy as a PDF', () => printAll(folder));
  await timed('Checking the links', () => checkLinks(folder, contentFolder(projectFolder), projectFolder));
}

async function printAll(folder: string): Promise<void> {
  // Loads the program that drives a browser, which no other build needs.
  const { printStrategies } = await import('./print-strategies.ts');
  await printStrategies(folder);
}

function pagesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => {
    if (entry.isDirectory()) return sum + pagesIn(join(folder, entry.name));
    return entry.name.endsWith('.html') ? sum + 1 : sum;
  }, 0);
}
