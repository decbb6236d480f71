import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { ensureBrowser, firefox } from '../../scripts/lib/browser.ts';

/** An installed Firefox, driven by WebDriver BiDi, for the tests of one file. */
export interface TestFirefox {
  /** Lends a page of a browser that has kept nothing, open at a path. Fails if a script of it fails. */
  withPage<Result>(path: string, visit: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Starts Firefox before the tests of a file and stops it after them. Without one they fail, as those in Chromium do. */
export function useFirefox(): TestFirefox {
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (inject('browserFailure') !== '') throw new Error(inject('browserFailure'));
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureBrowser(firefox),
      defaultViewport: { width: 1280, height: 800 },
    });
  });
  afterAll(() => browser?.close());

  return {
    async withPage(path, visit) {
      if (browser === undefined) throw new Error('A page was opened before the tests of its file began.');
      const context = await browser.createBrowserContext();
      const faults: unknown[] = [];
      try {
        const page = await context.newPage();
        page.on('pageerror', (error) => faults.push(error));
        await page.goto(new URL(path, inject('siteUrl')).href);
        const result = await visit(page);
        if (faults.length > 0) throw new Error(`Scripts failed: ${faults.map(String).join('; ')}`);
        return result;
      } finally {
        await context.close();
      }
    },
  };
}
