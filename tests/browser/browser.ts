import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { guardPage, type Allowances } from './guard.ts';

/** What a visit does with the page that it gets. */
export type Visit<Result> = (page: Page) => Promise<Result>;

/**
 * A browser for the tests of one file. Each visit gets a page of the site that is open at a path, and fails if the page asked
 * another site for anything, kept anything or broke a security policy.
 */
export interface TestBrowser {
  /**
   * Lends a page that other visits with the same options have used: a new page costs three times, a new context six times the
   * processor time. Routes, emulated media, the size of the window and what `mayKeep` allows are taken back after the visit.
   */
  withPage<Result>(path: string, visit: Visit<Result>, options?: PageOptions): Promise<Result>;
  /** As `withPage`, in a context of its own: for visits that leave what cannot be taken back, such as scripts and listeners. */
  withNewContext<Result>(path: string, visit: Visit<Result>, options?: PageOptions): Promise<Result>;
}

export type PageOptions = BrowserContextOptions & Allowances;

const usualWindow = { width: 1280, height: 720 };

/**
 * Starts a browser before the tests of a file and stops it after them.
 *
 * @param scripts that run in each document before its own, whatever its security policy says. Much quicker than to put a
 * large script into one page after another.
 */
export function useBrowser(scripts: readonly string[] = []): TestBrowser {
  let browser: Browser | undefined;
  const contexts = new Map<string, Promise<BrowserContext>>();
  const idlePages = new Map<string, Page[]>();

  beforeAll(async () => {
    if (inject('browserFailure') !== '') throw new Error(inject('browserFailure'));
    browser = await chromium.launch({
      executablePath: inject('browserPath'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());

  async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
    if (browser === undefined) throw new Error('A page was opened before the tests of its file began.');
    const context = await browser.newContext({ baseURL: inject('siteUrl'), viewport: usualWindow, ...options });
    for (const content of scripts) await context.addInitScript({ content });
    return context;
  }

  return {
    async withPage(path, visit, { mayKeep, leavesTo, ...options } = {}) {
      const kind = JSON.stringify(options);
      const context = contexts.get(kind) ?? newContext(options);
      contexts.set(kind, context);
      const idle = idlePages.get(kind) ?? [];
      idlePages.set(kind, idle);
      const page = idle.pop() ?? (await (await context).newPage());
      const result = await visitGuarded(page, path, visit, { mayKeep, leavesTo });
      await reset(page, { window: options.viewport ?? usualWindow, hasKept: mayKeep !== undefined });
      // A page whose visit failed is not lent again.
      idle.push(page);
      return result;
    },
    async withNewContext(path, visit, { mayKeep, leavesTo, ...options } = {}) {
      const context = await newContext(options);
      try {
        return await visitGuarded(await context.newPage(), path, visit, { mayKeep, leavesTo });
      } finally {
        await context.close();
      }
    },
  };
}

/** Follows a link, or sends a form by its button, until the page that it leads to has loaded. A click alone waits for its first bytes. */
export async function follow(link: Locator): Promise<void> {
  await link.click();
  await link.page().waitForLoadState();
}

/** @throws if the page broke what the site promises. */
async function visitGuarded<Result>(
  page: Page,
  path: string,
  visit: Visit<Result>,
  allowances: Allowances,
): Promise<Result> {
  const guard = guardPage(page, allowances);
  try {
    await page.goto(path);
    const result = await visit(page);
    const faults = await guard.faults();
    if (faults.length > 0) throw new Error(`A page broke what the site promises:\n${faults.join('\n')}`);
    return result;
  } finally {
    guard.stop();
  }
}

async function reset(
  page: Page,
  { window, hasKept }: { window: { width: number; height: number }; hasKept: boolean },
): Promise<void> {
  if (hasKept) await page.evaluate(() => localStorage.clear());
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.setViewportSize(window);
  await page.mouse.move(0, 0);
}
