import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { brokenLinks } from './links.ts';
import { buildChangedSite, type FixtureSite } from './fixture-site.ts';
import { readSite, type BuiltSite } from './site.ts';

/**
 * Content as it was before plans could report outlooks, have columns of their own, or set targets by period. `addresses.txt` beside it
 * lists the pages and files that the project of that day made of it. Councils and readers have linked to them.
 */
const folder = 'tests/fixtures/old';
const content = `${folder}/content`;

let made: FixtureSite;
let site: BuiltSite;

beforeAll(() => {
  made = buildChangedSite({}, { content });
  site = readSite(made.folder);
});

afterAll(() => made.remove());

test('old content needs no change to be built', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--format', 'text'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: content },
  });
  expect(stdout).toContain('no problems that stop a build');
  expect(status).toBe(0);
});

/** Lists of what a plan does not name. They are made once `complete` in strategy.yml says that everything printed was entered. */
const unstated = ['owner/none/', 'timescale/no-date/'].flatMap((list) => [
  `/anytown/actions/by/${list}`,
  `/anytown/actions/by/${list}actions.csv`,
]);

test('every page and file of old content is where it was, but for lists of what nobody has stated', () => {
  const addresses = readFileSync(join(projectFolder, folder, 'addresses.txt'), 'utf8')
    .trim()
    .split('\n');
  const missing = addresses.filter((path) => !site.files.has(path.endsWith('/') ? `${path}index.html` : path));
  expect(missing).toEqual(unstated);
  expect(addresses.length).toBeGreaterThan(90);
});

test('every link on the pages of old content leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([]);
});
