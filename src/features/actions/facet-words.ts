import type { Facet, FacetList } from '../../core/model/facets.ts';
import type { Strategy } from '../../core/model/types.ts';
import { capitalise, countOf } from '../../core/text/words.ts';

/** `Actions by owner`. */
export function facetHeading({ terms }: Strategy, facet: Facet): string {
  const label = facet.id === 'timescale' ? 'timescale' : facet.label;
  return `${capitalise(terms.action.many)} by ${label}`;
}

/** What a list holds, as a sentence. */
export function listInWords({ terms }: Strategy, { facet, value }: FacetList): string {
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
      return `${actions} ${timescaleInWords(value)}.`;
    case 'status':
      return value.value === 'not-reported'
        ? `${actions} with no progress reported yet.`
        : `${actions} whose newest report of progress says: ${value.label}.`;
    case 'national-outcome':
      return `${actions} in parts of the plan that it aligns with this national outcome: ${value.label}.`;
  }
}

/** What a reader has to know to add up the counts of a facet. */
export function countNotes({ actions, terms }: Strategy, facet: Facet): string[] {
  const numbers = actions.map((action) => facet.valuesOf(action).length);
  const several = numbers.filter((number) => number > 1).length;
  const none = numbers.filter((number) => number === 0).length;
  const stands = (count: number) => `${countOf(count, terms.action)} ${count === 1 ? 'stands' : 'stand'}`;
  return [
    ...(several === 0 ? [] : [`${stands(several)} in more than one of these lists.`]),
    ...(none === 0 ? [] : [`${stands(none)} in none of them.`]),
  ];
}

function timescaleInWords({ value, label }: FacetList['value']): string {
  if (value === 'no-date') return 'for which the plan gives no date';
  return value === 'ongoing' ? 'that the plan calls ongoing' : `with ${label} in their timescale`;
}
