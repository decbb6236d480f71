import type { Page } from 'playwright-core';

/**
 * Where the order that a page is read aloud in is not the order that it is seen in. Every text, picture and field is compared
 * with the one before it in the document: it has to start below the end of that one, or to the right of it. Drawings are one
 * picture each, whatever they contain. What keeps to an edge of the window has no place among the rest.
 */
export function misorderedParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Part {
      label: string;
      first: DOMRect;
      last: DOMRect;
    }
    const parts: Part[] = [];
    const pictures = 'svg, img, canvas, input, select, textarea';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node instanceof Text) return node.data.trim() === '' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
      const element = node as Element;
      if (!element.checkVisibility({ visibilityProperty: true })) return NodeFilter.FILTER_REJECT;
      const isForListening = element.clientWidth === 1 && element.clientHeight === 1;
      const keepsToTheWindow = ['fixed', 'sticky'].includes(getComputedStyle(element).position);
      if (isForListening || keepsToTheWindow || element.matches('option')) return NodeFilter.FILTER_REJECT;
      return element.matches(pictures) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    });
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('svg') != null) continue;
      const range = document.createRange();
      range.selectNode(node);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined) continue;
      const label = node instanceof Text ? node.data.trim().slice(0, 50) : (node as Element).outerHTML.slice(0, 60);
      parts.push({ label, first, last });
    }
    const middle = ({ top, height }: DOMRect) => top + height / 2;
    return parts.flatMap((part, index) => {
      const before = parts[index - 1];
      if (before === undefined) return [];
      const isRight = part.first.left >= before.last.right - 3;
      const isBelow =
        middle(part.first) > middle(before.last) + Math.min(part.first.height, before.last.height) / 2 ||
        part.first.top >= before.last.bottom - 3;
      return isRight || isBelow ? [] : [`"${part.label}" comes after "${before.label}" and is seen before it`];
    });
  });
}
