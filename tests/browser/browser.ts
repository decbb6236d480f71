import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** A browser for the tests of one file. */
export interface TestBrowser {
  /** Opens a page of the site, hands it over and closes it. Pages share one cache, unless `options` ask for a browser of their own kind. */
  open<Result>(path: string, visit: (page: Page) => Promise<Result>, options?: BrowserContextOptions): Promise<Result>;
  /**
   * As `open`, but in a page that is kept and lent again, as it was left: three times as quick. For visits that set what they
   * need and leave nothing behind.
   */
  lend<Result>(path: string, visit: (page: Page) => Promise<Result>): Promise<Result>;
}

/**
 * Starts a browser before the tests of a file and stops it after them.
 *
 * @param scripts that run in each document before its own, whatever its security policy says. Much quicker than to put a
 * large script into one page after another.
 */
export function useBrowser(scripts: readonly string[] = []): TestBrowser {
  const baseURL = inject('siteUrl');
  let browser: Browser;
  let shared: BrowserContext;
  const idle: Page[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('browserPath'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    shared = await browser.newContext({ baseURL });
    for (const content of scripts) await shared.addInitScript({ content });
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
    async lend(path, visit) {
      const page = idle.pop() ?? (await shared.newPage());
      await page.goto(path);
      const result = await visit(page);
      // A page whose visit failed is not lent again.
      idle.push(page);
      return result;
    },
  };
}
