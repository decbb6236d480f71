import { paths } from '../../core/routes/paths.ts';
import { countValues, facetsOf } from '../../core/model/facets.ts';
import type { Strategy } from '../../core/model/types.ts';
import { facetHeading } from './facet-labels.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { capitalise, countOf, type Term } from '../../core/text/words.ts';

/** What a reader needs to choose among the actions of a strategy, on the page itself or by links. */
export interface FinderView {
  /** The list that the form belongs to, for an address without a script's help. */
  href: string;
  /** What the strategy calls its actions. */
  terms: Term;
  count: string;
  /** What to type into the search box. */
  hint: string;
  facets: FinderFacet[];
  /** Orders other than that of the references. */
  sorts: { value: string; label: string }[];
  /** Lists for readers without JavaScript. */
  lists: Link[];
}

export interface FinderFacet {
  id: string;
  label: string;
  /** Short filters are open from the start. */
  isOpen: boolean;
  values: { value: string; label: string; count: number }[];
}

/** A filter with more values than these waits until it is opened. */
const shortFilter = 8;

const sortable: readonly string[] = ['owner', 'timescale', 'schedule', 'status'];

export function finderView(strategy: Strategy, href: string): FinderView {
  const facets = facetsOf(strategy);
  const example = strategy.actions[0]?.id;
  return {
    href,
    terms: strategy.terms.action,
    count: countOf(strategy.actions.length, strategy.terms.action),
    hint: example === undefined ? 'Enter a word' : `Enter a word or a reference, such as ${example}`,
    facets: facets.map((facet) => {
      const counts = countValues(facet, strategy.actions);
      return {
        id: facet.id,
        label: capitalise(facet.label),
        isOpen: facet.values.length <= shortFilter && facet.id !== 'national-outcome',
        values: facet.values.map((value) => ({
          value: value.value,
          label: capitalise(value.label),
          count: counts.get(value.value) ?? 0,
        })),
      };
    }),
    sorts: facets
      .filter(({ id }) => sortable.includes(id))
      .map((facet) => ({ value: facet.id, label: capitalise(facet.label) })),
    lists: facets.map((facet) => ({
      text: facetHeading(strategy, facet),
      href: `${paths.actionsBy(strategy.id)}#${facet.id}`,
    })),
  };
}
