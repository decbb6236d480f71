import type { Page } from 'playwright-core';

/** Where the focus was after a press of a key. */
export interface Stop {
  html: string;
  /** Whether an outline or a shadow shows the focus, and the window the element. */
  isShown: boolean;
}

/** Puts the reader before the first stop of a page. */
export async function goToTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** What a reader should come by: all that takes the focus, in the order of the document. */
export function expectedStops(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.tabIndex >= 0 &&
          !element.matches(':disabled, [type="hidden"], [type="radio"]:not(:checked)'),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Goes through a page by one key until it leads out of the page, or past its end to the first stop again. */
export async function stopsOn(page: Page, key: 'Tab' | 'Shift+Tab', most = 1000): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(stopNow, stops.length === 0);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} was pressed ${most} times and never led out. The last stop: ${stops.at(-1)?.html ?? ''}`);
}

declare global {
  interface Window {
    firstStop?: Element | null;
  }
}

function stopNow(isFirst: boolean): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  if (!isFirst && element === window.firstStop) return undefined;
  if (isFirst) window.firstStop = element;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  const isInWindow = [...element.getClientRects()].some(
    ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  );
  return { html: element.outerHTML.slice(0, 120), isShown: isMarked && isInWindow };
}
