import MiniSearch, { type Query } from 'minisearch';
import { searchableWordsIn, withoutHyphens, wordsIn } from '../../../ui/browser/words-in-text.ts';
import { wordForm } from './tokenize.ts';

export interface SearchResult {
  ids: ReadonlySet<string>;
  /** The forms of the words to highlight. */
  wordForms: ReadonlySet<string>;
}

export interface Search {
  /** Indexes some more texts before the first search. False once all are indexed. */
  indexBatch(): boolean;
  /** The actions that contain every word typed. `undefined`, for all of them, if no word is typed. */
  find(typed: string): SearchResult | undefined;
}

/** So many texts are indexed in a moment too short to be noticed. */
const batchSize = 250;

/**
 * A search over the words of actions. Plurals, beginnings of words and small typing errors match.
 *
 * @param textOf is called for the text of each action when it is needed.
 */
export function createSearch<Action extends { id: string }>(
  actions: readonly Action[],
  textOf: (action: Action) => string,
): Search {
  const ids = actions.map(({ id }) => id);
  const cache = new Map<string, string>();
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => searchableWordsIn(text),
    searchOptions: { tokenize: (text) => wordsIn(text) },
    processTerm(word) {
      const cached = cache.get(word);
      if (cached !== undefined) return cached;
      const form = wordForm(word);
      cache.set(word, form);
      return form;
    },
  });
  const indexUpTo = (end: number) =>
    index.addAll(actions.slice(index.documentCount, end).map((action) => ({ id: action.id, text: textOf(action) })));

  return {
    indexBatch() {
      indexUpTo(index.documentCount + batchSize);
      const hasMore = index.documentCount < ids.length;
      if (!hasMore) warmUp(index);
      return hasMore;
    },
    find(typed) {
      const reference = typed.trim().toLowerCase();
      const matches = isReference(reference) ? idsMatching(reference, ids) : [];
      if (matches.length > 0) return { ids: new Set(matches), wordForms: new Set() };
      if (wordsIn(typed).length === 0) return undefined;

      indexUpTo(ids.length);
      const results = index.search(queryOf(typed), {
        prefix: true,
        fuzzy: (form) => allowedErrors(index, form),
      });
      return {
        ids: new Set(results.map(({ id }) => id as string)),
        wordForms: new Set(results.flatMap(({ terms }) => terms)),
      };
    },
  };
}

/** Every word typed. One with hyphens also matches as people write it without: `multi-agency` finds `multiagency`. */
function queryOf(typed: string): Query {
  const spellings = typed.split(/\s+/).map((part) => [...new Set([part, withoutHyphens(part)])]);
  const hasWords = ([part = '']: string[]) => wordsIn(part).length > 0;
  return {
    combineWith: 'AND',
    queries: spellings.filter(hasWords).map((queries) => ({
      combineWith: 'OR',
      queries: queries.map((spelling) => ({ combineWith: 'AND', queries: wordsIn(spelling) })),
    })),
  };
}

/**
 * Searches for words that nothing contains, beginnings and typing errors included. A browser runs code much faster from the
 * second time on, and this way the first time is not the reader's.
 */
function warmUp(index: MiniSearch): void {
  for (const word of ['qzxjv', 'vjxzqkw']) index.search(word, { prefix: true, fuzzy: 2 });
}

/** True for words such as `1.2-05`, `1.2` and `1.2-`, and not for `2024/25`. */
function isReference(words: string): boolean {
  return /^[a-z0-9]+(?:[.-][a-z0-9]*)+$/.test(words) && /\d/.test(words);
}

/** The action with the reference, or those below it: `1.1` finds `1.1-01` and, only if there is none, `1.10-01`. */
function idsMatching(reference: string, ids: readonly string[]): string[] {
  if (ids.includes(reference)) return [reference];
  const starting = ids.filter((id) => id.startsWith(reference));
  const below = starting.filter((id) => /[.-]/.test(id.charAt(reference.length)));
  return below.length > 0 ? below : starting;
}

/**
 * How many letters may be wrong. Only a word that no action contains can be a typing error: "curt" finds "court", and "count"
 * never does. Two swapped letters are two wrong ones.
 */
function allowedErrors(index: MiniSearch, form: string): number {
  const max = form.length < 4 ? 0 : form.length < 6 ? 1 : 2;
  for (let wrong = 0; wrong < max; wrong++) {
    if (index.search(form, { prefix: true, fuzzy: wrong }).length > 0) return wrong;
  }
  return max;
}
