/**
 * How long a reader waits between a choice or a keystroke and the painted list, for the plan as it is, for ten and a hundred
 * times as many actions and for 5,000, and what the page weighs. Takes the site that `npm run build` has made, or the one that `SITE_FOLDER` names.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../../lib/project-folder.ts';
import { temporaryFolder } from '../../lib/temporary-folder.ts';
import { interactionTimes, type Interaction } from './interaction-times.ts';
import { lengthen } from './long-list.ts';
import { withServedSite } from './served-site.ts';
import { printNamed, printTable } from './table.ts';
import { weightOf } from './weight.ts';

const times = 20;
const words = '#finder-words';

const interactions: Record<string, Interaction> = {
  'choose a timescale': { selector: '[name="timescale"]' },
  'choose an owner': { selector: '[name="owner"]' },
  'type a first letter': { selector: words, values: ['s', ''] },
  'type one more letter': { selector: words, values: ['servi', 'servic', 'service', ''] },
  'type with an error': { selector: words, values: ['sevrices', 'sevrice', ''] },
  'sort by owner and back': { selector: '#finder-sort', values: ['owner', ''] },
};

const site = resolve(projectFolder, process.env['SITE_FOLDER'] ?? 'dist');
const list = listOf(site);
const folder = temporaryFolder('bench');
cpSync(site, folder, { recursive: true });
const html = readFileSync(join(folder, list, 'index.html'), 'utf8');
const own = html.match(/ id="action-/g)?.length ?? 0;
/** Ten times the plan, a long one, and a hundred times the plan. */
const lengths = [own * 10, 5000, own * 100];
for (const rows of lengths) writeFileSync(join(folder, `long-${rows}.html`), lengthen(html, rows));

await withServedSite(folder, async (browser, served) => {
  await measure(browser, served + list, 50);
  for (const rows of lengths) await measure(browser, `${served}long-${rows}.html`, rows > 5000 ? undefined : 200);
});
console.log('Weight of the page in bytes, compressed. At most 45,000 together, of which 15,000 JavaScript:');
printTable([{ ...weightOf(site, list) }]);

async function measure(browser: Browser, address: string, most: number | undefined): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.waitForSelector('html.is-ready');
  const count = await page.locator('[data-list] [id^="action-"]').count();

  const rows: Record<string, Record<string, number>> = {};
  await page.locator(words).focus();
  await page.waitForTimeout(1000);
  for (const [name, interaction] of Object.entries(interactions)) {
    rows[name] = summarize(await interactionTimes(page, interaction, times));
    await page.goto(address);
    await page.waitForSelector('html.is-ready');
    await page.locator(words).focus();
    await page.waitForTimeout(1000);
  }
  if (await page.locator('[data-more]').isVisible()) {
    rows['show all'] = summarize(await interactionTimes(page, { selector: '[data-more]' }, 1));
  }
  const goal = most === undefined ? '' : `, at most ${most}`;
  console.log(`${count.toLocaleString('en-GB')} actions. Milliseconds to the painted list${goal}:`);
  printNamed('interaction', rows);
  await page.close();
}

function summarize(times: readonly number[]): Record<string, number> {
  const ordered = times.toSorted((a, b) => a - b).map((time) => Math.round(time));
  return {
    middle: ordered[Math.floor(ordered.length / 2)] ?? 0,
    slowest: ordered.at(-1) ?? 0,
    first: Math.round(times[0] ?? 0),
  };
}

/** The path of the first list of actions in a built site. */
function listOf(site: string): string {
  const strategy = readdirSync(site).find((name) => existsSync(join(site, name, 'actions/index.html')));
  if (strategy === undefined) throw new Error(`There is no list of actions in ${site}. Run "npm run build" first.`);
  return `${strategy}/actions/`;
}
