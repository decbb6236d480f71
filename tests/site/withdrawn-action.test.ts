import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenLinks } from './links.ts';
import { buildFixtureSite, type FixtureSite } from './fixture-site.ts';
import { readSite, type BuiltPage, type BuiltSite } from './site.ts';

/** The site of the invented strategy, one action of which only an earlier edition holds. */
let site: BuiltSite;
let made: FixtureSite | undefined;

beforeAll(() => {
  made = buildFixtureSite({
    'strategies/anytown/strategy.yml': (text) => text.replace('status: superseded', 'status: draft'),
  });
  site = readSite(made.folder);
});

afterAll(() => made?.remove());

function page(path: string): BuiltPage {
  const found = site.pages.find((candidate) => candidate.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
}

function textOf({ document }: BuiltPage, selector = 'main'): string {
  return (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

test('a withdrawn action keeps its page with its last wording, owners and date', () => {
  const text = textOf(page('/anytown/actions/1.2-02/'));
  expect(text).toContain('Withdrawn This task is no longer part of the strategy.');
  expect(text).toMatch(/Last edition to include it\s*1 March 2024/);
  expect(text).toContain('Lend everybody a thermometer, and show them how to read it.');
  expect(text).toContain('One for the kitchen');
  expect(text).toMatch(/Owners at the time\s*Anytown Council\s*Anytown Library/);
});

test('the page of a withdrawn action stays open to search engines and in the sitemap', () => {
  const { document } = page('/anytown/actions/1.2-02/');
  expect(document.querySelectorAll('meta[name="robots"]')).toHaveLength(0);
  expect(readFileSync(join(site.folder, 'sitemap.xml'), 'utf8')).toContain('/anytown/actions/1.2-02/</loc>');
});

test('a withdrawn action is in no list and no download, only where changes are told', () => {
  const elsewhere = site.pages.filter(
    ({ path, html }) =>
      html.includes('thermometer') && !/^\/anytown\/(?:actions\/1\.2-02|updates|progress\/report)\/$/.test(path),
  );
  expect(elsewhere.map(({ path }) => path)).toEqual([]);
  const files = [...site.files].filter((path) => /\.(?:csv|json)$/.test(path) && !path.includes('/pagefind/'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((path) => readFileSync(join(site.folder, path), 'utf8').includes('thermometer'))).toEqual([]);
});

test('the page of updates marks the words that changed, and says so in words', () => {
  const updates = page('/anytown/updates/');
  expect(textOf(updates, 'ins')).toBe('Added');
  const { document } = updates;
  const marked = document.querySelectorAll('article del, article ins').map((mark) => mark.textContent);
  expect(marked).toEqual(['[removed: 100]', '[added: 200]', '[added: Homes of people over 70]']);
});

test('every page of the strategy names the feed, and each address in it leads somewhere', () => {
  const pages = site.pages.filter(({ path }) => path.startsWith('/anytown/'));
  const named = pages.filter(({ document }) => document.querySelector('link[type="application/atom+xml"]') !== null);
  expect(named).toHaveLength(pages.length);
  const fromOurs = /^\/anytown\/(?:updates|actions\/1\.2-02)\/ /;
  expect(brokenLinks(site).filter((broken) => fromOurs.test(broken))).toEqual([]);

  const feed = parseFeed(readFileSync(join(site.folder, 'anytown/updates.atom'), 'utf8'));
  const ids = page('/anytown/updates/')
    .document.querySelectorAll('article[id]')
    .map(({ id }) => id);
  expect(feed.items.map(({ url }) => new URL(url ?? '').hash.slice(1))).toEqual(ids);
});
