import type { GlossaryTerm } from '../content/schema/site.ts';
import type { FieldPath } from '../content/positions.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import { isNear } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { readEntries } from './entries.ts';

/** A term of a glossary, with its place. */
export interface PlacedTerm {
  path: string;
  place: FieldPath;
  term: PartialData<GlossaryTerm>;
}

/** The terms that explain words of a strategy, or of the files that all share: its own glossary's and the shared one's. */
export function termsFor(context: CheckContext, strategy: string | undefined): PlacedTerm[] {
  const own = strategy === undefined ? [] : context.ofKind('ownGlossary', strategy);
  return [...own, ...context.ofKind('glossary')].flatMap(({ path, data }) =>
    readEntries(data.terms).map(({ index, entry }) => ({ path, place: ['terms', index, 'term'], term: entry })),
  );
}

/**
 * The term that was most likely meant to be a word that no glossary explains: what it stands for begins with these letters, or
 * it comes near to the word, which is used more than once. A word that is used once may be the one that is mistyped.
 *
 * @param used the words that texts use. A term that is among them is right.
 */
export function mistypedTerm(
  { word, times }: { word: string; times: number },
  terms: readonly PlacedTerm[],
  used: ReadonlySet<string>,
): PlacedTerm | undefined {
  return terms.find(({ term: { term, full = '' } }) => {
    if (term === undefined || used.has(term)) return false;
    const letters = initials(full);
    if (letters.includes(word)) return true;
    return /\p{Lu}/u.test(term) && times > 1 && !letters.includes(term) && isNear(word, term);
  });
}

/** `NHS` for "National Health Service", with and without its small words. */
function initials(full: string): string[] {
  const words = full.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '');
  const large = words.filter((word) => !/^(?:a|an|and|for|in|of|on|the|to|with)$/i.test(word));
  return [words, large].map((some) =>
    some
      .map((word) => word.charAt(0))
      .join('')
      .toUpperCase(),
  );
}
