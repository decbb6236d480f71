import type { Row } from './rows.ts';
import { placesOf } from './tokenize.ts';

/** The pieces of text of an action that a search looks through. `parts` is the selector of the elements that hold them. */
function textsOf({ element }: Row, parts: string): Text[] {
  const texts: Text[] = [];
  for (const part of element.querySelectorAll(parts)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // Labels of narrow screens are no words of the action.
      if (node.parentElement?.className !== 'stacked__label') texts.push(node as Text);
    }
  }
  return texts;
}

export function searchedText(row: Row, parts: string): string {
  return textsOf(row, parts)
    .map(({ data }) => data)
    .join(' ');
}

/** Highlights words in these rows and nowhere else. The page itself is not changed; an older browser shows no highlights. */
export function highlight(rows: readonly Row[], parts: string, forms: ReadonlySet<string>): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('found');
  if (forms.size === 0) return;
  const ranges = rows.flatMap((row) => textsOf(row, parts).flatMap((text) => rangesIn(text, forms)));
  CSS.highlights.set('found', new Highlight(...ranges));
}

function rangesIn(text: Text, forms: ReadonlySet<string>): StaticRange[] {
  return placesOf(forms, text.data).map(
    ({ start, end }) =>
      new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
  );
}
