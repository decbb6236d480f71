import { countValues, facetOf, facetsOf, isPartnerList, type FacetList } from '../../core/model/facets.ts';
import type { Action, Strategy } from '../../core/model/types.ts';
import { actionsCsvFile } from '../../exchange/actions/files.ts';
import type { PlanCount } from '../../ui/count-bars/count-bars.ts';

/** Every list that has a page. An owner's list has none: the owner's own page shows the same actions. */
export function facetListsOf(strategy: Strategy): FacetList[] {
  return facetsOf(strategy)
    .flatMap((facet) => facet.values.map((value) => ({ facet, value })))
    .filter((list) => !isPartnerList(strategy, list));
}

export function actionsIn({ actions }: Strategy, { facet, value }: FacetList): Action[] {
  return actions.filter((action) => facet.valuesOf(action).includes(value.value));
}

/** The list as a CSV file. */
export function facetListCsv(strategy: Strategy, list: FacetList): string {
  return actionsCsvFile(strategy, actionsIn(strategy, list));
}

/** How many of some actions fall in each timescale. */
export function timescaleCounts(strategy: Strategy, actions: readonly Action[]): PlanCount[] {
  const facet = facetOf(strategy, 'timescale');
  if (facet === undefined) return [];
  const counts = countValues(facet, actions);
  return facet.values.flatMap(({ value, label }) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ label, count }];
  });
}
