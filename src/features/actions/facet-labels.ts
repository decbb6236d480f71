import type { Facet, FacetList } from '../../core/model/facets.ts';
import type { Strategy } from '../../core/model/types.ts';
import { capitalise, countWithVerb } from '../../core/text/words.ts';

/** `Actions by owner`. */
export function facetHeading({ terms }: Strategy, { id, label }: Facet): string {
  return id === 'timescale' ? `When ${terms.action.many} are due` : `${capitalise(terms.action.many)} by ${label}`;
}

/** What is in a list that has a page: `Actions due in 2024/25`. */
export function listHeading({ terms }: Strategy, { facet, value }: FacetList): string {
  const actions = capitalise(terms.action.many);
  switch (facet.id) {
    case 'priority':
      return `${actions} for ${terms.priority.one} ${value.label}`;
    case 'objective':
      return `${actions} for ${terms.objective.one} ${value.label}`;
    case 'owner':
      return `${actions} with no owner named`;
    case 'owner-kind':
      return `${actions} by kind of owner: ${value.label}`;
    case 'timescale':
      return timescaleHeading(actions, value);
    case 'schedule':
      return scheduleHeading(actions, value);
    case 'status':
      return value.value === 'not-reported'
        ? `${actions} with no progress reported`
        : `${actions} reported as ${value.label}`;
    case 'outlook':
      return `${actions} reported to be ${value.label}`;
    case 'theme':
      return `${actions} on the theme “${value.label}”`;
    case 'national-outcome':
      return `${actions} that support the national outcome “${value.label}”`;
    default:
      return `${actions} by ${facet.label}: ${value.label}`;
  }
}

/** Why the counts of a facet may not add up to the number of actions. */
export function countNotes({ actions, terms }: Strategy, facet: Facet): string[] {
  const numbers = actions.map((action) => facet.valuesOf(action).length);
  const several = numbers.filter((number) => number > 1).length;
  const none = numbers.filter((number) => number === 0).length;
  const appear = (count: number) => countWithVerb(count, terms.action, { one: 'appears', many: 'appear' });
  return [
    ...(several === 0 ? [] : [`${appear(several)} in more than one of these lists.`]),
    ...(none === 0 ? [] : [`${appear(none)} in none of these lists.`]),
  ];
}

function timescaleHeading(actions: string, { value, label }: FacetList['value']): string {
  if (value === 'no-date') return `${actions} with no date given`;
  if (value === 'repeated') return `${actions} that are repeated`;
  if (value === 'date-in-words-only') return `${actions} dated in words only`;
  return value === 'ongoing' ? `${actions} that are ongoing` : `${actions} due in ${label}`;
}

function scheduleHeading(actions: string, { label }: FacetList['value']): string {
  if (label === 'date passed') return `${actions} whose date has passed`;
  if (label.startsWith('no ')) return `${actions} with ${label}`;
  return label.startsWith('due ') ? `${actions} ${label}` : `${actions} that are ${label}`;
}
