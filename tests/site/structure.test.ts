import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from './site.ts';

const { pages } = readBuiltSite();

test('each heading has something below it', () => {
  expect(everywhere(emptyHeadings)).toEqual([]);
});

test('each heading in the body of a table heads cells', () => {
  expect(everywhere(({ document }) => document.querySelectorAll('tbody:has(th):not(:has(td))').map(wordsOf))).toEqual(
    [],
  );
});

test('no list has a term twice', () => {
  expect(everywhere(({ document }) => document.querySelectorAll('dl').flatMap(repeatedTerms))).toEqual([]);
});

test('all that is read is in a landmark, but for the link to the content', () => {
  const landmarks = new Set(['HEADER', 'MAIN', 'NAV', 'FOOTER', 'SECTION', 'SCRIPT']);
  const outside = ({ document }: BuiltPage) =>
    document
      .querySelectorAll('body > :not(a[href="#main"]):not(.page), body > .page > *')
      .filter(({ tagName }) => !landmarks.has(tagName))
      .map(wordsOf);
  expect(everywhere(outside)).toEqual([]);
});

function everywhere(faultsOf: (page: BuiltPage) => string[]): string[] {
  return pages.flatMap((page) => faultsOf(page).map((fault) => `${page.path} ${fault}`));
}

/** Headings that are followed by another of their level or above, or by nothing. */
function emptyHeadings({ html, document }: BuiltPage): string[] {
  const headings = document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)');
  return headings.flatMap((heading, index) => {
    const next = headings[index + 1];
    if (next !== undefined && next.tagName > heading.tagName) return [];
    const between = html.slice(heading.range[1], next?.range[0] ?? html.indexOf('</main>'));
    const isEmpty = !/<(?:svg|input|img|template)\b/.test(between) && between.replaceAll(/<[^>]*>/g, '').trim() === '';
    return isEmpty ? [wordsOf(heading)] : [];
  });
}

function repeatedTerms(list: HTMLElement): string[] {
  const terms = list.querySelectorAll('dt').map(wordsOf);
  return terms.filter((term, index) => terms.indexOf(term) < index);
}

function wordsOf({ textContent }: HTMLElement): string {
  return textContent.replaceAll(/\s+/g, ' ').trim();
}
