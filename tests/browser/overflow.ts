import type { Page } from 'playwright-core';

/** What makes a page scroll sideways: its width, and the first elements that stick out. Empty where it fits. */
export function horizontalOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const culprits = outside.map((element) => element.outerHTML.slice(0, 120));
    return [`The page is ${scrollWidth} pixels wide in a window of ${clientWidth}.`, ...culprits.slice(0, 10)];
  });
}
