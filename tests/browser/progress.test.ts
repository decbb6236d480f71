import { expect, test } from 'vitest';
import { follow, useBrowser } from './browser.ts';
import { addressOf, choice, listedOn } from './listed.ts';
import { horizontalOverflow } from './overflow.ts';

const browser = useBrowser();
const withoutScripts = { javaScriptEnabled: false };

test('actions can be chosen by their progress, and the address keeps the choice', async () => {
  await browser.withPage('/york/actions/', async (page) => {
    await choice(page, 'status', 'planned').check();
    await expect.poll(() => listedOn(page)).toEqual(['2-y1-11', '2-y1-15']);
    expect(addressOf(page)).toBe('/york/actions/?status=planned');
  });
});

test('without JavaScript, the bars of progress lead to the lists that they count', async () => {
  await browser.withPage(
    '/york/',
    async (page) => {
      await follow(page.getByRole('link', { name: 'Done', exact: true }));
      expect(await page.getByText('5 of 33 key actions in the York Local Plan of Action.').isVisible()).toBe(true);
      expect(await page.locator('tbody tr').count()).toBe(5);
    },
    withoutScripts,
  );
});

test('an action shows its status, the printed words and the rule behind the status', async () => {
  await browser.withPage(
    '/york/actions/2-y1-01/',
    async (page) => {
      const progress = page.locator('.progress');
      expect(await progress.innerText()).toMatch(/^Done \(reported 21 February 2023\)/);
      expect(await progress.innerText()).toContain('In the document: “Established May 22”');
      await page.locator('summary', { hasText: 'How we chose this status' }).press('Enter');
      expect(await page.getByText('The document describes progress in words, without a status.').isVisible()).toBe(
        true,
      );
    },
    withoutScripts,
  );
});

test('a plan without progress says so on its home page, on paper too, and never as a share', async () => {
  await browser.withPage('/leeds/', async (page) => {
    const section = page.locator('section[aria-labelledby="progress"]');
    expect(await section.innerText()).toMatch(
      /^Progress\n\nThis draft reports no progress\.\n\n\d+ with a date that has passed\n\d+ with no end date$/,
    );
    await page.emulateMedia({ media: 'print' });
    expect(await section.innerText()).not.toContain('%');
  });
});

test('without JavaScript, the page of progress leads from each count to its list, and to its rule', async () => {
  await browser.withPage(
    '/york/progress/',
    async (page) => {
      expect(await page.locator('.report').count()).toBe(17);
      expect(await page.locator('.report', { hasText: '2-y1-01' }).innerText()).toContain('“Established May 22”');
      await follow(page.getByRole('link', { name: 'Date passed', exact: true }));
      expect(await page.getByText('12 of 33 key actions in the York Local Plan of Action.').isVisible()).toBe(true);
      await follow(page.locator('tbody a').first());
      await follow(page.getByRole('link', { name: 'How we work this out' }));
      expect(page.url()).toMatch(/\/york\/progress\/#schedule-rule$/);
    },
    withoutScripts,
  );
});

test('the pages about progress fit a narrow phone', async () => {
  for (const path of ['/york/progress/', '/leeds/progress/report/']) {
    await browser.withPage(path, async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await horizontalOverflow(page)).toEqual([]);
    });
  }
});

test('a target is given in numbers and words, and its bar is only a picture of them', async () => {
  await browser.withPage(
    '/york/indicators/york-digital-alcohol-checks/',
    async (page) => {
      const target = page.locator('.target');
      const words = await target.innerText();
      expect(words).toContain('6,860 of 15,000 checks, up to February 2023');
      expect(words).toContain('46% of the target: 8,140 short.');
      const track = await target.locator('svg').boundingBox();
      const fill = await target.locator('rect').boundingBox();
      expect((fill?.width ?? 0) / (track?.width ?? 1)).toBeCloseTo(6860 / 15000, 1);
      expect(await target.locator('svg').evaluate((svg) => svg.closest('[aria-hidden="true"]') !== null)).toBe(true);
    },
    withoutScripts,
  );
});

test('the comparison says for each strategy how many actions it has under an outcome, and fits a narrow phone', async () => {
  await browser.withPage(
    '/compare/',
    async (page) => {
      const row = page.getByRole('row', { name: /^York Local Plan of Action/ });
      expect(await row.getByRole('cell').allInnerTexts()).toHaveLength(6);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await horizontalOverflow(page)).toEqual([]);
      expect(await page.getByText('Intermediate outcome 3: Improving drug recovery outcomes').nth(1).isVisible()).toBe(
        true,
      );
      await follow(row.getByRole('link', { name: '6 key actions' }));
      expect(await page.getByText('6 of 33 key actions in the York Local Plan of Action.').isVisible()).toBe(true);
    },
    withoutScripts,
  );
});

test('the search of one strategy never finds the other', async () => {
  await browser.withPage('/york/search/?q=naloxone', async (page) => {
    const results = page.locator('main a[href*="/actions/"]');
    await expect.poll(() => results.count(), { timeout: 20_000 }).toBeGreaterThan(0);
    const addresses = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.filter((address) => address?.startsWith('/leeds/'))).toEqual([]);
  });
});

test('a plan without a consultation offers no way to comment', async () => {
  await browser.withPage('/york/actions/2-01/', async (page) => {
    expect(await page.getByRole('link', { name: /comment|consultation/i }).count()).toBe(0);
  });
});
