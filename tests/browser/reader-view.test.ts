import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../site/site.ts';
import { useBrowser } from './browser.ts';

/** What Firefox's Reader View makes of a page. */
interface Readability {
  parse(): { textContent: string } | null;
}

const readability = readFileSync(fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js')), 'utf8');
const browser = useBrowser([`${readability};globalThis.Readability = Readability;`]);
const pages = readBuiltSite().pages;
const pathsOf = (pattern: RegExp) => pages.map(({ path }) => path).filter((path) => pattern.test(path));

test('Reader View keeps the owners, the date and the source of an action', async () => {
  // Every tenth: a page takes a while, and all are made alike.
  const paths = pathsOf(/\/actions\/[\d.-]+\/$/).filter((_, index) => index % 10 === 0);
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    const { before, after } = await inReaderView(path, '.facts :is(dt, dd p, dd li, dd a)');
    expect(before).toContain('Source');
    expect(
      before.filter((text) => !after.includes(text)),
      path,
    ).toEqual([]);
  }
});

test('Reader View shows figures without the letters of their drawings', async () => {
  const [path = ''] = pathsOf(/\/indicators\/drug-use-16-59\/$/);
  const { before, after } = await inReaderView(path, 'main .chart__drawings svg text');
  expect(before.length).toBeGreaterThan(10);
  expect(after).toContain('8.7%');
  expect(withoutSpaces(after)).not.toContain(withoutSpaces(before.slice(0, 4).join('')));
});

/** The text of each element that `selector` finds in the page, and all text that Reader View shows. */
function inReaderView(path: string, selector: string): Promise<{ before: string[]; after: string }> {
  const visit = (page: Page) =>
    page.evaluate((selector) => {
      const words = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
      const { Readability } = globalThis as unknown as { Readability: new (page: Node) => Readability };
      const article = new Readability(document.cloneNode(true)).parse();
      return {
        before: [...document.querySelectorAll(selector)].map(({ textContent }) => words(textContent)),
        after: words(article?.textContent ?? ''),
      };
    }, selector);
  // The policy of the pages refuses how Readability empties the scripts of its copy.
  return browser.withPage(path, visit, { bypassCSP: true });
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
