import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { countHeading, listedOn, wordsField } from './listed.ts';

const browser = useBrowser();
const markup = '<img src=x onerror="window.hacked=true"><script>window.hacked=true</script>';

describe.each(['/leeds/actions/', '/leeds/actions/pack/'])('%s', (path) => {
  test('ignores what an address holds that it does not know', async () => {
    const query = new URLSearchParams({ owner: markup, sort: markup, colour: markup, __proto__: markup });
    await browser.withPage(`${path}?${query.toString()}`, async (page) => {
      expect(await listedOn(page)).toHaveLength(129);
      expect(await countHeading(page).innerText()).toBe('129 actions');
      await expectUnharmed(page);
      expect(await page.locator('main').innerText()).not.toContain('hacked');
    });
  });

  test('shows markup in the words of an address as text', async () => {
    await browser.withPage(`${path}?q=${encodeURIComponent(markup)}`, async (page) => {
      expect(await wordsField(page).inputValue()).toBe(markup);
      expect(await page.getByRole('list', { name: 'Selected filters' }).innerText()).toContain(markup);
      await expectUnharmed(page);
    });
  });

  test('shows markup in the text of an action as text, also where a search finds it', async () => {
    await browser.withPage('/', async (page) => {
      await page.route(`**${path}*`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/Promote the city(?:'|&#39;|’)s needle exchanges/, escape(markup));
        await route.fulfill({ response, body });
      });
      await page.goto(`${path}?q=hacked`);
      expect(await listedOn(page)).toEqual(['1.2-05']);
      expect(await page.locator('#action-1\\.2-05').innerText()).toContain(markup);
      await expectUnharmed(page);
    });
  });
});

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** No script of the address has run, and none of its elements is on the page. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
}
