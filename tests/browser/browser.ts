import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { guardPage, type Allowances, type Guard } from './guard.ts';

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
  const idle: { page: Page; guard: Guard }[] = [];

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
      const guard = guardPage(page, options);
      try {
        await page.goto(path);
        const result = await visit(page);
        await assertKept(guard);
        return result;
      } finally {
        await (context === shared ? page : context).close();
      }
    },
    async lend(path, visit) {
      const lent = idle.pop() ?? watch(await shared.newPage());
      await lent.page.goto(path);
      const result = await visit(lent.page);
      await assertKept(lent.guard);
      // A page whose visit failed is not lent again.
      idle.push(lent);
      return result;
    },
  };
}

/** Follows a link, or sends a form by its button, until the page that it leads to has loaded. A click alone waits for its first bytes. */
export async function follow(link: Locator): Promise<void> {
  await link.click();
  await link.page().waitForLoadState();
}

function watch(page: Page): { page: Page; guard: Guard } {
  return { page, guard: guardPage(page) };
}

/** @throws where a page broke what the site promises. */
async function assertKept(guard: Guard): Promise<void> {
  const faults = await guard.faults();
  if (faults.length > 0) throw new Error(`A page broke what the site promises:\n${faults.join('\n')}`);
}
