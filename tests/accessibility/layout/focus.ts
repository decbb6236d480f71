import type { Page } from 'playwright-core';

/**
 * What is wrong with the keyboard's way through a page: a place that puts itself before others, that does not take the focus,
 * whose focus does not show, or that something else covers while it has the focus (success criteria 2.4.3, 2.4.7, 2.4.11).
 * Without a positive `tabindex`, which is a fault here, the browser goes in the order of the document.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  // From now on the browser shows the focus, because the reader uses the keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const faults: string[] = [];
    (document.activeElement as HTMLElement | null)?.blur();
    const places = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled, [type="hidden"], [tabindex="-1"]'),
    );
    const looks = (element: HTMLElement) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      if (outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)) return outlineStyle;
      return boxShadow;
    };
    const unfocused = new Map(places.map((element) => [element, looks(element)]));
    for (const element of places) {
      const complain = (fault: string) => faults.push(`${fault}: ${element.outerHTML.slice(0, 120)}`);
      if (element.tabIndex > 0) complain('tabindex changes the order');
      element.focus();
      if (document.activeElement !== element) complain('does not take the focus');
      else if (looks(element) === 'none' || looks(element) === unfocused.get(element)) complain('focus does not show');
      else if (!isSeen(element)) complain('is covered or out of the window while it has the focus');
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return faults;

    /** Whether at least one line of an element can be seen at its middle or near an end. */
    function isSeen(element: HTMLElement): boolean {
      return [...element.getClientRects()].some(({ left, right, top, bottom }) => {
        const y = Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1);
        const points = [left + 2, (left + right) / 2, right - 2];
        return points.some((x) => {
          const seen = document.elementFromPoint(x, y);
          return seen !== null && (element.contains(seen) || seen.closest('label')?.contains(element) === true);
        });
      });
    }
  });
}
