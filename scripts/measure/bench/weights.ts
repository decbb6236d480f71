/**
 * Whether a reader pays for the other strategies of a site: the pages of one strategy alone and among 150, byte by byte, their
 * weight, and what a search in it loads.
 */
import { globSync, readFileSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { generateContent, writeContent } from '../generate/generate-content.ts';
import { projectFolder } from '../../lib/project-folder.ts';
import { temporaryFolder } from '../../lib/temporary-folder.ts';
import { goals } from './bench-sites.ts';
import { runMeasured } from './process-cost.ts';
import { withServedSite } from './served-site.ts';
import { printTable } from './table.ts';
import { transferSize, weightOf } from './weight.ts';

const folder = temporaryFolder('bench');
const [content, alone] = [join(folder, 'content'), join(folder, 'content-alone')];
await writeContent(content, generateContent(goals.many));
const strategies = (await readdir(join(content, 'strategies'))).sort();
const [strategy = ''] = strategies;
await cp(content, alone, {
  recursive: true,
  filter: (path) => !strategies.slice(1).some((other) => path.startsWith(join(content, 'strategies', other))),
});
const sites = { one: join(folder, 'site-alone'), many: join(folder, 'site') };
await build(alone, sites.one);
await build(content, sites.many);
comparePages(strategy, sites);
console.log('The front page, which lists all strategies, grows with them:');
printTable(
  [sites.one, sites.many].map((site, index) => ({
    strategies: index === 0 ? 1 : strategies.length,
    'front page, bytes compressed': weightOf(site, '').HTML,
  })),
);
await withServedSite(sites.many, (browser, served) => searchIn(browser, { site: sites.many, served, strategy }));

async function build(content: string, out: string): Promise<void> {
  const environment = { CONTENT_FOLDER: content };
  await runMeasured(['--run', 'build', '--', '--out', out], { cwd: projectFolder, environment });
}

function comparePages(strategy: string, { one, many }: { one: string; many: string }): void {
  const pages = globSync(`${strategy}/**/*.html`, { cwd: many }).sort();
  const differ = pages.filter((page) => !readFileSync(join(one, page)).equals(readFileSync(join(many, page))));
  console.log(
    `${pages.length - differ.length} of the ${pages.length} pages of one strategy are the same bytes in a site of 1 strategy and of ${goals.many.strategies}. Those that differ: ${differ.join(', ') || 'none'}.`,
  );
  printTable(
    ['', 'actions/', 'search/'].map((path) => ({
      page: `/${strategy}/${path}`,
      'alone, bytes compressed': weightOf(one, strategy + '/' + path).together,
      'among many': weightOf(many, strategy + '/' + path).together,
    })),
  );
}

/** Searches in the served site as a reader does, and counts what the browser loads from the index until the result is there. */
async function searchIn(
  browser: Browser,
  { site, served, strategy }: { site: string; served: string; strategy: string },
): Promise<void> {
  const page = await browser.newPage();
  const loaded: string[] = [];
  page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${served}${strategy}/search/?q=1.2-01`, { waitUntil: 'networkidle' });
  const first = await page.locator('#search-list > li a').first().getAttribute('href');
  const bytes = loaded.filter((path) => !path.endsWith('.html')).map((path) => transferSize(site, path));
  const foreign = loaded.filter((path) => path.includes('/pagefind/') && !path.startsWith(`/${strategy}/`));
  console.log(
    `A search for "1.2-01" among ${goals.many.actions.toLocaleString('en-GB')} actions in ${goals.many.strategies} strategies:`,
  );
  printTable([
    {
      'first result': first ?? 'none',
      'bytes loaded, page included': bytes.reduce((sum, size) => sum + size, 0),
      'files of other strategies': foreign.length,
    },
  ]);
  if (first !== `/${strategy}/actions/1.2-01/` || foreign.length > 0) process.exitCode = 1;
}
