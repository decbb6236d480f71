import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { htmlFaults } from './html-faults.ts';
import { brokenLinks } from './links.ts';
import { buildFixtureSite, type FixtureSite } from './fixture-site.ts';
import { readSite, type BuiltPage, type BuiltSite } from './site.ts';

/** The site with a strategy that `npm run new` has just made, and that nobody has touched since. */
let site: BuiltSite;
let ofNew: BuiltPage[];
let made: FixtureSite | undefined;

beforeAll(() => {
  made = buildFixtureSite((content) => {
    const answers = ['--title', 'Parks Plan 2025 to 2030', '--place', 'Anytown', '--publisher', 'Anytown Council'];
    const words = ['--priority', 'aim', '--objective', 'step', '--action', 'task', '--consultation', 'yes'];
    const script = join(projectFolder, 'scripts/new.ts');
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, 'parks', ...answers, ...words, '--content', content],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  });
  site = readSite(made.folder);
  ofNew = site.pages.filter(({ path }) => path.startsWith('/parks/'));
});

afterAll(() => made?.remove());

test('a new strategy is built at once, with pages for each of its parts', () => {
  const paths = ofNew.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/parks/',
      '/parks/why-a-strategy/',
      '/parks/priorities/1/',
      '/parks/objectives/1.1/',
      '/parks/actions/1.1-01/',
      '/parks/partners/publisher/',
      '/parks/consultation/',
    ]),
  );
});

test('every page of it says that it is a draft with examples in it', () => {
  expect(ofNew.length).toBeGreaterThan(20);
  const silent = ofNew.filter(({ html }) => !html.includes('This strategy is a draft that is still being written.'));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('every page of it is valid HTML', async () => {
  const faults = await Promise.all(
    ofNew.map(async (page) => (await htmlFaults(page)).map((fault) => page.path + fault)),
  );
  expect(faults.flat()).toEqual([]);
});

test('every link of it leads somewhere', () => {
  expect(brokenLinks(site).filter((link) => link.includes('/parks/'))).toEqual([]);
});

test('its words stand in the labels', () => {
  const home = ofNew.find(({ path }) => path === '/parks/')?.document.querySelector('main')?.textContent ?? '';
  expect(home).toMatch(/1\s+aim\b/);
  expect(home).toMatch(/2\s+tasks\b/);
});
