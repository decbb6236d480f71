import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const help = '/leeds/help/';
const elsewhere = 'https://www.bbc.co.uk/weather';

/** Comes to the help page from the strategy's front page, in a browser that knows the page elsewhere. */
function visit<Result>(act: (page: Page) => Promise<Result>, options = {}): Promise<Result> {
  return browser.withPage(
    '/leeds/',
    async (page) => {
      await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny' }));
      await page.goto(help);
      return act(page);
    },
    { leavesTo: elsewhere, ...options },
  );
}

function exit(page: Page) {
  return page.getByRole('link', { name: 'Emergency Exit this page', exact: true });
}

test('the help page can be left at once, and “Back” does not lead to it', async () => {
  await visit(async (page) => {
    await exit(page).click();
    await expect.poll(() => page.url()).toBe(elsewhere);
    await page.getByText('Sunny').waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/leeds/');
  });
});

test('pressing Shift three times leaves the page too, and the page says so', async () => {
  await visit(async (page) => {
    expect(await page.locator('main').innerText()).toContain('You can also press Shift 3 times');
    for (let press = 1; press <= 3; press += 1) await page.keyboard.press('Shift');
    await expect.poll(() => page.url()).toBe(elsewhere);
    await page.getByText('Sunny').waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/leeds/');
  });
});

test('the second link of the page leads away for those who use the keyboard', async () => {
  await visit(async (page) => {
    for (let press = 1; press <= 2; press += 1) await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toBe('Exit this page now');
    await focused.press('Enter');
    await expect.poll(() => page.url()).toBe(elsewhere);
  });
});

test('without JavaScript a link leads away, and no key is promised', async () => {
  await visit(
    async (page) => {
      expect(await page.locator('main').innerText()).not.toContain('Shift');
      await exit(page).click();
      await expect.poll(() => page.url()).toBe(elsewhere);
    },
    { javaScriptEnabled: false },
  );
});

test('the way out stays in sight on a phone, however far one reads', async () => {
  await visit(
    async (page) => {
      for (const place of ['#service-adfam', 'h1']) {
        await page.locator(place).scrollIntoViewIfNeeded();
        const box = await exit(page).boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(640);
      }
    },
    { viewport: { width: 320, height: 640 } },
  );
});

test('tab, history and previews of the link say nothing of the strategy', async () => {
  await visit(async (page) => {
    const said = await page.evaluate(() => [
      document.title,
      ...[...document.querySelectorAll('meta[name="description"], meta[property^="og:"]')].map(
        (meta) => meta.getAttribute('content') ?? '',
      ),
    ]);
    expect(said).toMatchInlineSnapshot(`
      [
        "Useful contacts in Leeds - Published strategies",
        "Names, telephone numbers and opening hours.",
        "article",
        "Useful contacts in Leeds - Published strategies",
        "Names, telephone numbers and opening hours.",
        "https://strategies.example.org/leeds/help/",
        "Published strategies",
        "en_GB",
      ]
    `);
  });
});
