import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** A browser for the tests of one file. */
export interface TestBrowser {
  /** Opens a page of the site, hands it over and closes it. Pages share one cache, unless `options` ask for a browser of their own kind. */
  open<Result>(path: string, visit: (page: Page) => Promise<Result>, options?: BrowserContextOptions): Promise<Result>;
}

/** Starts a browser before the tests of a file and stops it after them. */
export function useBrowser(): TestBrowser {
  const baseURL = inject('siteUrl');
  let browser: Browser;
  let shared: BrowserContext;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('browserPath'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    shared = await browser.newContext({ baseURL });
  });
  afterAll(() => browser.close());

  return {
    async open(path, visit, options) {
      const context = options === undefined ? shared : await browser.newContext({ baseURL, ...options });
      const page = await context.newPage();
      try {
        await page.goto(path);
        return await visit(page);
      } finally {
        await (context === shared ? page : context).close();
      }
    },
  };
}
