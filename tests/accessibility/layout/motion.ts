import type { Page } from 'playwright-core';

/** What still moves on a page whose reader has asked for less motion. */
export function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
        const lasts = transitionDuration.split(',').some((duration) => parseFloat(duration) > 0);
        if (!lasts && animationName === 'none' && scrollBehavior !== 'smooth') return [];
        return [`${element.outerHTML.slice(0, 100)}${part ?? ''} moves`];
      }),
    ),
  );
}
