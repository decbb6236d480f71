const letters = String.raw`[\p{L}\p{N}]+`;
const hyphen = String.raw`[-\u2010\u2011]`;
const word = new RegExp(`${letters}(?:['’]\\p{L}+)?`, 'gu');
const joinedWord = new RegExp(`${letters}(?:${hyphen}${letters})+(?:['’]\\p{L}+)?`, 'gu');

/** The words of a text. Hyphens separate words. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** As `wordsIn`, each with its place. */
export function placedWordsIn(text: string): { word: string; start: number; end: number }[] {
  return place(text, word);
}

/** The words that hyphens join, as people write them without: `multiagency` for `multi-agency`. */
export function joinedWordsIn(text: string): { joined: string; start: number; end: number }[] {
  return place(text, joinedWord).map(({ word, ...place }) => ({ joined: withoutHyphens(word), ...place }));
}

/** Every word by which a text may be looked for: `multi`, `agency` and `multiagency` for `multi-agency`. */
export function searchableWordsIn(text: string): string[] {
  return [...wordsIn(text), ...joinedWordsIn(text).map(({ joined }) => joined)];
}

export function withoutHyphens(text: string): string {
  return text.replaceAll(new RegExp(hyphen, 'gu'), '');
}

function place(text: string, pattern: RegExp): { word: string; start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
