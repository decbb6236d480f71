import { isEmpty, type Choices, type SearchRequest } from './address-state.ts';
import type { FilterCounts, FoundPage, Pagefind, PagefindFilters, PagefindResult } from './pagefind.ts';
import { isAbout } from './relevance.ts';

export interface Findings {
  /** Best first. */
  results: PagefindResult[];
  /** The pages of the first few results, so that a slow line shows something soon. */
  first: FoundPage[];
  /** How many results each value would give, beside the choices in other filters. */
  counts: FilterCounts;
}

const firstFew = 5;

/** Answers a request. An empty one finds nothing and counts everything. */
export async function find(pagefind: Pagefind, request: SearchRequest): Promise<Findings> {
  const words = request.words === '' ? null : request.words;
  const search = (choices: Choices) => pagefind.search(words, { filters: pagefindFilters(choices) });
  const { results, filters } = await search(request.choices);
  const counts = { ...filters };
  // Values of one filter widen each other, so its counts are those without its own choices.
  for (const filter of Object.keys(request.choices)) {
    const { [filter]: _, ...others } = request.choices;
    counts[filter] = (await search(others)).filters[filter] ?? {};
  }
  const nothing = { results: [], first: [], counts };
  if (isEmpty(request)) return nothing;
  const first = await pagesOf(results.slice(0, firstFew));
  return isAbout(request.words, first) ? { results, first, counts } : nothing;
}

export function pagesOf(results: readonly PagefindResult[]): Promise<FoundPage[]> {
  return Promise.all(results.map((result) => result.data()));
}

function pagefindFilters(choices: Choices): PagefindFilters {
  return Object.fromEntries(Object.entries(choices).map(([filter, values]) => [filter, { any: values }]));
}
