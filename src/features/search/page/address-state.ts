import { readFilters, readSearchText, writeQuery, type FilterValues } from '../../../ui/browser/address-state.ts';

/** What a reader asks for. The address says all of it. */
export interface SearchRequest {
  words: string;
  choices: Choices;
}

/** Chosen values by filter. No list is empty. */
export type Choices = Record<string, string[]>;

/** Reads an address. Values that are not offered, and filters that do not exist, are left out. */
export function readRequest(parameters: URLSearchParams, offered: FilterValues): SearchRequest {
  const chosen = [...readFilters(parameters, offered)].map(([filter, values]): [string, string[]] => [
    filter,
    [...values],
  ]);
  return { words: readSearchText(parameters), choices: Object.fromEntries(chosen) };
}

/** The query part of an address, from its question mark, or an empty text. */
export function writeRequest({ words, choices }: SearchRequest): string {
  return writeQuery([
    ...(words === '' ? [] : [['q', words] as const]),
    ...Object.entries(choices).flatMap(([filter, values]) => values.map((value) => [filter, value] as const)),
  ]);
}

export function isEmpty({ words, choices }: SearchRequest): boolean {
  return words === '' && Object.keys(choices).length === 0;
}
