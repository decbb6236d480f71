/**
 * How long a reader waits between a choice or a keystroke and the painted list, for the plan as it is, for ten and a hundred
 * times as many actions and for 5,000, and what the page weighs. Takes the site that `npm run build` has made, or the one that `SITE_FOLDER` names.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../lib/browser.ts';
import { projectFolder } from '../../lib/project-folder.ts';
import { serveFolder } from '../../lib/serve-folder.ts';
import { lengthen } from './long-list.ts';
import { printNamed, printTable } from './table.ts';
import { waitsFor, type Deed } from './waits.ts';
import { weightOf } from './weight.ts';

const times = 20;
const words = '#finder-words';

const deeds: Record<string, Deed> = {
  'choose a timescale': { selector: '[name="timescale"]' },
  'choose an owner': { selector: '[name="owner"]' },
  'type a first letter': { selector: words, values: ['s', ''] },
  'type one letter more': { selector: words, values: ['servi', 'servic', 'service', ''] },
  'type with an error': { selector: words, values: ['sevrices', 'sevrice', ''] },
  'sort by owner and back': { selector: '#finder-sort', values: ['owner', ''] },
};

const site = resolve(projectFolder, process.env['SITE_FOLDER'] ?? 'dist');
const list = listOf(site);
const folder = mkdtempSync(join(tmpdir(), 'strategy-microsite-bench-'));
cpSync(site, folder, { recursive: true });
const html = readFileSync(join(folder, list, 'index.html'), 'utf8');
const own = html.match(/ id="action-/g)?.length ?? 0;
/** Ten times the plan, a long one, and a hundred times the plan. */
const lengths = [own * 10, 5000, own * 100];
for (const rows of lengths) writeFileSync(join(folder, `long-${rows}.html`), lengthen(html, rows));

const server = await serveFolder(folder, { port: 0, base: '/' });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  await measure(browser, list, 50);
  for (const rows of lengths) await measure(browser, `long-${rows}.html`, rows > 5000 ? undefined : 200);
  console.log('Weight of the page in bytes, compressed. At most 45,000 together, of which 15,000 JavaScript:');
  printTable([{ ...weightOf(site, list) }]);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(browser: Browser, path: string, most: number | undefined): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.url + path);
  await page.waitForSelector('html.is-ready');
  const count = await page.locator('[data-list] [id^="action-"]').count();

  const rows: Record<string, Record<string, number>> = {};
  await page.locator(words).focus();
  await page.waitForTimeout(1000);
  for (const [name, deed] of Object.entries(deeds)) {
    rows[name] = inShort(await waitsFor(page, deed, times));
    await page.goto(server.url + path);
    await page.waitForSelector('html.is-ready');
    await page.locator(words).focus();
    await page.waitForTimeout(1000);
  }
  if (await page.locator('[data-more]').isVisible()) {
    rows['show all'] = inShort(await waitsFor(page, { selector: '[data-more]' }, 1));
  }
  const goal = most === undefined ? '' : `, at most ${most}`;
  console.log(`${count.toLocaleString('en-GB')} actions. Milliseconds to the painted list${goal}:`);
  printNamed('deed', rows);
  await page.close();
}

function inShort(waits: readonly number[]): Record<string, number> {
  const ordered = waits.toSorted((a, b) => a - b).map((wait) => Math.round(wait));
  return {
    middle: ordered[Math.floor(ordered.length / 2)] ?? 0,
    slowest: ordered.at(-1) ?? 0,
    first: Math.round(waits[0] ?? 0),
  };
}

/** The path of the first list of actions in a built site. */
function listOf(site: string): string {
  const strategy = readdirSync(site).find((name) => existsSync(join(site, name, 'actions/index.html')));
  if (strategy === undefined) throw new Error(`There is no list of actions in ${site}. Run "npm run build" first.`);
  return `${strategy}/actions/`;
}
