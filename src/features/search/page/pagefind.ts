/** What the search page uses of Pagefind's part in the browser. */
export interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number }): Promise<void>;
  /** Every value of every filter, with its number of pages. Loads the filters, so that searches count by them. */
  filters(): Promise<FilterCounts>;
  /** `null` in place of words finds every page. */
  search(words: string | null, options: { filters: PagefindFilters }): Promise<PagefindAnswer>;
}

/** Several values of one filter widen the results, different filters narrow them. */
export type PagefindFilters = Record<string, { any: string[] }>;

export type FilterCounts = Record<string, Record<string, number>>;

export interface PagefindAnswer {
  results: PagefindResult[];
  /** How many of the results have each value. */
  filters: FilterCounts;
}

export interface PagefindResult {
  data(): Promise<FoundPage>;
}

export interface FoundPage {
  url: string;
  meta: { title: string; kind: string; reference?: string };
  /** The whole text of the page. */
  content: string;
  /** A piece of it, see `excerptParts`. */
  excerpt: string;
  /** Parts of the page, each below a heading; the first can be the page's own beginning, which has no anchor. */
  sub_results: { title: string; url: string; anchor?: { id: string } }[];
}

/** Loads the index beside the search page, whatever the site's address is. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = new URL('../pagefind/pagefind.js', location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A worker would load Pagefind a second time, and again after five seconds on a slow line. The index is small.
  await pagefind.options({ noWorker: true, excerptLength: 30 });
  await pagefind.filters();
  return pagefind;
}
