import MiniSearch from 'minisearch';
import { wordForm, wordsIn } from './tokenize.ts';

/** What a search finds. */
export interface Found {
  ids: ReadonlySet<string>;
  /** The forms of the words to highlight. */
  forms: ReadonlySet<string>;
}

export interface Search {
  /** Reads some more texts ahead of the first question. False once all are read. */
  readAhead(): boolean;
  /** The actions that hold every word typed; all of them, as `undefined`, where no word is typed. */
  find(typed: string): Found | undefined;
}

/** So many texts are read in a moment too short to be noticed. */
const textsAtATime = 250;

/**
 * A search over the words of actions. Plurals, beginnings of words and small typing errors match.
 *
 * @param textOf is asked for the text of each action when it is needed.
 */
export function createSearch<Action extends { id: string }>(
  actions: readonly Action[],
  textOf: (action: Action) => string,
): Search {
  const ids = actions.map(({ id }) => id);
  const forms = new Map<string, string>();
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => wordsIn(text),
    processTerm(word) {
      const known = forms.get(word);
      if (known !== undefined) return known;
      const form = wordForm(word);
      forms.set(word, form);
      return form;
    },
  });
  const readUpTo = (end: number) =>
    index.addAll(actions.slice(index.documentCount, end).map((action) => ({ id: action.id, text: textOf(action) })));

  return {
    readAhead() {
      readUpTo(index.documentCount + textsAtATime);
      const moreToRead = index.documentCount < ids.length;
      if (!moreToRead) rehearse(index);
      return moreToRead;
    },
    find(typed) {
      const reference = typed.trim().toLowerCase();
      const named = looksLikeReference(reference) ? idsAt(reference, ids) : [];
      if (named.length > 0) return { ids: new Set(named), forms: new Set() };
      if (wordsIn(typed).length === 0) return undefined;

      readUpTo(ids.length);
      const results = index.search(typed, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (form) => typingErrors(index, form),
      });
      return {
        ids: new Set(results.map(({ id }) => id as string)),
        forms: new Set(results.flatMap(({ terms }) => terms)),
      };
    },
  };
}

/**
 * Looks for words that nothing holds, beginnings and typing errors included. A browser runs code much faster from its
 * second time on, and this way the first time is not the reader's.
 */
function rehearse(index: MiniSearch): void {
  for (const nothing of ['qzxjv', 'vjxzqkw']) index.search(nothing, { prefix: true, fuzzy: 2 });
}

/** True for words such as `1.2-05`, `1.2` and `1.2-`, and not for `2024/25`. */
function looksLikeReference(words: string): boolean {
  return /^[a-z0-9]+(?:[.-][a-z0-9]*)+$/.test(words) && /\d/.test(words);
}

/** The action that has the reference, or those below it: `1.1` leads to `1.1-01` and, only without such, to `1.10-01`. */
function idsAt(reference: string, ids: readonly string[]): string[] {
  if (ids.includes(reference)) return [reference];
  const begun = ids.filter((id) => id.startsWith(reference));
  const below = begun.filter((id) => /[.-]/.test(id.charAt(reference.length)));
  return below.length > 0 ? below : begun;
}

/**
 * How many letters may be wrong. Only a word that no action holds can be a typing error: "curt" is taken for "court", and
 * "count" never is. Two swapped letters are two wrong ones.
 */
function typingErrors(index: MiniSearch, form: string): number {
  const most = form.length < 4 ? 0 : form.length < 6 ? 1 : 2;
  for (let wrong = 0; wrong < most; wrong++) {
    if (index.search(form, { prefix: true, fuzzy: wrong }).length > 0) return wrong;
  }
  return most;
}
