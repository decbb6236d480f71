import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { listedOn } from './listed.ts';
import { commonest, facets, has, idsOf, plans, type PlannedAction } from './plan-from-files.ts';

const browser = useBrowser();

describe.each(plans)('the list of $id', ({ id, actions }) => {
  const list = `/${id}/actions/`;
  const choices = facets.flatMap((facet) => valuesOf(actions, facet).map((value) => ({ facet, value })));
  const offered = facets.filter((facet) => valuesOf(actions, facet).length > 0);

  test('is of files that hold enough to try the filters on', () => {
    expect(actions.length).toBeGreaterThan(30);
    expect(choices.length).toBeGreaterThan(25);
  });

  test('offers just the values that actions have', async () => {
    await browser.withPage(list, async (page) => {
      const inputs = await page
        .locator('[data-facet] input')
        .evaluateAll((all) =>
          all.map((input) => `${(input as HTMLInputElement).name}=${input.getAttribute('value') ?? ''}`),
        );
      expect(inputs.toSorted()).toEqual(choices.map(({ facet, value }) => `${facet}=${value}`).toSorted());
    });
  });

  test('holds by each value alone its actions, and every other value then says how many both give', async () => {
    await browser.withPage(list, async (page) => {
      for (const { facet, value } of choices) {
        const { ids, counts } = await resultOf(page, facet, value);
        const expected = actions.filter(has(facet, value));
        expect(ids, `${facet}=${value}`).toEqual(idsOf(expected));
        const expectedCounts = choices.map((other) => {
          const among = other.facet === facet ? actions : expected;
          return [`${other.facet}=${other.value}`, among.filter(has(other.facet, other.value)).length];
        });
        expect(counts, `beside ${facet}=${value}`).toEqual(Object.fromEntries(expectedCounts));
      }
    });
  });

  const pairs = offered.flatMap((first, i) => offered.slice(i).map((second) => [first, second] as const));

  test.for(pairs)('takes %s and %s together', async ([first, second], { expect }) => {
    const [a = ''] = valuesOf(actions, first);
    // The value that goes with the first one oftenest, so that the list is seldom empty.
    const rest = valuesOf(actions, second).filter((value) => first !== second || value !== a);
    const together = (value: string) => actions.filter(has(first, a)).filter(has(second, value)).length;
    const b = rest.toSorted((x, y) => together(y) - together(x))[0] ?? a;
    const expected = actions.filter((action) =>
      first === second
        ? has(first, a)(action) || has(first, b)(action)
        : has(first, a)(action) && has(second, b)(action),
    );
    await browser.withPage(`${list}?${first}=${a}&${second}=${b}`, async (page) => {
      expect(await listedOn(page)).toEqual(idsOf(expected));
    });
  });

  test.for(['owner', 'timescale', 'status'])(
    'sorted by %s, goes by the first value and keeps its actions',
    async (facet, { expect }) => {
      await browser.withPage(`${list}?sort=${facet}`, async (page) => {
        const order = await page
          .locator(`[data-facet="${facet}"] input`)
          .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
        const place = ({ values }: PlannedAction) =>
          order.indexOf([...(values[facet] ?? [])].sort(bySize(facet))[0] ?? '');
        expect(await listedOn(page)).toEqual(idsOf(actions.toSorted((a, b) => place(a) - place(b))));
        await page.getByLabel('Sort by').selectOption('Reference');
        await expect.poll(() => listedOn(page)).toEqual(idsOf(actions));
      });
    },
  );
});

function valuesOf(actions: PlannedAction[], facet: string): string[] {
  return commonest(actions, facet).sort();
}

/** Owners stand in the printed order. Years come before "ongoing". */
function bySize(facet: string): (a: string, b: string) => number {
  return facet === 'timescale' ? (a, b) => (a < b ? -1 : 1) : () => 0;
}

/** Chooses a value as a click does, reads the list and all counts, and takes the value back. */
function resultOf(
  page: Page,
  facet: string,
  value: string,
): Promise<{ ids: string[]; counts: Record<string, number> }> {
  return page.evaluate(
    async ({ facet, value }) => {
      const input = document.querySelector<HTMLInputElement>(`input[name="${facet}"][value="${value}"]`);
      input?.click();
      for (let frame = 0; frame < 2; frame++)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const rows = [...document.querySelectorAll('[data-list] [id^="action-"]')].filter((row) => row.checkVisibility());
      const labels = [...document.querySelectorAll('[data-facet] label')];
      const counts = labels.map((label) => {
        const { name, value } = label.querySelector('input') ?? {};
        return [`${name ?? ''}=${value ?? ''}`, Number(label.querySelector('[data-count]')?.textContent)];
      });
      input?.click();
      return {
        ids: rows.map(({ id }) => id.slice('action-'.length)),
        counts: Object.fromEntries(counts) as Record<string, number>,
      };
    },
    { facet, value },
  );
}
