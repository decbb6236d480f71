import type { Page } from 'playwright-core';

/**
 * Marks without words that stand out from what is behind them: bars, lines, points, boxes. A mark stands out by a contrast of
 * 3:1 (success criterion 1.4.11) of its ground, line or filling, or by a border. Each is named by its place in the document, so
 * that modes can be compared: what stands out in one has to in every other.
 */
export function marksThatStandOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = new Map<string, readonly [number, number, number, number]>();
    const marks = [...document.body.querySelectorAll<HTMLElement | SVGElement>('*')].map((element, index) => ({
      element,
      index,
    }));
    return marks
      .filter(({ element }) => isMark(element) && standsOut(element))
      .map(({ element, index }) => `${index} ${element.outerHTML.slice(0, 90)}`);

    function isMark(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element instanceof SVGElement) return element.matches('path, line, rect, circle');
      if (element.childElementCount > 0 || element.textContent.trim() !== '') return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && !element.matches('input, select, textarea, button, img, canvas');
    }

    function standsOut(element: HTMLElement | SVGElement): boolean {
      const style = getComputedStyle(element);
      if (Number(style.opacity) < 1) return false;
      const ground = groundBehind(element);
      if (element instanceof SVGElement) return [style.stroke, style.fill].some((paint) => differs(paint, ground));
      const sides = ['top', 'right', 'bottom', 'left'] as const;
      const hasBorder = sides.some(
        (side) =>
          style.getPropertyValue(`border-${side}-style`) !== 'none' &&
          parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
          differs(style.getPropertyValue(`border-${side}-color`), ground),
      );
      const isPrinted = !matchMedia('print').matches || style.printColorAdjust === 'exact';
      return hasBorder || (isPrinted && differs(style.backgroundColor, ground));
    }

    function groundBehind(element: Element): string {
      for (let behind = element.parentElement; behind !== null; behind = behind.parentElement) {
        const { backgroundColor } = getComputedStyle(behind);
        if (read(backgroundColor)[3] > 0.99) return backgroundColor;
      }
      return matchMedia('(forced-colors: active)').matches ? 'Canvas' : '#fff';
    }

    function differs(paint: string, ground: string): boolean {
      if (paint === '' || paint === 'none' || paint.startsWith('url')) return false;
      const colour = read(paint);
      if (colour[3] < 0.99) return false;
      const [light, dark] = [luminance(colour), luminance(read(ground))].sort((a, b) => b - a) as [number, number];
      return (light + 0.05) / (dark + 0.05) >= 3;
    }

    function luminance([red, green, blue]: readonly [number, number, number, number]): number {
      const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    function read(colour: string): readonly [number, number, number, number] {
      const seen = known.get(colour);
      if (seen !== undefined || canvas === null) return seen ?? [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const parts = [red / 255, green / 255, blue / 255, alpha / 255] as const;
      known.set(colour, parts);
      return parts;
    }
  });
}
