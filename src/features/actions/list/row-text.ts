import type { Row } from './rows.ts';
import { matchesOf } from './tokenize.ts';

/** The text of an action that a search looks through. `selector` finds the elements that have it. */
export function searchableText(row: Row, selector: string): string {
  return textNodesOf(row, selector)
    .map(({ data }) => data)
    .join(' ');
}

/** Highlights words in these rows and nowhere else. The page itself is not changed; an older browser shows no highlights. */
export function highlight(rows: readonly Row[], selector: string, wordForms: ReadonlySet<string>): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('found');
  if (wordForms.size === 0) return;
  const ranges = rows.flatMap((row) => textNodesOf(row, selector).flatMap((text) => rangesIn(text, wordForms)));
  CSS.highlights.set('found', new Highlight(...ranges));
}

function textNodesOf({ element }: Row, selector: string): Text[] {
  const texts: Text[] = [];
  for (const part of element.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // The labels of narrow screens are not part of the action.
      if (node.parentElement?.className !== 'stacked__label') texts.push(node as Text);
    }
  }
  return texts;
}

function rangesIn(text: Text, wordForms: ReadonlySet<string>): StaticRange[] {
  return matchesOf(wordForms, text.data).map(
    ({ start, end }) =>
      new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
  );
}
