/** A way to choose among the listed actions: the filter's name in the address, its label and its values in the order shown. */
export interface Facet {
  id: string;
  label: string;
  values: readonly { value: string; label: string }[];
}

/** Everything that a reader can choose on a page. What it does not hold is not understood in an address. */
export interface FilterOptions {
  facets: readonly Facet[];
  /** The orders beside that of the plan, each by the facet that gives it. */
  sorts: readonly { value: string; label: string }[];
}

/** What a reader has chosen. */
export interface ListState {
  /** The words typed, as typed. */
  words: string;
  /** The chosen values by facet; a facet without any is left out. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
  /** One of the vocabulary's sorts, or nothing for the order of the plan. */
  sort: string | undefined;
}

/** More than this is no search. */
const longestWords = 200;

/** What an address asks for. Unknown names and values are left out, so that an old or a hostile link does no harm. */
export function readState(query: string, { facets, sorts }: FilterOptions): ListState {
  const asked = new URLSearchParams(query);
  const sort = asked.get('sort') ?? undefined;
  const chosen = facets.map(({ id, values }) => {
    const wanted = new Set(asked.getAll(id));
    return [id, new Set(values.map(({ value }) => value).filter((value) => wanted.has(value)))] as const;
  });
  return {
    words: (asked.get('q') ?? '').slice(0, longestWords),
    chosen: new Map(chosen.filter(([, values]) => values.size > 0)),
    sort: sorts.some(({ value }) => value === sort) ? sort : undefined,
  };
}

/** The query of the address that asks for a state: `?q=naloxone&owner=police`, or nothing. One state has one address. */
export function writeState({ words, chosen, sort }: ListState, { facets }: FilterOptions): string {
  const query = new URLSearchParams();
  if (words.trim() !== '') query.set('q', words.trim());
  for (const { id, values } of facets) {
    for (const { value } of values) if (chosen.get(id)?.has(value) === true) query.append(id, value);
  }
  if (sort !== undefined) query.set('sort', sort);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What a state asks for, in words, a line for each filter: `Owner: Police or Courts`. */
export function inWords({ words, chosen, sort }: ListState, { facets, sorts }: FilterOptions): string[] {
  const filters = facets.flatMap(({ id, label, values }) => {
    const labels = values.filter(({ value }) => chosen.get(id)?.has(value) === true).map((value) => value.label);
    return labels.length === 0 ? [] : [`${label}: ${labels.join(' or ')}`];
  });
  const order = sorts.find(({ value }) => value === sort);
  return [
    ...(words.trim() === '' ? [] : [`Words: “${words.trim()}”`]),
    ...filters,
    ...(order === undefined ? [] : [`In the order of: ${order.label.toLowerCase()}`]),
  ];
}

/** The same order with nothing chosen. */
export function clearedState({ sort }: ListState): ListState {
  return { words: '', chosen: new Map(), sort };
}
