import { searchLinks } from '../../core/routes/page-links.ts';
import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { kindLabels, searchFilters, type SearchFilter } from '../../ui/frame/search-record.ts';
import { facetOf } from '../../core/model/facets.ts';
import { capitalise } from '../../core/text/words.ts';

export interface SearchPageView {
  frame: PageFrame;
  /** Where the form sends its words. */
  href: string;
  hint: string;
  filters: { id: SearchFilter; label: string; values: { value: string; label: string }[] }[];
  references: ReferenceGroup[];
  /** Ways to find a page without a search. */
  otherWays: (Link & { about: string })[];
  /** For someone who searches for help and finds nothing. */
  help: Link | undefined;
}

/** Replaced by a reference in the address of a group. */
const placeholder = 'REFERENCE';

/** Actions, objectives or priorities, found by their references. `REFERENCE` in `href` is replaced by one. */
export interface ReferenceGroup {
  label: string;
  href: string;
  references: string[];
}

export function searchPageView(siteContent: SiteContent, strategy: Strategy): SearchPageView {
  const { id, terms } = strategy;
  const href = paths.search(id);
  const frame = strategyFrame(siteContent, strategy, {
    description: `Search all pages and ${terms.action.many} in the ${strategy.shortTitle}.`,
    path: href,
  });
  const example = strategy.actions[0]?.id;
  return {
    frame,
    href,
    hint: example === undefined ? 'Enter a word or name' : `Enter a word, a name or a reference, such as ${example}`,
    filters: searchFilters.map((filter) => filterView(strategy, filter)).filter(({ values }) => values.length > 1),
    references: referenceGroups(strategy),
    otherWays: searchLinks(strategy),
    help: strategy.help.length === 0 ? undefined : { text: 'Get help', href: paths.help(id) },
  };
}

function filterView(strategy: Strategy, filter: SearchFilter): SearchPageView['filters'][number] {
  if (filter === 'kind') {
    const values = Object.entries(kindLabels(strategy)).map(([value, label]) => ({ value, label }));
    return { id: filter, label: 'Type of page', values };
  }
  const facet = facetOf(strategy, filter);
  return { id: filter, label: capitalise(facet?.label ?? filter), values: facet?.values ?? [] };
}

function referenceGroups(strategy: Strategy): ReferenceGroup[] {
  const { id, terms } = strategy;
  return [
    { label: terms.action.one, href: paths.action(id, placeholder), references: idsOf(strategy.actions) },
    { label: terms.objective.one, href: paths.objective(id, placeholder), references: idsOf(strategy.objectives) },
    { label: terms.priority.one, href: paths.priority(id, placeholder), references: idsOf(strategy.priorities) },
  ].map((group) => ({ ...group, label: capitalise(group.label) }));
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}
