import { syllable } from 'syllable';

/**
 * The age at which somebody who grew up with English can read a text with ease: the Flesch-Kincaid grade, which is a school
 * year in the United States, and five years, since children start there at six.
 *
 * Source of the formula: Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy Enlisted
 * Personnel", Research Branch Report 8-75, 1975. It looks at lengths alone: a text of short words can still be hard.
 */
export function readingAge(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, grade + 5);
}

/** Words of four syllables or more, as they stand in the text, each once. */
export function longWords(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => syllable(word) >= 4))];
}
