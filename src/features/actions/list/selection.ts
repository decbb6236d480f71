import type { Facet, ListState } from './state.ts';

/** What a selection needs to know of an action. */
export interface SelectableAction {
  id: string;
  /** Its values by facet. */
  values: Readonly<Record<string, readonly string[]>>;
}

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

/** By the position of each action's first value among the facet's values; those without one come last. */
function sorted<Action extends SelectableAction>(actions: readonly Action[], { id, values }: Facet): Action[] {
  const positions = new Map(values.map(({ value }, index) => [value, index]));
  const positionOf = (action: Action) => positions.get(action.values[id]?.[0] ?? '') ?? positions.size;
  return actions.toSorted((a, b) => positionOf(a) - positionOf(b));
}
