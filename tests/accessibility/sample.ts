import { kindOf } from '../../scripts/measure/page-kinds.ts';
import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage } from '../site/site.ts';

/**
 * The fewest pages, more or less, that stand for all of some pages in modes which only styles can tell apart: of each kind and
 * strategy so many that every element and every class of any page of that kind is on one of them. Strategies have colours of
 * their own.
 */
export function samplePages(pages: readonly BuiltPage[]): BuiltPage[] {
  return cover(pages, styledParts);
}

/**
 * As `samplePages`, for the colours of light mode: every element with its classes and attributes is on one of these pages within
 * the same elements, so that no other page can show it in another colour or on another ground.
 */
export function sampleColours(pages: readonly BuiltPage[]): BuiltPage[] {
  return cover(pages, nestedElements);
}

function cover(pages: readonly BuiltPage[], partsOf: (page: BuiltPage) => string[]): BuiltPage[] {
  const groups = Map.groupBy(pages, ({ path }) => `${kindOf(path)} ${/^\/([^/]+)\/./.exec(path)?.[1] ?? ''}`);
  return [...groups.values()].flatMap((group) => coverGroup(group.map((page) => ({ page, parts: partsOf(page) }))));
}

/** Takes the page that shows the most of what no page before it shows, until nothing is left. */
function coverGroup(styled: readonly { page: BuiltPage; parts: string[] }[]): BuiltPage[] {
  const unseen = new Set(styled.flatMap(({ parts }) => parts));
  const chosen: BuiltPage[] = [];
  while (unseen.size > 0) {
    const count = (parts: readonly string[]) => parts.filter((part) => unseen.has(part)).length;
    const best = styled.reduce((a, b) => (count(b.parts) > count(a.parts) ? b : a));
    chosen.push(best.page);
    for (const part of best.parts) unseen.delete(part);
  }
  return chosen;
}

/** The elements of a page by name and classes: `a.govuk-link`. */
function styledParts({ document }: BuiltPage): string[] {
  const elements = document.querySelectorAll('body *');
  return [
    ...new Set(
      elements.flatMap(({ rawTagName, classList }) => [
        rawTagName,
        ...[...classList.values()].map((name) => `.${name}`),
      ]),
    ),
  ];
}

/** The elements of a page by name, classes and attributes, each within all that it stands in. */
function nestedElements({ document }: BuiltPage): string[] {
  const found = new Set<string>();
  const walk = (element: HTMLElement, within: string): void => {
    const attributes = Object.keys(element.rawAttributes).join(' ');
    const place = `${within} > ${element.rawTagName}.${element.classNames} ${attributes}`;
    found.add(place);
    for (const child of element.children) walk(child, place);
  };
  const body = document.querySelector('body');
  if (body !== null) walk(body, '');
  return [...found];
}
