/** What a reader asks for. The address says all of it. */
export interface SearchRequest {
  words: string;
  choices: Choices;
}

/** Chosen values by filter. No list is empty. */
export type Choices = Record<string, string[]>;

/** Every value that can be chosen, by filter. */
export type Offered = ReadonlyMap<string, ReadonlySet<string>>;

const longest = 200;

/** Reads an address. Values that are not offered, and filters that do not exist, are left out. */
export function readRequest(parameters: URLSearchParams, offered: Offered): SearchRequest {
  const choices: Choices = {};
  for (const [filter, values] of offered) {
    const chosen = [...new Set(parameters.getAll(filter))].filter((value) => values.has(value));
    if (chosen.length > 0) choices[filter] = chosen;
  }
  return { words: tidy(parameters.get('q') ?? ''), choices };
}

/** The query part of an address, from its question mark, or an empty text. */
export function writeRequest({ words, choices }: SearchRequest): string {
  const parameters = new URLSearchParams(words === '' ? {} : { q: words });
  for (const [filter, values] of Object.entries(choices)) {
    for (const value of values) parameters.append(filter, value);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Words without spaces around or between them, and not longer than anybody types. */
export function tidy(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, longest);
}

export function isEmpty({ words, choices }: SearchRequest): boolean {
  return words === '' && Object.keys(choices).length === 0;
}
