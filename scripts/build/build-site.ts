import { globSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/core/checks/run-checks.ts';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import type { Entry } from '../../src/core/content/schema/kinds.ts';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import { stopping } from '../../src/core/problems/problem.ts';
import { formatProblems } from '../../src/core/report/formats.ts';
import { siteSummary } from '../../src/core/report/site-summary.ts';
import { offersPdf } from '../../src/core/routes/paths.ts';
import { readSiteAddress } from '../../src/core/routes/site-address.ts';
import { countOf } from '../../src/core/text/words.ts';
import { checkLinks } from '../check-links/check-links.ts';
import { CommandError } from '../lib/command-error.ts';
import { assertBuildable, projectFolder } from '../lib/project-folder.ts';
import { timed } from '../lib/timed.ts';
import { remove } from '../lib/work-folder.ts';
import { withBuildLock } from './build-lock.ts';
import { buildPages } from './build-pages.ts';
import { outputFolder } from './output-folder.ts';
import { moveDirectory, replaceDirectory } from './replace-directory.ts';

/** On the disk of the project, because Astro moves files there that it has made in its own folder. */
const stage = join(projectFolder, '.astro/site');

/**
 * Checks the content, then builds the site into `out`. A failure of either leaves `out` as it was. Warnings are printed.
 *
 * @param strict whether warnings stop the build.
 * @returns a line a strategy on what is published.
 * @throws {CommandError} if the content has problems, a link is broken, another build is running, or no site can be built there.
 */
export async function buildSite(out: string, { strict = false } = {}): Promise<string[]> {
  readSiteAddress(process.env);
  assertBuildable();
  const folder = outputFolder(out);
  return withBuildLock(projectFolder, async () => {
    const entries = await timed('Checking the content', () => readCheckedEntries(strict));
    try {
      await remove(stage);
      await writeSite(stage, entries);
      await replaceDirectory(folder, (next) => moveDirectory(stage, next));
    } finally {
      await remove(stage);
    }
    return siteSummary(buildSiteContent(entries));
  });
}

async function readCheckedEntries(strict: boolean): Promise<Entry[]> {
  const { entries, problems } = await checkContent(contentFolder(projectFolder), projectFolder);
  const report = formatProblems(problems);
  if (stopping(problems).length > 0) throw new CommandError(report);
  if (strict && problems.length > 0) throw new CommandError(`${report}\nWith --strict, warnings stop the build.`);
  if (problems.length > 0) console.error(`${report}\n`);
  return entries;
}

async function writeSite(folder: string, entries: readonly Entry[]): Promise<void> {
  await timed('Building the pages', () => buildPages(folder, entries), {
    progress: () => `${countOf(globSync('**/*.html', { cwd: folder }).length, 'page')} so far`,
  });
  if (offersPdf()) await timed('Printing each strategy as a PDF', () => printAll(folder, entries));
  await timed('Checking the links', () => checkLinks(folder, contentFolder(projectFolder), projectFolder));
}

async function printAll(folder: string, entries: readonly Entry[]): Promise<void> {
  // Loads the program that drives a browser, which no other build needs.
  const { printStrategies } = await import('./print-strategies.ts');
  await printStrategies(folder, entries);
}
