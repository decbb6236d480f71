import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressedPages, readBuiltSite } from '../site/site.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const longest = addressedPages(readBuiltSite()).reduce((a, b) => (a.html.length > b.html.length ? a : b));

// One page of its own parts: the progress of a priority, with the rule behind it folded away.
describe.each(['/', longest.path, '/york/priorities/2/'])('%s', (path) => {
  test('can be read without JavaScript', async () => {
    await browser.withPage(
      path,
      async (page) => {
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
      },
      { javaScriptEnabled: false },
    );
  });

  test('shows a link to the content at the first press of Tab, and Enter goes there', async () => {
    await browser.withPage(path, async (page) => {
      await page.keyboard.press('Tab');
      const link = page.locator(':focus');
      expect(await link.getAttribute('href')).toBe('#main');
      expect(await link.evaluate(isOnScreen)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  test('shows where the reader is who goes on by Tab', async () => {
    await browser.withPage(path, async (page) => {
      const visited = await visitByTab(page, 40);
      expect(visited.length).toBeGreaterThan(3);
      expect(visited.filter(({ isMarked }) => !isMarked)).toEqual([]);
    });
  });

  test('has no navigation on paper but its own contents, and nothing there is folded away', async () => {
    await browser.withPage(path, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main').isVisible()).toBe(true);
      expect(await page.locator('nav:not(.page-contents):visible, .govuk-skip-link:visible').allInnerTexts()).toEqual(
        [],
      );
      expect(await page.locator('details > :not(summary)').filter({ visible: false }).allTextContents()).toEqual([]);
    });
  });
});

test('in forced colours one entry of the menu is marked as where the reader is', async () => {
  await browser.withPage('/leeds/actions/', async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const marked = await page
      .locator('.masthead__nav a')
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link).borderBottomStyle !== 'none')
          .map((link) => link.textContent.trim()),
      );
    expect(marked).toEqual(['Actions']);
  });
});

test('an address that leads nowhere gets a page that helps, with status 404', async () => {
  await browser.withPage('/', async (page) => {
    const response = await page.goto('/there/is/no/such/page/');
    expect(response?.status()).toBe(404);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
  });
});

function isOnScreen(element: Element): boolean {
  const { top, left, width, height } = element.getBoundingClientRect();
  return top >= 0 && left >= 0 && width > 20 && height > 10;
}

/** Presses Tab up to `most` times: what has the focus each time, and whether an outline or a shadow shows it. */
async function visitByTab(page: Page, most: number): Promise<{ html: string; isMarked: boolean }[]> {
  const visited: { html: string; isMarked: boolean }[] = [];
  while (visited.length < most) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      return { html: element.outerHTML.slice(0, 120), isMarked };
    });
    if (focused === undefined) break;
    visited.push(focused);
  }
  return visited;
}
