import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { makeBare } from './bare-strategy.ts';
import { buildFixtureSite } from './fixture-site.ts';
import { readBuiltSite, readSite, type BuiltPage } from './site.ts';

const landmarks = new Set(['HEADER', 'MAIN', 'NAV', 'FOOTER', 'SECTION', 'SCRIPT']);

/** Lists that take no room while they are empty. */
const filledByScripts = '[data-chips], [data-ungrouped], #comments-list, #search-list';

/** What no page has, with the words of each place where it has it. */
const faults = {
  'a heading with nothing below it': emptyHeadings,
  'a heading in the body of a table that heads no cells': ({ document }) =>
    document.querySelectorAll('tbody:has(th):not(:has(td))').map(wordsOf),
  'a term twice in a list': ({ document }) => document.querySelectorAll('dl').flatMap(repeatedTerms),
  'an empty list': ({ document }) =>
    document
      .querySelectorAll(`:is(ul, ol, dl):not(:has(li, dt), ${filledByScripts})`)
      .map(({ outerHTML }) => outerHTML),
  // But for the link to the content.
  'text outside landmarks': ({ document }) =>
    document
      .querySelectorAll('body > :not(a[href="#main"]):not(.page), body > .page > *')
      .filter(({ tagName }) => !landmarks.has(tagName))
      .map(wordsOf),
} satisfies Record<string, (page: BuiltPage) => string[]>;

test.each(Object.entries(faults))('no page has %s', (_, faultsOf) => {
  const { pages } = readBuiltSite();
  expect(pages.flatMap((page) => faultsOf(page).map((fault) => `${page.path} ${fault}`))).toEqual([]);
});

test('a strategy without partners, sections, measures and updates has no such page either', () => {
  const made = buildFixtureSite(makeBare);
  try {
    const found = readSite(made.folder).pages.flatMap((page) =>
      Object.entries(faults).flatMap(([fault, faultsOf]) =>
        faultsOf(page).map((words) => `${page.path} ${fault}: ${words}`),
      ),
    );
    expect(found).toEqual([]);
  } finally {
    made.remove();
  }
});

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
