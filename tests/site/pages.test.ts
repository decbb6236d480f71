import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { pagePolicy } from '../../src/ui/frame/security-policy.ts';
import { siteSchema } from '../../src/core/content/schema/site.ts';
import { plainText } from '../support/plain-text.ts';
import { interactivePages } from './interactive-pages.ts';
import { idsIn } from './links.ts';
import { addressedPages, readBuiltSite, wholeAddress, type BuiltPage } from './site.ts';

const site = readBuiltSite();
const pages = addressedPages(site);
const { notice } = siteSchema.parse(parse(readFileSync(join(projectFolder, 'content/site.yml'), 'utf8')));

test('every page says that it is in English', () => {
  expectOnEveryPage(({ document }) => document.querySelector('html')?.getAttribute('lang') === 'en-GB');
});

test('every page has one main heading', () => {
  expectOnEveryPage(({ document }) => {
    const headings = document.querySelectorAll('h1');
    return headings.length === 1 && plainText(headings[0]?.text) !== '';
  });
});

test('every page says what it is in a sentence for search engines', () => {
  expectOnEveryPage(({ document }) =>
    /\w/.test(document.querySelector('meta[name="description"]')?.getAttribute('content') ?? ''),
  );
});

test('every page carries the notice of the site', () => {
  const expected = plainText(notice?.text);
  expect(expected).not.toBe('');
  expectOnEveryPage(({ document }) => plainText(document.querySelector('body')?.text).includes(expected));
});

test('every page names its own address as the one to use', () => {
  expectOnEveryPage(({ path, document }) => {
    const canonical = document.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
    return canonical.length === 1 && canonical[0] === wholeAddress(site, path);
  }, pages);
});

test('no page uses an id twice', () => {
  expectNone((page) => idsIn(page).filter((id, index, ids) => ids.indexOf(id) !== index));
});

test('no page ships a script, unless it is known as interactive', () => {
  expectNone(({ path, document }) =>
    interactivePages.some((interactive) => interactive.path.test(path)) ? [] : scriptsIn(document).map(opening),
  );
});

test('no page has a style or a script inside an attribute', () => {
  expectNone(({ document }) =>
    document
      .querySelectorAll('*')
      .filter(({ attributes }) => Object.keys(attributes).some((name) => name === 'style' || /^on/i.test(name)))
      .map(opening),
  );
});

test('no page has a style or a program between its tags, or a link that is one', () => {
  expectNone(({ document }) => [
    ...document.querySelectorAll('style').map(opening),
    ...document
      .querySelectorAll('script:not([src])')
      .filter((script) => !/^application\/(?:ld\+)?json$/.test(script.getAttribute('type') ?? ''))
      .map(opening),
    ...document
      .querySelectorAll('[href], [src], [action], [formaction]')
      .filter(({ attributes }) =>
        Object.values(attributes).some((value) => /^\s*(?:javascript|vbscript|data):/i.test(value)),
      )
      .map(opening),
  ]);
});

test('every page says its security policy, before anything that it loads', () => {
  expectOnEveryPage(({ path, document }) => {
    const runsSearch = /^\/[^/]+\/search\/$/.test(path);
    const [first, second] = document.querySelectorAll('head > *');
    return (
      first?.getAttribute('charset') === 'utf-8' &&
      second?.getAttribute('http-equiv') === 'Content-Security-Policy' &&
      second.getAttribute('content') === pagePolicy({ runsSearch })
    );
  });
});

test('what a page tells search engines about itself is JSON of schema.org', () => {
  expectNone(({ document }) =>
    document
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ textContent }) => textContent)
      .filter((json) => (JSON.parse(json) as Record<string, unknown>)['@context'] !== 'https://schema.org'),
  );
});

test('no two pages have the same title', () => {
  const titles = Map.groupBy(site.pages, ({ document }) => plainText(document.querySelector('title')?.text));
  const shared = [...titles].filter(([, group]) => group.length > 1);
  expect(shared.map(([title, group]) => ({ title, pages: group.map(({ path }) => path) }))).toEqual([]);
});

test('the sitemap lists every page once and nothing else', () => {
  const listed = [...readText('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(listed.toSorted()).toEqual(pages.map(({ path }) => wholeAddress(site, path)).toSorted());
});

test('robots.txt lets search engines in and names the sitemap', () => {
  const robots = readText('robots.txt');
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).toContain(`Sitemap: ${wholeAddress(site, '/sitemap.xml')}`);
});

test('there is a page for addresses that lead nowhere, and search engines leave it out', () => {
  const page = site.pages.find(({ path }) => path === '/404.html');
  expect(page?.document.querySelector('meta[name="robots"]')?.getAttribute('content')).toContain('noindex');
});

/** Names the pages for which `holds` is false. */
function expectOnEveryPage(holds: (page: BuiltPage) => boolean, checked: BuiltPage[] = site.pages): void {
  expect(checked.length).toBeGreaterThan(0);
  expect(checked.filter((page) => !holds(page)).map(({ path }) => path)).toEqual([]);
}

/** Names each fault that `find` finds, with its page. */
function expectNone(find: (page: BuiltPage) => string[]): void {
  expect(site.pages.length).toBeGreaterThan(0);
  expect(site.pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`))).toEqual([]);
}

function scriptsIn(document: HTMLElement): HTMLElement[] {
  return document.querySelectorAll('script').filter((script) => script.getAttribute('type') !== 'application/ld+json');
}

function opening(element: HTMLElement): string {
  return element.outerHTML.slice(0, 200);
}

function readText(name: string): string {
  return readFileSync(join(site.folder, name), 'utf8');
}
