import type { Facet, FacetList } from '../../core/model/facets.ts';
import type { Strategy } from '../../core/model/types.ts';
import { capitalise, countWithVerb } from '../../core/text/words.ts';

/** `Actions by owner`. */
export function facetHeading({ terms }: Strategy, facet: Facet): string {
  const label = facet.id === 'timescale' ? 'timescale' : facet.label;
  return `${capitalise(terms.action.many)} by ${label}`;
}

/** What is in a list, as a sentence. */
export function describeList({ terms }: Strategy, { facet, value }: FacetList): string {
  const actions = capitalise(terms.action.many);
  switch (facet.id) {
    case 'priority':
      return `${actions} under ${terms.priority.one} ${value.label}.`;
    case 'objective':
      return `${actions} under ${terms.objective.one} ${value.label}.`;
    case 'owner':
      return value.value === 'none'
        ? `${actions} for which the plan names no owner.`
        : `${actions} that ${value.label} owns, alone or with others.`;
    case 'owner-kind':
      return `${actions} with at least one owner of this kind: ${value.label}.`;
    case 'timescale':
      return `${actions} ${describeTimescale(value)}.`;
    case 'status':
      return value.value === 'not-reported'
        ? `${actions} with no progress reported yet.`
        : `${actions} whose newest report of progress says: ${value.label}.`;
    case 'national-outcome':
      return `${actions} in parts of the plan that it aligns with this national outcome: ${value.label}.`;
  }
}

/** Why the counts of a facet may not add up to the number of actions. */
export function countNotes({ actions, terms }: Strategy, facet: Facet): string[] {
  const numbers = actions.map((action) => facet.valuesOf(action).length);
  const several = numbers.filter((number) => number > 1).length;
  const none = numbers.filter((number) => number === 0).length;
  const areIn = (count: number) => countWithVerb(count, terms.action, { one: 'is', many: 'are' });
  return [
    ...(several === 0 ? [] : [`${areIn(several)} in more than one of these lists.`]),
    ...(none === 0 ? [] : [`${areIn(none)} in none of them.`]),
  ];
}

function describeTimescale({ value, label }: FacetList['value']): string {
  if (value === 'no-date') return 'for which the plan gives no date';
  return value === 'ongoing' ? 'that the plan calls ongoing' : `with ${label} in their timescale`;
}
