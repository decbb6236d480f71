import type { PlanCount } from '../../ui/count-bars/count-bars.ts';
import { actionsCsvFile } from '../../exchange/actions/files.ts';
import { paths } from '../../core/routes/paths.ts';
import { facetsOf, type Facet, type FacetValue } from '../../core/model/facets.ts';
import type { Action, Strategy } from '../../core/model/types.ts';

/** The list of actions that have one value of a facet. */
export interface FacetList {
  facet: Facet;
  value: FacetValue;
}

/** Every list that has a page. An owner's list has none: the owner's own page shows the same actions. */
export function facetListsOf(strategy: Strategy): FacetList[] {
  return facetsOf(strategy)
    .flatMap((facet) => facet.values.map((value) => ({ facet, value })))
    .filter((list) => !isPartner(strategy, list));
}

/** The page that shows a list. */
export function facetListPath(strategy: Strategy, list: FacetList): string {
  return isPartner(strategy, list)
    ? paths.partner(strategy.id, list.value.value)
    : paths.actionsByValue(strategy.id, list.facet.id, list.value.value);
}

export function actionsIn({ actions }: Strategy, { facet, value }: FacetList): Action[] {
  return actions.filter((action) => facet.valuesOf(action).includes(value.value));
}

/** The list as a CSV file. */
export function facetListCsv(strategy: Strategy, list: FacetList): string {
  return actionsCsvFile(strategy, actionsIn(strategy, list));
}

/** How many of some actions have each value of a facet. Values that none has are left out. */
export function countValues(facet: Facet, actions: readonly Action[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of actions.flatMap((action) => facet.valuesOf(action))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** How many of some actions fall in each timescale. */
export function timescaleCounts(strategy: Strategy, actions: readonly Action[]): PlanCount[] {
  const facet = facetsOf(strategy).find(({ id }) => id === 'timescale');
  if (facet === undefined) return [];
  const counts = countValues(facet, actions);
  return facet.values.flatMap(({ value, label }) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ label, count }];
  });
}

function isPartner({ partners }: Strategy, { facet, value }: FacetList): boolean {
  return facet.id === 'owner' && partners.some(({ id }) => id === value.value);
}
