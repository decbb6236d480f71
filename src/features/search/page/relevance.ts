import { searchableWordsIn } from '../../../ui/browser/words-in-text.ts';
import { excerptParts } from './excerpt.ts';
import type { FoundPage } from './pagefind.ts';

/** As many letters have to agree at the start of two words that mean the same. */
const stem = 4;

/**
 * False if the pages only have shorter words with which a searched word begins: for a word that no page has, Pagefind
 * falls back on those, and finds "St Anne's" for "stigma".
 */
export function isAbout(words: string, pages: readonly Pick<FoundPage, 'excerpt'>[]): boolean {
  const matches = pages.flatMap(({ excerpt }) => excerptParts(excerpt)).filter(({ isMatch }) => isMatch);
  const wanted = lettersOf(words);
  const found = matches.flatMap(({ text }) => lettersOf(text));
  return (
    wanted.length === 0 || found.length === 0 || found.some((word) => wanted.some((searched) => agree(searched, word)))
  );
}

function agree(searched: string, found: string): boolean {
  const needed = Math.min(stem, Math.max(2, searched.length - 1));
  return found.startsWith(searched.slice(0, needed));
}

function lettersOf(text: string): string[] {
  return searchableWordsIn(text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase());
}
