/** The values that an address may have, by filter. */
export type FilterValues = ReadonlyMap<string, ReadonlySet<string>>;

/** Longer texts are cut. */
const longestSearch = 200;

/** The text that an address searches for. */
export function readSearchText(query: URLSearchParams): string {
  return normaliseSearchText(query.get('q') ?? '');
}

/** A search text without spaces around or between its words, and no longer than anyone types. */
export function normaliseSearchText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestSearch);
}

/** The values that an address chooses. Unknown names and values are left out, so that an old or a hostile link does no harm. */
export function readFilters(query: URLSearchParams, known: FilterValues): Map<string, Set<string>> {
  const chosen = [...known].map(
    ([filter, values]) => [filter, new Set(query.getAll(filter).filter((value) => values.has(value)))] as const,
  );
  return new Map(chosen.filter(([, values]) => values.size > 0));
}

/** The query part of an address, `?q=naloxone&owner=police`, or an empty text. */
export function writeQuery(parameters: readonly (readonly [name: string, value: string])[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of parameters) query.append(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Puts a query into the page's address as a new step, to which "back" returns, if it differs from the current one. */
export function pushQuery(query: string): void {
  if (query !== location.search) history.pushState(null, '', location.pathname + query);
}

/** Puts a query into the page's address without a new step. */
export function replaceQuery(query: string): void {
  history.replaceState(null, '', location.pathname + query);
}
