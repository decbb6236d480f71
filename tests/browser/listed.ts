import type { Locator, Page } from 'playwright-core';

/** The references of the actions that a reader sees, in the order seen. */
export function listedOn(page: Page): Promise<string[]> {
  return page
    .locator('[data-list] [id^="action-"]')
    .evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map(({ id }) => id.slice('action-'.length)));
}

/** The path and query in the address. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** The search field of the list, which is not that of the site. */
export function wordsField(page: Page): Locator {
  return page.getByRole('searchbox', { name: /^Search the (?:key )?actions$/ });
}

export function countHeading(page: Page): Locator {
  return page.locator('#results');
}

/** The checkbox of a filter's value, whose filter may be folded away. */
export function choice(page: Page, facet: string, value: string): Locator {
  return page.locator(`input[name="${facet}"][value="${value}"]`);
}
