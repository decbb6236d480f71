import type { Page } from 'playwright-core';

/**
 * Links, buttons and fields that are too small and too close to another one to be hit. Success criterion 2.5.8: a target is 24 by
 * 24 pixels, or a circle of that size around its middle touches no other target and no other such circle, or it stands in a
 * sentence. A field counts together with its label.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
      ),
    ].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        element.getBoundingClientRect().width > 1,
    );
    const targets = all.map((element) => ({ element, box: boxOf(element), isInText: standsInText(element) }));
    const small = targets.filter(({ box, isInText }) => !isInText && (box.width < least || box.height < least));
    const crowded = small.filter((target) => {
      const [x, y] = middle(target.box);
      return targets.some((other) => {
        if (other === target || other.element.contains(target.element) || target.element.contains(other.element))
          return false;
        const { left, right, top, bottom } = other.box;
        const nearest = Math.hypot(x - clamp(x, left, right), y - clamp(y, top, bottom));
        if (nearest < least / 2) return true;
        const [otherX, otherY] = middle(other.box);
        return small.includes(other) && Math.hypot(x - otherX, y - otherY) < least;
      });
    });
    return crowded.map(({ element, box: { width, height } }) => {
      const size = `${Math.round(width)} by ${Math.round(height)} pixels`;
      return `${size} and too close to the next: ${element.outerHTML.slice(0, 120)}`;
    });

    function boxOf(element: HTMLElement): DOMRect {
      const rectangle = element.getBoundingClientRect();
      const label = (element as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
      if (label === undefined || label.width <= 1 || !element.matches('[type="checkbox"], [type="radio"]'))
        return rectangle;
      const left = Math.min(rectangle.left, label.left);
      const top = Math.min(rectangle.top, label.top);
      return new DOMRect(
        left,
        top,
        Math.max(rectangle.right, label.right) - left,
        Math.max(rectangle.bottom, label.bottom) - top,
      );
    }

    function standsInText(element: HTMLElement): boolean {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const links = [...(block?.querySelectorAll('a, button') ?? [])].map((link) => link.textContent).join('');
      return (
        (block?.textContent.replaceAll(/[\s.,;:·|]/g, '').length ?? 0) > links.replaceAll(/[\s.,;:·|]/g, '').length
      );
    }

    function middle({ left, top, width, height }: DOMRect): [number, number] {
      return [left + width / 2, top + height / 2];
    }

    function clamp(value: number, low: number, high: number): number {
      return Math.min(Math.max(value, low), high);
    }
  });
}
