import { expect, test } from 'vitest';
import { accessibilityFaults, prepareForAxe } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { addressOf, choice, listedOn } from './listed.ts';
import { planFromFiles } from './plan-from-files.ts';

const browser = useBrowser();
const pack = '/leeds/actions/pack/';
const plan = planFromFiles('leeds');

test('"Print this list" leads to a paper of the same actions, and back', async () => {
  await browser.open('/leeds/actions/?owner=courts&timescale=2024-25&timescale=ongoing', async (page) => {
    const ids = await listedOn(page);
    expect(ids.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Print this list' }).click();
    expect(addressOf(page)).toBe(`${pack}?owner=courts&timescale=2024-25&timescale=ongoing`);
    expect(await listedOn(page)).toEqual(ids);
    expect(await page.locator('[data-in-words]').innerText()).toBe('Owner: Courts; By when: 2024/25 or Ongoing');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    expect(await listedOn(page)).toEqual(ids);
  });
});

test('the questions count the listed actions, and one that none raises is not asked', async () => {
  await browser.open(`${pack}?timescale=2024-25`, async (page) => {
    const question = (id: string) => page.locator(`[data-asked="${id}"]`);
    expect(await question('no-end-date').innerText()).toBe('No end date: none of these actions');
    await page.getByText('By when', { exact: true }).first().waitFor();
    await choice(page, 'timescale', '2024-25').uncheck();
    await choice(page, 'timescale', 'ongoing').check();
    const ongoing = plan.filter(({ values }) => values['timescale']?.join() === 'ongoing').length;
    await expect.poll(() => question('no-end-date').innerText()).toContain(`No end date: ${ongoing} of these actions`);
    expect(await question('no-end-date').innerText()).toContain('when will it be looked at again?');
  });
});

test('on paper there is no control, each action has its source and room for notes, and none is cut', async () => {
  await browser.open(pack, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main :is(form, button, select):visible').count()).toBe(0);
    const first = page.locator('#action-1\\.2-05');
    expect(await first.innerText()).toContain('Table 1.2, row 5');
    const { cut, notes } = await first.evaluate((action) => ({
      cut: getComputedStyle(action).breakInside,
      notes: action.querySelector('.pack__notes')?.getBoundingClientRect().height ?? 0,
    }));
    expect(cut).toBe('avoid');
    expect(notes).toBeGreaterThan(50);
    expect(await page.locator('main').innerText()).toContain('Draft, as at 13 February 2024');
  });
});

test('without JavaScript the paper holds the whole plan', async () => {
  await browser.open(
    `${pack}?owner=courts`,
    async (page) => {
      expect(await page.locator('[data-list] [id^="action-"]:visible').count()).toBe(129);
      expect(await page.locator('[data-in-words]').innerText()).toBe('The whole plan');
      expect(await page.locator('button:visible').filter({ hasText: 'Print' }).count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

test('a chosen paper has no fault of accessibility in any colours', async () => {
  await browser.open(`${pack}?owner=courts&q=court`, async (page) => {
    await prepareForAxe(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
