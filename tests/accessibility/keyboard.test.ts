import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser/browser.ts';
import { commentsKey, commentsPath, note } from '../browser/commenting.ts';
import { useOpenConsultation } from '../browser/open-consultation.ts';
import { expectedStops, goToTheTop, stopsOn } from './keyboard.ts';

const browser = useBrowser();
const openSite = useOpenConsultation();

/** Where a reader works, and how it gets there; from then on the keyboard alone has to do. */
const workplaces: [name: string, path: string, prepare: (page: Page) => Promise<void>][] = [
  [
    'the search with its results and filters',
    '/leeds/search/?q=naloxone',
    async (page) => {
      // The first result is shown before the others.
      const status = await page.getByText(/^\d+ results? for/).innerText();
      await expect.poll(() => page.locator('.result').count()).toBe(Number.parseInt(status));
    },
  ],
  [
    'the list with a choice and an open filter',
    '/leeds/actions/?owner=courts',
    async (page) => {
      await page.getByRole('list', { name: 'Selected filters' }).getByRole('button').first().waitFor();
    },
  ],
  [
    'the list of a plan with progress',
    '/york/actions/?status=under-way',
    async (page) => {
      await page.getByRole('list', { name: 'Selected filters' }).getByRole('button').first().waitFor();
    },
  ],
  [
    'an opened chart',
    '/leeds/indicators/drug-use-16-59/',
    async (page) => {
      await page.getByRole('button', { name: 'Use the interactive chart' }).press('Enter');
      await page.locator('canvas').first().waitFor();
    },
  ],
  [
    'the comments with one noted',
    commentsPath,
    async (page) => {
      await note(page, 'A comment');
    },
  ],
];

test.for(workplaces)(
  'by Tab a reader goes through %s in reading order, sees each stop, and comes out at both ends',
  async ([, path, prepare]) => {
    const walk = async (page: Page) => {
      await prepare(page);
      await goToTheTop(page);
      const stops = await expectedStops(page);
      expect(stops.length).toBeGreaterThan(10);
      const onward = await stopsOn(page, 'Tab');
      expect(onward.filter(({ isShown }) => !isShown)).toEqual([]);
      expect(onward.map(({ html }) => html)).toEqual(stops);
      const back = await stopsOn(page, 'Shift+Tab');
      expect(back.filter(({ isShown }) => !isShown)).toEqual([]);
      expect(back.map(({ html }) => html)).toEqual(stops.toReversed());
    };
    await browser.withPage(path, walk, path === commentsPath ? { baseURL: openSite(), mayKeep: commentsKey } : {});
  },
);

test('a reader searches, narrows the results and opens one by keyboard alone', async () => {
  await browser.withPage('/leeds/', async (page) => {
    const focused = page.locator(':focus');
    await tabTo(page, '#search-box-words');
    await page.keyboard.type('naloxone');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/leeds/search/?q=naloxone');
    await page.locator('.result').first().waitFor();
    const before = await page.locator('.result').count();
    await tabTo(page, '.search__filters-title');
    if (!(await page.locator('#search-filters').evaluate((filters) => filters.hasAttribute('open'))))
      await page.keyboard.press('Enter');
    await tabTo(page, '#search-filters input');
    await page.keyboard.press('Space');
    expect(await focused.isChecked()).toBe(true);
    await expect.poll(() => page.locator('.result').count()).toBeLessThanOrEqual(before);
    await tabTo(page, '.result a');
    const target = (await focused.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target}`);
  });
});

/** Presses Tab until an element has the focus, as a reader does who looks for it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No press of Tab led to ${selector}.`);
}
