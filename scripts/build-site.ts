import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../src/strategy/checks/index.ts';
import { contentIsChecked } from '../src/integrations/content-checks.ts';
import { readSiteAddress } from '../src/strategy/links/address.ts';
import { offersPdf } from '../src/strategy/links/paths.ts';
import { contentFolder } from '../src/strategy/load/content-folder.ts';
import { buildLibrary } from '../src/strategy/model/library.ts';
import type { Library } from '../src/strategy/model/strategy.ts';
import { formatProblems } from '../src/strategy/report/formats.ts';
import { printStrategies } from './print-strategies.ts';
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
 * @throws {UnusableAddressError} before the content is checked.
 * @throws {ContentProblemsError} before any page is built.
 */
export async function buildSite(out: string): Promise<Library> {
  readSiteAddress(process.env);
  const library = await timed('Checking the content', readLibrary);
  await publishFolder(out, (folder) => writeSite(folder, library));
  return library;
}

async function readLibrary(): Promise<Library> {
  const { entries, problems } = await checkContent(contentFolder(projectFolder), projectFolder);
  if (problems.length > 0) throw new ContentProblemsError(formatProblems(problems));
  return buildLibrary(entries);
}

async function writeSite(folder: string, library: Library): Promise<void> {
  await timed('Building the pages', () => buildPages(folder));
  if (offersPdf()) await timed('Printing each strategy as a PDF', () => printStrategies(folder, library));
}

async function buildPages(outDir: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro keeps parsed content between builds and does not notice when a schema changes. A cache of its own is always new.
  const cacheDir = await mkdtemp(join(tmpdir(), 'strategy-microsite-'));
  try {
    const integrations = [contentIsChecked];
    await build({ root: projectFolder, outDir, cacheDir, integrations, force: true, logLevel: 'error' });
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
