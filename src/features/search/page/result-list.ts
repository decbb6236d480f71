import { excerptOf } from './excerpt.ts';
import type { FoundPage } from './pagefind.ts';

/** Parts of a page that are listed below its result. */
const mostParts = 3;

/** A result for the list. Everything is put in as text. */
export function resultElement(page: FoundPage): HTMLElement {
  const { url, meta, sub_results: parts } = page;
  const reference = meta.reference === undefined ? [] : [create('span', 'result__reference', meta.reference), ' '];
  return create(
    'li',
    'result',
    create('h3', 'result__title', link(url, ...reference, meta.title)),
    create('p', 'result__kind', meta.kind),
    create('p', 'result__excerpt', ...excerptOf(page).map(({ text, isMatch }) => (isMatch ? mark(text) : text))),
    ...partsOf(parts),
  );
}

export function link(href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...content);
  return anchor;
}

function partsOf(parts: FoundPage['sub_results']): HTMLElement[] {
  const headings = parts.filter(({ anchor }) => anchor !== undefined).slice(0, mostParts);
  if (headings.length === 0) return [];
  const list = create('ul', 'result__parts', ...headings.map(({ url, title }) => create('li', '', link(url, title))));
  return [list];
}

function mark(text: string): HTMLElement {
  return create('mark', '', text);
}

function create(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}
