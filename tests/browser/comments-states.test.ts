import { describe, expect, test } from 'vitest';
import { useBrowser, type Visit } from './browser.ts';
import { note, notedOn, noteField } from './commenting.ts';
import { useSiteBuiltOn } from './dated-site.ts';

/** While comments are taken. */
const site = useSiteBuiltOn('2024-03-15', useBrowser());

describe('a reader of a page that was built while comments are taken', () => {
  // Clocks in London go forward on 31 March 2024, so that day ends at 23:00 UTC.
  test.for([
    ['the day before it opens, at its last second', '2024-02-29T23:59:59Z', 'is not open yet', false],
    ['the first second of the first day', '2024-03-01T00:00:00Z', 'is open', true],
    ['the last second before it closes soon', '2024-03-24T23:59:59Z', 'is open', true],
    ['a week before the end', '2024-03-25T00:00:00Z', 'closes soon', true],
    ['the last second of the last day', '2024-03-31T22:59:59Z', 'closes soon', true],
    ['midnight in London after the last day', '2024-03-31T23:00:00Z', 'closed at the end of 31 March 2024', false],
    ['the last second before the decision', '2024-06-13T22:59:59Z', 'closed at the end of 31 March 2024', false],
    ['the day of the decision', '2024-06-13T23:00:00Z', 'The committee agreed the plan with two changes.', false],
  ] as const)('on %s is told how things stand', async ([, instant, told, isOpen]) => {
    await at(instant, async (page) => {
      expect(await page.locator('[data-state]:not([hidden])').allInnerTexts()).toEqual([expect.stringContaining(told)]);
      expect(await page.getByRole('button', { name: 'Save comment' }).isVisible()).toBe(isOpen);
      expect(await page.getByRole('heading', { name: 'Where to send comments' }).isVisible()).toBe(isOpen);
    });
  });

  test('who leaves the page open over the end is told so, once nothing is half written', async () => {
    await at('2024-03-31T22:59:59Z', async (page) => {
      const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await noteField(page).fill('Half a thought');
      await page.clock.setFixedTime(new Date('2024-03-31T23:00:00Z'));
      await comeBack();
      expect(await noteField(page).isVisible()).toBe(true);
      await noteField(page).fill('');
      await comeBack();
      expect(await noteField(page).isVisible()).toBe(false);
    });
  });

  test('with comments left after the end can read, download and delete them, and is not led to send them', async () => {
    await at('2024-03-31T22:00:00Z', async (page) => {
      await note(page, 'In time', 'strategy');
      expect(await page.getByRole('heading', { name: 'Send your comments' }).isVisible()).toBe(true);
      await page.clock.setFixedTime(new Date('2024-03-31T23:00:00Z'));
      await page.reload();
      expect(await notedOn(page)).toMatchObject([{ text: 'In time' }]);
      expect(await page.getByRole('heading', { name: 'Send your comments' }).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: /^Edit/ }).isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Download comments' }).isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Go to anytown.example' }).isVisible()).toBe(true);
      await page.getByRole('button', { name: /^Delete your comment/ }).click();
      expect(await notedOn(page)).toEqual([]);
    });
  });
});

function at<Result>(instant: string, visit: Visit<Result>): Promise<Result> {
  const options = { timezoneId: 'Pacific/Auckland', mayKeep: 'comments:/anytown/' };
  return site.visitAt(instant, '/anytown/comments/', visit, options);
}
