import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { transferSize } from './weight.ts';

/** Bytes that a search for up to three words may add before its first result: each word can need a part of the index. */
export const mostToFirstResult = 150_000;

/** What a first search loads, in bytes as a static host sends them: texts with Brotli, Pagefind's packed files as they are. */
export interface SearchCost {
  /** What searching adds before the first result. */
  search: number;
  /** HTML and CSS, which any page needs. */
  page: number;
  /** What loads afterwards. */
  rest: number;
  /** How much of `search` are words, filters and the table of them. */
  index: number;
}

declare global {
  interface Window {
    /** The addresses of all that was loaded when the first result appeared. */
    loadedAtFirstResult?: string[];
  }
}

/** The first strategy with a search in a built site. */
export function searchedStrategy(site: string): string {
  const strategy = readdirSync(site).find((name) => existsSync(join(site, name, 'pagefind')));
  if (strategy === undefined) throw new Error(`There is no search index in ${site}. Run "npm run build" first.`);
  return strategy;
}

/**
 * Searches once in a browser that has nothing of the site yet.
 *
 * @param served where `site` is served, with a slash at its end.
 * @param query the query part of the search page's address.
 * @throws if the search loads the index of another strategy.
 */
export async function costOfSearch(
  browser: Browser,
  { site, served, strategy }: { site: string; served: string; strategy: string },
  query: Record<string, string>,
): Promise<SearchCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(noteFirstResult);
  const loaded: string[] = [];
  page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${served}${strategy}/search/?${new URLSearchParams(query).toString()}`, {
    waitUntil: 'networkidle',
  });
  await page.waitForSelector('#search-list > li');
  const atFirst = new Set(
    (await page.evaluate(() => window.loadedAtFirstResult ?? [])).map((url) => new URL(url).pathname),
  );
  await context.close();

  const isPage = (file: string) => /(\/|\.css|\.svg)$/.test(file);
  const index = loaded.filter((file) => file.includes('/pagefind/'));
  if (!index.every((file) => file.startsWith(`/${strategy}/`))) throw new Error('The search loads a foreign index.');
  const sizeOf = (files: readonly string[]) => files.reduce((sum, file) => sum + transferSize(site, file), 0);
  return {
    search: sizeOf(loaded.filter((file) => !isPage(file) && atFirst.has(file))),
    page: sizeOf(loaded.filter(isPage)),
    rest: sizeOf(loaded.filter((file) => !isPage(file) && !atFirst.has(file))),
    index: sizeOf(index.filter((file) => /\.pf_(index|meta|filter)$/.test(file))),
  };
}

/** Runs in the page, before its own scripts. */
function noteFirstResult(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('#search-list > li') === null) return;
    observer.disconnect();
    window.loadedAtFirstResult = performance.getEntriesByType('resource').map(({ name }) => name);
  });
  observer.observe(document, { childList: true, subtree: true });
}
