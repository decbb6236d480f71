import type { Facet, ListState } from './state.ts';

/** An action as far as choosing goes. */
export interface Choosable {
  id: string;
  /** Its values by facet. */
  values: Readonly<Record<string, readonly string[]>>;
}

export interface Selection<Action extends Choosable> {
  /** The chosen actions in the order asked for. */
  actions: Action[];
  /** For each facet, how many actions each of its values gives beside the choices made in the other facets. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Chooses: several values of one facet widen the choice, different facets narrow it.
 *
 * @param all in the order of the plan.
 * @param isFound whether an action holds the words typed.
 */
export function select<Action extends Choosable>(
  all: readonly Action[],
  facets: readonly Facet[],
  { chosen, sort }: Pick<ListState, 'chosen' | 'sort'>,
  isFound: (action: Action) => boolean = () => true,
): Selection<Action> {
  const counts = new Map(facets.map(({ id, values }) => [id, new Map(values.map(({ value }) => [value, 0]))]));
  const actions: Action[] = [];
  for (const action of all) {
    if (!isFound(action)) continue;
    const refusing = facets.filter(({ id }) => !isAllowed(action.values[id], chosen.get(id)));
    if (refusing.length === 0) actions.push(action);
    // A facet counts an action that every other facet lets pass.
    const counting = refusing.length === 0 ? facets : refusing.length === 1 ? refusing : [];
    for (const { id } of counting) countValues(counts.get(id), action.values[id]);
  }
  const order = facets.find(({ id }) => id === sort);
  return { actions: order === undefined ? actions : sorted(actions, order), counts };
}

function isAllowed(values: readonly string[] | undefined, wanted: ReadonlySet<string> | undefined): boolean {
  if (wanted === undefined || wanted.size === 0) return true;
  return values?.some((value) => wanted.has(value)) ?? false;
}

function countValues(counts: Map<string, number> | undefined, values: readonly string[] = []): void {
  for (const value of values) {
    const count = counts?.get(value);
    if (count !== undefined) counts?.set(value, count + 1);
  }
}

/** By the place of each action's first value among the facet's values; those without one come last. */
function sorted<Action extends Choosable>(actions: readonly Action[], { id, values }: Facet): Action[] {
  const places = new Map(values.map(({ value }, place) => [value, place]));
  const placeOf = (action: Action) => places.get(action.values[id]?.[0] ?? '') ?? places.size;
  return actions.toSorted((a, b) => placeOf(a) - placeOf(b));
}
