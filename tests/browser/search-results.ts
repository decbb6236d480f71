import type { Page } from 'playwright-core';

/** Waits until the page has said what it found, and shows as many results as it says. */
export async function isAnswered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const status = document.querySelector('#search-status')?.textContent ?? '';
    const found = status.startsWith('No results')
      ? 0
      : Number(/^([\d,]+) result/.exec(status)?.[1]?.replaceAll(',', ''));
    return document.querySelectorAll('.result').length === Math.min(found, 20);
  });
}

export function statusOf(page: Page): Promise<string> {
  return page.locator('#search-status').innerText();
}

/** The references of the actions among the results, in order. */
export async function actionsOn(page: Page, kind = 'Action'): Promise<string[]> {
  const found = await page
    .locator('.result')
    .evaluateAll(
      (results, kind) =>
        results
          .filter((result) => result.querySelector('.result__kind')?.textContent === kind)
          .map((result) => result.querySelector('.result__reference')?.textContent ?? ''),
      kind,
    );
  return found.sort();
}
