import { countBars, type CountBars } from '../../ui/count-bars/count-bars.ts';
import { countValues, facetsOf, type Facet } from '../../core/model/facets.ts';
import type { Strategy } from '../../core/model/types.ts';
import { facetHeading } from './facet-labels.ts';
import { facetListPath } from '../../ui/part-links.ts';
import { capitalise, countOf } from '../../core/text/words.ts';

/** How many bars a facet with many values has, the longest. */
const maxBars = 8;

/** The facets to count by, in order. */
const countedFacets: readonly Facet['id'][] = ['priority', 'owner', 'timescale'];

export interface PlanNumbers {
  heading: string;
  about: string;
  charts: (CountBars & { id: string })[];
}

/** The plan counted: its actions by priority, owner and timescale, each bar with the list that it counts. */
export function planNumbers(strategy: Strategy): PlanNumbers {
  const { terms, actions } = strategy;
  const facets = facetsOf(strategy);
  const charts = countedFacets.flatMap((id) => {
    const facet = facets.find((candidate) => candidate.id === id);
    return facet === undefined ? [] : [{ id: `by-${id}`, ...chartOf(strategy, facet) }];
  });
  return {
    heading: 'The plan in numbers',
    about: `${countOf(actions.length, terms.action)} in all. Select a name to see its ${terms.action.many}.`,
    charts,
  };
}

function chartOf(strategy: Strategy, facet: Facet): CountBars {
  const { terms, actions } = strategy;
  const counts = countValues(facet, actions);
  const bars = facet.values.map((value) => ({
    label: capitalise(value.label),
    count: counts.get(value.value) ?? 0,
    href: facetListPath(strategy, { facet, value }),
  }));
  const title = facetHeading(strategy, facet);
  const overlap = `Some ${terms.action.many} count more than once.`;
  return countBars(bars, { title, total: actions.length, overlap, maxBars });
}
