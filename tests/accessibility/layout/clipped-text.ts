import type { Page } from 'playwright-core';

/** Text that a box cuts off, and letters that stand outside their drawing. */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tolerance = 1;
    const boxes = [...document.body.querySelectorAll<HTMLElement>('*:not(svg *)')].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.textContent.trim() === '') return false;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isTooWide = element.scrollWidth > element.clientWidth + tolerance;
      const isTooHigh = element.scrollHeight > element.clientHeight + tolerance;
      const isCut = (isTooWide && (cuts(overflowX) || textOverflow === 'ellipsis')) || (isTooHigh && cuts(overflowY));
      return isCut && !isForListening(element);
    });
    const letters = [...document.querySelectorAll<SVGTextElement>('svg text')].filter((text) => {
      if (!text.checkVisibility({ visibilityProperty: true })) return false;
      const frame = text.ownerSVGElement?.getBoundingClientRect();
      const { left, right, top, bottom } = text.getBoundingClientRect();
      if (frame === undefined || left === right) return false;
      return left < frame.left - 2 || right > frame.right + 2 || top < frame.top - 2 || bottom > frame.bottom + 2;
    });
    return [...boxes, ...letters].map(
      (element) => `"${element.textContent.trim().slice(0, 60)}" is cut off: ${element.outerHTML.slice(0, 100)}`,
    );

    /** Text in a box of one pixel is for screen readers alone. */
    function isForListening(element: HTMLElement): boolean {
      return element.clientWidth <= 1 && element.clientHeight <= 1;
    }
  });
}
