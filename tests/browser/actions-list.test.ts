import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { lengthen } from '../../scripts/measure/bench/long-list.ts';
import { axeFaults, injectAxe } from './accessibility.ts';
import { follow, useBrowser } from './browser.ts';
import { addressOf, choice, countHeading, listedOn, wordsField } from './listed.ts';
import { commonest, has, idsOf, planFromFiles, plans } from './plan-from-files.ts';
import { horizontalOverflow } from './overflow.ts';

const browser = useBrowser();
const list = '/leeds/actions/';
const { actions: leedsActions } = planFromFiles('leeds');
const everyId = idsOf(leedsActions);
const html = readFileSync(join(inject('siteFolder'), 'leeds/actions/index.html'), 'utf8');

describe.each(plans)('the list of $id', ({ id, term, actions, names }) => {
  const list = `/${id}/actions/`;
  const [owner = ''] = commonest(actions, 'owner');
  const [year = ''] = commonest(actions.filter(has('owner', owner)), 'timescale');
  const both = actions.filter(has('owner', owner)).filter(has('timescale', year));

  test('finds words at each keystroke, highlights them and counts', async () => {
    await browser.withPage(list, async (page) => {
      await wordsField(page).pressSequentially('naloxone');
      const expected = idsOf(actions.filter(({ text }) => /naloxone/i.test(text)));
      expect(expected.length).toBeGreaterThan(0);
      await expect.poll(() => listedOn(page)).toEqual(expected);
      expect(await countHeading(page).innerText()).toBe(`${expected.length} of ${actions.length} ${term}`);
      const highlighted = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset).toLowerCase(),
        ),
      );
      expect(new Set(highlighted)).toEqual(new Set(['naloxone']));
    });
  });

  test('shows the one action whose reference is typed, and Enter goes to its page', async () => {
    const reference = actions.at(-1)?.id ?? '';
    await browser.withPage(list, async (page) => {
      await wordsField(page).fill(reference);
      expect(await listedOn(page)).toEqual([reference]);
      await wordsField(page).press('Enter');
      await page.waitForURL(`**${list}${reference}/`);
    });
  });

  test('is the same for a colleague who gets its address, also after a reload', async () => {
    const shared = await browser.withPage(list, async (page) => {
      await choice(page, 'timescale', year).check();
      await openFilter(page, 'Owner');
      await choice(page, 'owner', owner).check();
      await page.getByLabel('Sort by').selectOption('Due date');
      const ids = await listedOn(page);
      expect(ids.toSorted()).toEqual(idsOf(both).toSorted());
      await wordsField(page).fill('alcohol');
      await expect.poll(() => addressOf(page)).toContain('q=alcohol');
      return { address: addressOf(page), ids: await listedOn(page) };
    });
    expect(shared.address).toBe(`${list}?q=alcohol&owner=${owner}&timescale=${year}&sort=timescale`);
    expect(shared.ids.length).toBeGreaterThan(0);
    expect(shared.ids.length).toBeLessThan(both.length);
    await browser.withPage(shared.address, async (page) => {
      for (const arrive of [() => Promise.resolve(null), () => page.reload()]) {
        await arrive();
        expect(await listedOn(page)).toEqual(shared.ids);
        expect(await wordsField(page).inputValue()).toBe('alcohol');
        expect(await choice(page, 'owner', owner).isChecked()).toBe(true);
        expect(await page.getByLabel('Sort by').inputValue()).toBe('timescale');
      }
    });
  });

  test('is whole without JavaScript, with links to short lists and no form', async () => {
    await browser.withPage(
      `${list}?owner=${owner}`,
      async (page) => {
        expect(await page.locator('[data-list] [id^="action-"]:visible').count()).toBe(actions.length);
        expect(await wordsField(page).count()).toBe(0);
        expect(await page.getByLabel('Sort by').isVisible()).toBe(false);
        await follow(page.getByRole('link', { name: /^(?:Key a|A)ctions by owner$/ }));
        expect(addressOf(page)).toBe(`${list}by/`);
      },
      { javaScriptEnabled: false },
    );
  });

  test('stands on paper with the count and the filters in words, and no form', async () => {
    await browser.withPage(`${list}?owner=${owner}`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const owned = actions.filter(has('owner', owner));
      expect(await page.locator('form:visible, select:visible, [data-clear]:visible').count()).toBe(0);
      expect(await countHeading(page).innerText()).toBe(`${owned.length} of ${actions.length} ${term}`);
      expect(await page.getByText(`Owner: ${names.get(owner) ?? ''}`).isVisible()).toBe(true);
      expect(await listedOn(page)).toEqual(idsOf(owned));
    });
  });
});

describe('the search', () => {
  test.for([
    ['needles', 'needle'],
    ['nalaxone', 'naloxone'],
    ['pharmacys', 'pharmacy'],
  ] as const)('finds for %j what it finds for %j', async ([typed, meant], { expect }) => {
    await browser.withPage(list, async (page) => {
      await wordsField(page).fill(meant);
      const expected = await listedOn(page);
      expect(expected.length).toBeGreaterThan(0);
      await wordsField(page).fill(typed);
      expect(await listedOn(page)).toEqual(expected);
    });
  });

  test('stays on the page when Enter follows words', async () => {
    await browser.withPage(list, async (page) => {
      await wordsField(page).fill('police');
      await wordsField(page).press('Enter');
      expect(addressOf(page)).toBe(`${list}?q=police`);
      expect(await wordsField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    });
  });

  test('says so when nothing fits, and one press brings everything back', async () => {
    await browser.withPage(`${list}?q=xylophone&sort=owner`, async (page) => {
      expect(await countHeading(page).innerText()).toBe('None of 129 actions');
      expect(await page.getByText('No actions match.').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await expect.poll(() => listedOn(page)).toHaveLength(129);
      expect(addressOf(page)).toBe(`${list}?sort=owner`);
    });
  });
});

describe('the address', () => {
  test('goes back and forward with the list', async () => {
    await browser.withPage(list, async (page) => {
      await choice(page, 'priority', '1').check();
      const first = await listedOn(page);
      await choice(page, 'timescale', 'ongoing').check();
      const second = await listedOn(page);
      expect(second.length).toBeLessThan(first.length);

      await page.goBack();
      expect(await listedOn(page)).toEqual(first);
      expect(await choice(page, 'timescale', 'ongoing').isChecked()).toBe(false);
      await page.goBack();
      expect(await listedOn(page)).toEqual(everyId);
      expect(addressOf(page)).toBe(list);
      await page.goForward();
      await page.goForward();
      expect(await listedOn(page)).toEqual(second);
      expect(addressOf(page)).toBe(`${list}?priority=1&timescale=ongoing`);
    });
  });

  test('follows typing without a step for each letter', async () => {
    await browser.withNewContext(list, async (page) => {
      const steps = () => page.evaluate(() => history.length);
      const before = await steps();
      await wordsField(page).pressSequentially('police');
      await expect.poll(() => addressOf(page)).toBe(`${list}?q=police`);
      expect(await steps()).toBe(before);
    });
  });

  test('keeps what was typed just before a choice', async () => {
    await browser.withPage(list, async (page) => {
      await wordsField(page).fill('police');
      await choice(page, 'priority', '3').check();
      await page.goBack();
      expect(addressOf(page)).toBe(`${list}?q=police`);
      expect(await wordsField(page).inputValue()).toBe('police');
    });
  });

  test('that chooses moves nothing on the page while it loads', async () => {
    await browser.withPage(`${list}?owner=west-yorkshire-police&q=police`, async (page) => {
      await page.waitForTimeout(500);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((seen) => {
              resolve(seen.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift).toBeLessThan(0.01);
    });
  });
});

test('a choice made in one filter clears no other', async () => {
  await browser.withPage(`${list}?owner=courts&timescale=2024-25&national-outcome=strategic-1`, async (page) => {
    await choice(page, 'priority', '4').check();
    expect(new URL(page.url()).searchParams.toString()).toBe(
      'priority=4&owner=courts&timescale=2024-25&national-outcome=strategic-1',
    );
  });
});

test('each chosen filter is named on a button that takes it back, and the focus goes on to the next', async () => {
  await browser.withPage(`${list}?q=police&owner=courts&owner=west-yorkshire-police`, async (page) => {
    const chips = page.getByRole('list', { name: 'Selected filters' }).getByRole('button');
    expect(await chips.allTextContents()).toEqual([
      'Remove filter Search: “police”',
      'Remove filter Owner: Courts',
      'Remove filter Owner: West Yorkshire Police',
    ]);
    await chips.nth(1).click();
    expect(addressOf(page)).toBe(`${list}?q=police&owner=west-yorkshire-police`);
    expect(await page.locator(':focus').textContent()).toBe('Remove filter Owner: West Yorkshire Police');
    await chips.nth(1).click();
    await chips.nth(0).click();
    expect(await chips.count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('id')).toBe('results');
  });
});

test('everything can be done by the keyboard, and the focus stays where it was', async () => {
  await browser.withPage(list, async (page) => {
    await wordsField(page).focus();
    await page.keyboard.type('treatment');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Search');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toContain('Outcome');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const focused = page.locator(':focus');
    expect(
      await focused.evaluate((input) => [input.getAttribute('name'), (input as HTMLInputElement).checked]),
    ).toEqual(['priority', true]);
    expect(addressOf(page)).toBe(`${list}?q=treatment&priority=1`);
    // A filter that is folded away opens with Enter.
    await page.locator('summary', { hasText: 'Owner' }).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('name')).toBe('owner');
    await page.getByLabel('Sort by').focus();
    await page.keyboard.press('ArrowDown');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('owner');
  });
});

test('only the count is announced, once the reader pauses', async () => {
  await browser.withPage(list, async (page) => {
    const status = page.locator('[role="status"][data-status]');
    expect(await status.innerText()).toBe('');
    await wordsField(page).pressSequentially('naloxone');
    expect(await status.innerText()).toBe('');
    await expect.poll(() => status.innerText(), { timeout: 3000 }).toMatch(/^\d+ of 129 actions$/);
    expect(
      await page.locator('[data-list]').evaluate((element) => element.closest('[aria-live], [role="status"]')),
    ).toBe(null);
  });
});

test('on a phone the filters are folded away, open by a button, and have no fault in any colours', async () => {
  await browser.withPage(
    `${list}?owner=west-yorkshire-police&q=police`,
    async (page) => {
      expect(await choice(page, 'priority', '1').isVisible()).toBe(false);
      await page.getByRole('button', { name: /^Filters/ }).click();
      expect(await choice(page, 'priority', '1').isVisible()).toBe(true);
      await page
        .locator('.filter details')
        .evaluateAll((filters) => filters.forEach((filter) => filter.toggleAttribute('open', true)));
      expect(await horizontalOverflow(page)).toEqual([]);
      await injectAxe(page);
      expect(await axeFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page)).toEqual([]);
    },
    // As wide as a window of 1,280 pixels at 400%.
    { viewport: { width: 320, height: 256 } },
  );
});

test('where the script of the list does not come, the page is the one without scripts', async () => {
  const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? [];
  expect(script).not.toBe('');
  await browser.withPage('/', async (page) => {
    await page.route(`**${script}`, (route) => route.abort());
    await page.goto(`${list}?owner=west-yorkshire-police`);
    await expect.poll(() => page.getByRole('link', { name: 'Actions by owner' }).isVisible()).toBe(true);
    expect(await page.locator('[data-list] [id^="action-"]:visible').count()).toBe(129);
    expect(await page.locator('.finder__form').isVisible()).toBe(false);
  });
});

test('a list of 5,000 actions shows the first 200 and, when asked, every one', async () => {
  const longHtml = lengthen(html, 5000);
  await browser.withPage('/', async (page) => {
    await page.route(`**${list}`, (route) => route.fulfill({ body: longHtml, contentType: 'text/html' }));
    await page.goto(list);
    await expect.poll(() => listedOn(page)).toHaveLength(200);
    await page.getByRole('button', { name: 'Show all 5,031' }).click();
    const all = await listedOn(page);
    expect(all).toHaveLength(5031);
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe(`action-${all[200] ?? ''}`);
  });
});

/** Opens a filter that may be folded away. */
async function openFilter(page: Page, label: string): Promise<void> {
  const filter = page.locator('.filter details', { has: page.locator('summary', { hasText: label }) }).first();
  if ((await filter.getAttribute('open')) === null) await filter.locator('summary').click();
}
