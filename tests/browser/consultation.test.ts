import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults, injectAxe } from './accessibility.ts';
import { useBrowser, type PageOptions, type Visit } from './browser.ts';
import { useSiteBuiltOn } from './dated-site.ts';
import { useOpenConsultation } from './open-consultation.ts';
import { horizontalOverflow } from './overflow.ts';

const browser = useBrowser();
const openSite = useOpenConsultation();
/** A month before the consultation opens. */
const site = useSiteBuiltOn('2024-02-01', browser);

const asBuilt = 'The consultation is not open yet. It opens on 1 March 2024.';
const openNow = 'The consultation is open. It closes at the end of 31 March 2024.';
const soon = 'The consultation closes soon, at the end of 31 March 2024.';
const closed = /^The consultation closed at the end of 31 March 2024\. .* Go to anytown\.example$/;
const concluded = /^The consultation was concluded on 14 June 2024\. The committee agreed the plan with two changes\./;

// Clocks in London go forward on 31 March 2024, so that day ends at 23:00 UTC.
describe.for(['Europe/London', 'Pacific/Auckland'])('a reader in %s', (timezoneId) => {
  test.for([
    ['2024-02-29T23:59:59Z', asBuilt, false],
    ['2024-03-01T00:00:00Z', openNow, true],
    ['2024-03-24T23:59:59Z', openNow, true],
    ['2024-03-25T00:00:00Z', soon, true],
    ['2024-03-31T22:59:59Z', soon, true],
    ['2024-03-31T23:00:00Z', closed, false],
    ['2024-06-13T22:59:59Z', closed, false],
    ['2024-06-13T23:00:00Z', concluded, false],
    ['2031-01-01T00:00:00Z', concluded, false],
  ] as const)('is told at %s how things stand in London', async ([instant, told, takesComments]) => {
    await at(instant, { timezoneId }, async (page) => {
      expect(await shown(page)).toEqual([expect.stringMatching(told)]);
      expect(await page.getByText('Status on 1 February 2024').isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'How to respond' }).isVisible()).toBe(takesComments);
      expect(await page.getByRole('link', { name: 'Comment on the whole strategy' }).isVisible()).toBe(takesComments);
    });
  });
});

test('a page that is left open over midnight is put right when the reader comes back to it', async () => {
  await at('2024-03-31T22:59:59Z', {}, async (page) => {
    expect(await shown(page)).toEqual([soon]);
    await page.clock.setFixedTime(new Date('2024-03-31T23:00:00Z'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await shown(page)).toEqual([expect.stringMatching(closed)]);
  });
});

test('without JavaScript the page says how things stood on the day it was built', async () => {
  await at('2024-03-10T12:00:00Z', { javaScriptEnabled: false }, async (page) => {
    expect(await shown(page)).toEqual([asBuilt]);
    expect(await page.getByText('Status on 1 February 2024').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'How to respond' }).isVisible()).toBe(false);
  });
});

test('an edition of a fixed day stays as it was, whenever it is read', async () => {
  const visit = async (page: Page) => {
    await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
    await page.goto('/leeds/consultation/');
    expect(await shown(page)).toEqual(['The consultation is open. It closes at the end of March 2024.']);
    expect(await page.getByText('Status on 13 February 2024').isVisible()).toBe(true);
    expect(await page.locator('script[src]').count()).toBe(0);
  };
  await browser.withPage('/about/', visit, { baseURL: openSite() });
});

test('a consultation that is over says so on every day, without a day and without a script', async () => {
  await browser.withPage('/leeds/consultation/', async (page) => {
    expect(await shown(page)).toEqual([expect.stringMatching(/^This consultation is over\. Leeds later published/)]);
    expect(await page.getByText(/^Status on/).count()).toBe(0);
    expect(await page.locator('script[src]').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'How to respond' }).count()).toBe(0);
  });
});

test.for(['2024-03-10T12:00:00Z', '2024-04-10T12:00:00Z', '2024-07-10T12:00:00Z'])(
  'the page is accessible in its state of %s',
  async (instant) => {
    await at(instant, {}, async (page) => {
      await injectAxe(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page), colorScheme).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await horizontalOverflow(page)).toEqual([]);
    });
  },
);

/** The sentences of the state that the page shows. */
function shown(page: Page): Promise<string[]> {
  return page.locator('.consultation-state__text:visible').allInnerTexts();
}

function at<Result>(instant: string, options: PageOptions, visit: Visit<Result>): Promise<Result> {
  return site.visitAt(instant, '/anytown/consultation/', visit, options);
}
