import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/lib/serve-folder.ts';
import { runBuild } from '../site/build.ts';
import { brokenLinks } from '../site/links.ts';
import { copyProject } from '../site/project-copy.ts';
import { readSite, type BuiltSite } from '../site/site.ts';
import { readLeeds } from '../support/strategies.ts';
import { useBrowser } from './browser.ts';
import { actionsOn, isAnswered } from './search-results.ts';

const browser = useBrowser();
const origin = 'https://council.example';
const { strategy } = await readLeeds();
let project: string | undefined;
let site: BuiltSite;
let server: RunningServer | undefined;

beforeAll(async () => {
  // In a copy, because a project is built once at a time.
  project = copyProject();
  const folder = join(project, 'dist');
  const environment = { BASE_PATH: '/plans', SITE_URL: origin };
  const { exitCode, printed } = runBuild(folder, { project, environment });
  if (exitCode !== 0) throw new Error(printed);
  site = readSite(folder, { base: '/plans/', origin });
  server = await serveFolder(folder, { port: 0, base: '/plans/' });
});

afterAll(async () => {
  await server?.close();
  if (project !== undefined) rmSync(project, { recursive: true, force: true });
});

test('a site below a folder keeps all its links there, and they all lead somewhere', () => {
  expect(site.pages.length).toBeGreaterThan(0);
  expect(brokenLinks(site)).toEqual([]);
});

test('a site below a folder never names the usual address', () => {
  const wrong = site.pages.filter(({ html }) => html.includes('strategies.example.org'));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the search of a site below a folder finds its index, and its results lead to pages there', async () => {
  const about = strategy.actions.filter(({ text, details }) => /naloxone/i.test([text, ...details].join(' ')));
  await browser.withPage(`${server?.url}leeds/`, async (page) => {
    await page.getByRole('searchbox').fill('naloxone');
    await page.getByRole('searchbox').press('Enter');
    await isAnswered(page);
    expect(await actionsOn(page)).toEqual(about.map(({ id }) => id).sort());
    const link = page.locator('.result a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/plans\/leeds\//);
    await link.click();
    await page.waitForURL('**/plans/leeds/actions/**');
    expect(about.map(({ title }) => title)).toContain(await page.locator('h1').innerText());
  });
});
