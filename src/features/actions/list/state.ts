import { readFilters, readSearchText, writeQuery } from '../../../ui/browser/address-state.ts';

/** A way to choose among the listed actions: the filter's name in the address, its label and its values in the order shown. */
export interface Facet {
  id: string;
  label: string;
  values: readonly { value: string; label: string }[];
}

/** Everything that a reader can choose on a page. Anything else in an address is ignored. */
export interface FilterOptions {
  facets: readonly Facet[];
  /** The orders other than that of the plan, each by its facet. */
  sorts: readonly { value: string; label: string }[];
}

/** What a reader has chosen. */
export interface ListState {
  /** The words typed, as typed. */
  words: string;
  /** The chosen values by facet; a facet without any is left out. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
  /** One of the sorts of the options, or `undefined` for the order of the plan. */
  sort: string | undefined;
}

export function readState(search: string, { facets, sorts }: FilterOptions): ListState {
  const query = new URLSearchParams(search);
  const sort = query.get('sort') ?? undefined;
  const known = new Map(facets.map(({ id, values }) => [id, new Set(values.map(({ value }) => value))]));
  return {
    words: readSearchText(query),
    chosen: readFilters(query, known),
    sort: sorts.some(({ value }) => value === sort) ? sort : undefined,
  };
}

/** The query of the address of a state: `?q=naloxone&owner=police`, or an empty text. One state has one address. */
export function writeState({ words, chosen, sort }: ListState, { facets }: FilterOptions): string {
  const text = words.trim();
  return writeQuery([
    ...(text === '' ? [] : [['q', text] as const]),
    ...facets.flatMap(({ id, values }) =>
      values.filter(({ value }) => chosen.get(id)?.has(value)).map(({ value }) => [id, value] as const),
    ),
    ...(sort === undefined ? [] : [['sort', sort] as const]),
  ]);
}

/** A state in words, a line for each filter: `Owner: Police or Courts`. */
export function describeState({ words, chosen, sort }: ListState, { facets, sorts }: FilterOptions): string[] {
  const filters = facets.flatMap(({ id, label, values }) => {
    const labels = values.filter(({ value }) => chosen.get(id)?.has(value)).map((value) => value.label);
    return labels.length === 0 ? [] : [`${label}: ${labels.join(' or ')}`];
  });
  const order = sorts.find(({ value }) => value === sort);
  return [
    ...(words.trim() === '' ? [] : [`Search: “${words.trim()}”`]),
    ...filters,
    ...(order === undefined ? [] : [`Sorted by ${order.label.toLowerCase()}`]),
  ];
}

/** The same order with nothing chosen. */
export function clearedState({ sort }: ListState): ListState {
  return { words: '', chosen: new Map(), sort };
}
