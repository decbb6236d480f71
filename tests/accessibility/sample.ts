import { kindOf } from '../../scripts/measure/page-kinds.ts';
import type { BuiltPage } from '../site/site.ts';

/**
 * The fewest pages, more or less, that stand for all of some pages in modes which only styles can tell apart: of each kind and
 * strategy so many that every element and every class of any page of that kind is on one of them. Strategies have colours of
 * their own.
 */
export function samplePages(pages: readonly BuiltPage[]): BuiltPage[] {
  const groups = Map.groupBy(pages, ({ path }) => `${kindOf(path)} ${/^\/([^/]+)\/./.exec(path)?.[1] ?? ''}`);
  return [...groups.values()].flatMap(coverGroup);
}

/** Takes the page that shows the most of what no page before it shows, until nothing is left. */
function coverGroup(pages: readonly BuiltPage[]): BuiltPage[] {
  const styled = pages.map((page) => ({ page, parts: styledParts(page) }));
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
