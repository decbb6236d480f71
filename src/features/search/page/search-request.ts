import { readFilters, readSearchText, writeQuery, type FilterValues } from '../../../ui/browser/address-state.ts';

/** What a reader asks for. The address says all of it. */
export interface SearchRequest {
  words: string;
  filters: ChosenFilters;
}

/** Chosen values by filter. No list is empty. */
export type ChosenFilters = Record<string, string[]>;

/** Reads an address. Unknown filters and values are left out. */
export function readRequest(parameters: URLSearchParams, known: FilterValues): SearchRequest {
  const chosen = [...readFilters(parameters, known)].map(([filter, values]): [string, string[]] => [
    filter,
    [...values],
  ]);
  return { words: readSearchText(parameters), filters: Object.fromEntries(chosen) };
}

/** The query part of an address, from its question mark, or an empty text. */
export function writeRequest({ words, filters }: SearchRequest): string {
  return writeQuery([
    ...(words === '' ? [] : [['q', words] as const]),
    ...Object.entries(filters).flatMap(([filter, values]) => values.map((value) => [filter, value] as const)),
  ]);
}

export function isEmpty({ words, filters }: SearchRequest): boolean {
  return words === '' && Object.keys(filters).length === 0;
}
