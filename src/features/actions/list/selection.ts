import { endOfYear } from '../../../core/model/timescale/years-named.ts';
import type { Facet, ListState } from './state.ts';

/** What a selection needs to know of an action. */
export interface SelectableAction {
  id: string;
  /** Its values by facet. */
  values: Readonly<Record<string, readonly string[]>>;
  /** The last day that its timescale names, if that is not the end of its first year. */
  end?: string | undefined;
}

const afterAllDays = '9999';

export interface Selection<Action extends SelectableAction> {
  /** The selected actions in the order chosen. */
  actions: Action[];
  /** How many actions each value of a facet would give, together with the choices made in the other facets. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Selects actions: several values of one facet widen the choice, different facets narrow it.
 *
 * @param allActions in the order of the plan.
 * @param isFound whether an action contains the words typed.
 */
export function select<Action extends SelectableAction>(
  allActions: readonly Action[],
  facets: readonly Facet[],
  { chosen, sort }: Pick<ListState, 'chosen' | 'sort'>,
  isFound: (action: Action) => boolean = () => true,
): Selection<Action> {
  const counts = new Map(facets.map(({ id, values }) => [id, new Map(values.map(({ value }) => [value, 0]))]));
  const actions: Action[] = [];
  for (const action of allActions) {
    if (!isFound(action)) continue;
    const excluding = facets.filter(({ id }) => !isAllowed(action.values[id], chosen.get(id)));
    if (excluding.length === 0) actions.push(action);
    // A facet counts an action that no other facet excludes.
    const counting = excluding.length === 0 ? facets : excluding.length === 1 ? excluding : [];
    for (const { id } of counting) countValues(counts.get(id), action.values[id]);
  }
  const order = facets.find(({ id }) => id === sort);
  return { actions: order === undefined ? actions : sorted(actions, order), counts };
}

function isAllowed(values: readonly string[] | undefined, chosen: ReadonlySet<string> | undefined): boolean {
  if (chosen === undefined || chosen.size === 0) return true;
  return values?.some((value) => chosen.has(value)) ?? false;
}

function countValues(counts: Map<string, number> | undefined, values: readonly string[] = []): void {
  for (const value of values) {
    const count = counts?.get(value);
    if (count !== undefined) counts?.set(value, count + 1);
  }
}

/**
 * By the position of each action's first value among the facet's values; those without one come last. Timescales are sorted
 * by the last day that each names, and those that name none come after them.
 */
function sorted<Action extends SelectableAction>(actions: readonly Action[], { id, values }: Facet): Action[] {
  const positions = new Map(values.map(({ value }, index) => [value, index]));
  const positionOf = (action: Action) => positions.get(action.values[id]?.[0] ?? '') ?? positions.size;
  if (id !== 'timescale') return actions.toSorted((a, b) => positionOf(a) - positionOf(b));
  const dayOf = ({ end, values }: Action) => end ?? endOfYear(values[id]?.[0] ?? '') ?? afterAllDays;
  return actions
    .map((action) => ({ action, day: dayOf(action), position: positionOf(action) }))
    .sort((a, b) => (a.day === b.day ? a.position - b.position : a.day < b.day ? -1 : 1))
    .map(({ action }) => action);
}
