import { isEmpty, type ChosenFilters, type SearchRequest } from './search-request.ts';
import type { FilterCounts, FoundPage, Pagefind, PagefindFilters, PagefindResult } from './pagefind.ts';
import { isAbout } from './relevance.ts';

export interface SearchResults {
  /** Best first. */
  results: PagefindResult[];
  /** The pages of the first few results, so that a slow line shows something soon. */
  first: FoundPage[];
  /** How many results each value would give, with what is chosen in other filters. */
  counts: FilterCounts;
}

const firstFew = 5;

/** Answers a request. An empty one finds nothing and counts everything. */
export async function runSearch(pagefind: Pagefind, request: SearchRequest): Promise<SearchResults> {
  const words = request.words === '' ? null : request.words;
  const searchWith = (chosen: ChosenFilters) => pagefind.search(words, { filters: pagefindFilters(chosen) });
  const { results, filters } = await searchWith(request.filters);
  const counts = { ...filters };
  // Values of one filter widen each other, so its counts are those without what is chosen in it.
  for (const filter of Object.keys(request.filters)) {
    const { [filter]: _, ...others } = request.filters;
    counts[filter] = (await searchWith(others)).filters[filter] ?? {};
  }
  const none = { results: [], first: [], counts };
  if (isEmpty(request)) return none;
  const first = await pagesOf(results.slice(0, firstFew));
  return isAbout(request.words, first) ? { results, first, counts } : none;
}

export function pagesOf(results: readonly PagefindResult[]): Promise<FoundPage[]> {
  return Promise.all(results.map((result) => result.data()));
}

function pagefindFilters(chosen: ChosenFilters): PagefindFilters {
  return Object.fromEntries(Object.entries(chosen).map(([filter, values]) => [filter, { any: values }]));
}
