import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { guardPage, type Allowances } from './guard.ts';

/** A browser for the tests of one file. */
export interface TestBrowser {
  /**
   * Opens a page of the site, hands it over and closes it. Pages share one cache, unless `options` ask for a browser of
   * their own kind. Fails where the page asked another site for anything, kept anything or broke a security policy.
   */
  open<Result>(
    path: string,
    visit: (page: Page) => Promise<Result>,
    options?: BrowserContextOptions & Allowances,
  ): Promise<Result>;
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
      const guard = guardPage(page, options);
      try {
        await page.goto(path);
        const result = await visit(page);
        const faults = await guard.faults();
        if (faults.length > 0) throw new Error(`A page broke what the site promises:\n${faults.join('\n')}`);
        return result;
      } finally {
        await (context === shared ? page : context).close();
      }
    },
  };
}
