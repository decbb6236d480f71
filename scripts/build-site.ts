import { existsSync, readdirSync } from 'node:fs';
import { checkContent } from '../src/strategy/checks/index.ts';
import { readSiteAddress } from '../src/strategy/links/address.ts';
import { offersPdf } from '../src/strategy/links/paths.ts';
import { contentFolder } from '../src/strategy/load/content-folder.ts';
import { buildLibrary } from '../src/strategy/model/library.ts';
import type { Library } from '../src/strategy/model/strategy.ts';
import { formatProblems } from '../src/strategy/report/formats.ts';
import { published } from '../src/strategy/report/published.ts';
import { count } from '../src/strategy/report/wording.ts';
import { buildInShares, sharesFor } from './build-shares.ts';
import { checkLinks } from './links/check-links.ts';
import { projectFolder } from './project-folder.ts';
import { publishFolder } from './publish-folder.ts';
import { timed } from './timed.ts';

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
  const site = await timed('Checking the content', readSite);
  await publishFolder(out, (folder) => writeSite(folder, site));
  return site.summary;
}

interface CheckedSite {
  summary: string[];
  shares: number;
  /** Only where it will be printed: a large one is not kept in memory while its pages are built. */
  toPrint: Library | undefined;
}

async function readSite(): Promise<CheckedSite> {
  const { entries, problems } = await checkContent(contentFolder(projectFolder), projectFolder);
  if (problems.length > 0) throw new ContentProblemsError(formatProblems(problems));
  const library = buildLibrary(entries);
  return { summary: published(library), shares: sharesFor(library), toPrint: offersPdf() ? library : undefined };
}

async function writeSite(folder: string, { shares, toPrint }: CheckedSite): Promise<void> {
  await timed('Building the pages', () => buildInShares(folder, shares), {
    soFar: () => `${count(pagesIn(folder), 'page')} so far`,
  });
  if (toPrint !== undefined) await printAll(folder, toPrint);
  await timed('Checking the links', () => checkLinks(folder, contentFolder(projectFolder), projectFolder));
}

async function printAll(folder: string, library: Library): Promise<void> {
  // Loads the program that drives a browser, which no other build needs.
  const { printStrategies } = await import('./print-strategies.ts');
  await timed('Printing each strategy as a PDF', () => printStrategies(folder, library));
}

function pagesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
}
