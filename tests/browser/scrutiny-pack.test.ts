import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults, injectAxe } from './accessibility.ts';
import { follow, useBrowser } from './browser.ts';
import { addressOf, choice, listedOn } from './listed.ts';
import { commonest, has, idsOf, plans } from './plan-from-files.ts';

const browser = useBrowser();

describe.each(plans)('of $id', ({ id, term, actions, names }) => {
  const pack = `/${id}/actions/pack/`;
  const [owner = ''] = commonest(actions, 'owner');
  const years = commonest(actions.filter(has('owner', owner)), 'timescale')
    .slice(0, 2)
    .sort();
  const query = `?owner=${owner}&${years.map((year) => `timescale=${year}`).join('&')}`;

  test('"Print this list" leads to a paper of the same actions, and back', async () => {
    await browser.withPage(`/${id}/actions/${query}`, async (page) => {
      const ids = await listedOn(page);
      expect(ids).toEqual(
        idsOf(
          actions.filter(
            (action) => has('owner', owner)(action) && years.some((year) => has('timescale', year)(action)),
          ),
        ),
      );
      await follow(page.getByRole('link', { name: 'Make a scrutiny pack to print' }));
      expect(addressOf(page)).toBe(`${pack}${query}`);
      expect(await listedOn(page)).toEqual(ids);
      const labels = await Promise.all(years.map((year) => labelOf(page, 'timescale', year)));
      expect(await page.locator('[data-in-words]').innerText()).toBe(
        `Owner: ${names.get(owner) ?? ''}; Due date: ${labels.join(' or ')}`,
      );
      await follow(page.getByRole('link', { name: 'Back to the list' }));
      expect(await listedOn(page)).toEqual(ids);
    });
  });

  test('the questions count the listed actions, and one that none raises is not asked', async () => {
    const undated = commonest(actions, 'schedule').find((value) => value.startsWith('no-')) ?? '';
    await browser.withPage(`${pack}?schedule=overdue`, async (page) => {
      const question = page.locator('[data-asked="no-end-date"]');
      expect(await question.innerText()).toBe(`No end date: none of these ${term}`);
      await page.getByText('Due date', { exact: true }).first().waitFor();
      await choice(page, 'schedule', 'overdue').uncheck();
      await choice(page, 'schedule', undated).check();
      const endless = actions.filter(({ values }) => values['schedule']?.join() === undated).length;
      await expect.poll(() => question.innerText()).toContain(`No end date: ${endless} of these ${term}`);
      expect(await question.innerText()).toContain('when will it next be reviewed?');
    });
  });

  test('on paper there is no control, each action has its source and room for notes, and none is cut', async () => {
    await browser.withPage(pack, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main :is(form, button, select):visible').count()).toBe(0);
      const printed = await page.locator('[data-list] [id^="action-"]').evaluateAll((all) =>
        all.map((action) => ({
          words: (action as HTMLElement).innerText,
          cut: getComputedStyle(action).breakInside,
          notes: action.querySelector('.pack__notes')?.getBoundingClientRect().height ?? 0,
        })),
      );
      expect(printed).toHaveLength(actions.length);
      expect(
        printed.filter(({ words, cut, notes }) => !/\brow \d/.test(words) || cut !== 'avoid' || notes <= 50),
      ).toEqual([]);
      expect(await page.locator('main').innerText()).toMatch(/(?:Draft|Ended), edition of \d+ February 20\d\d/);
    });
  });

  test('without JavaScript the paper holds the whole plan', async () => {
    await browser.withPage(
      `${pack}${query}`,
      async (page) => {
        expect(await page.locator('[data-list] [id^="action-"]:visible').count()).toBe(actions.length);
        expect(await page.locator('[data-in-words]').innerText()).toBe('The whole plan');
        expect(await page.locator('button:visible').filter({ hasText: 'Print' }).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

test('a chosen paper has no fault of accessibility in any colours', async () => {
  await browser.withPage('/leeds/actions/pack/?owner=courts&q=court', async (page) => {
    await injectAxe(page);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page)).toEqual([]);
  });
});

/** What the form calls a value, without its count. */
function labelOf(page: Page, facet: string, value: string): Promise<string> {
  return page
    .locator('label', { has: choice(page, facet, value) })
    .locator('[data-label]')
    .innerText();
}
