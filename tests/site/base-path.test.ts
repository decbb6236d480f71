import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild } from './build.ts';
import { brokenLinks } from './links.ts';
import { readSite, type BuiltSite } from './site.ts';

const temporary = mkdtempSync(join(tmpdir(), 'strategy-microsite-base-'));
const origin = 'https://council.example';
let site: BuiltSite;

beforeAll(() => {
  const folder = join(temporary, 'site');
  const { exitCode, printed } = runBuild(folder, { environment: { BASE_PATH: '/plans', SITE_URL: origin } });
  if (exitCode !== 0) throw new Error(printed);
  site = readSite(folder, { base: '/plans/', origin });
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('a site below a folder keeps all its links there, and they all lead somewhere', () => {
  expect(site.pages.length).toBeGreaterThan(0);
  expect(brokenLinks(site)).toEqual([]);
});

test('a site below a folder never names the usual address', () => {
  const wrong = site.pages.filter(({ html }) => html.includes('strategies.example.org'));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
