import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { brokenLinks } from './links.ts';
import { runBuild } from './build.ts';
import { readSite, type BuiltSite } from './site.ts';

/**
 * Content as it was before plans could report outlooks, have columns of their own, or set targets by period. `addresses.txt` beside it
 * lists the pages and files that the project of that day made of it. Councils and readers have linked to them.
 */
const old = join(projectFolder, 'tests/fixtures/old');
const environment = { CONTENT_FOLDER: join(old, 'content') };

let parent: string;
let site: BuiltSite;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'old-'));
  const { exitCode, printed } = runBuild(join(parent, 'site'), { environment });
  if (exitCode !== 0) throw new Error(`The site could not be built:\n${printed}`);
  site = readSite(join(parent, 'site'));
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('old content needs no change to be built', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--format', 'text'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  expect(stdout).toContain('no problems that stop a build');
  expect(status).toBe(0);
});

test('every page and file of old content is where it was', () => {
  const addresses = readFileSync(join(old, 'addresses.txt'), 'utf8').trim().split('\n');
  const missing = addresses.filter((path) => !site.files.has(path.endsWith('/') ? `${path}index.html` : path));
  expect(missing).toEqual([]);
  expect(addresses.length).toBeGreaterThan(90);
});

test('every link on the pages of old content leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([]);
});
