import { syllable } from 'syllable';

/**
 * Stands for wording that nobody may change: a quotation or a formal name. It counts as one word, and not as a hard one. It
 * is a capital letter that no text uses, because only before a capital does a full stop end a sentence for certain.
 */
export const fixedWording = '\u{1D400}';

const sentenceSegmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const wordPattern = new RegExp(String.raw`${fixedWording}|[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/-]*[\p{L}\p{N}])?`, 'gu');

/** A text's sentences in its own words, one a line of a list. A full stop in an abbreviation or a number ends none. */
export function splitSentences(text: string): string[] {
  return [...sentenceSegmenter.segment(text.replaceAll(/\s+/g, ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a sentence as a reader counts them. Fixed wording is one of them. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(wordPattern) ?? [];
}

/** Words of four syllables or more, as they are written in the text, each once. */
export function longWords(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => syllable(word) >= 4))];
}

/**
 * The Flesch-Kincaid grade, a school year in the United States.
 *
 * Source of the formula: Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy Enlisted
 * Personnel", Research Branch Report 8-75, 1975. It looks at lengths alone: a text of short words can still be hard.
 *
 * @param sentences the words of each. There is at least one word.
 */
export function fleschKincaidGrade(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The age at which someone who grew up with English can read a text of that grade with ease: schooling starts at six. */
export function readingAge(grade: number): number {
  return Math.max(5, grade + 5);
}

/** A text in which each quotation and each formal name is only a mark. */
export function withoutFixedWording(text: string, names: RegExp | undefined): string {
  const quoted = text.replaceAll(/"[^"]+"|“[^”]+”/g, fixedWording);
  return names === undefined ? quoted : quoted.replaceAll(names, fixedWording);
}

/** A pattern for formal names, the longest first, as whole words. `undefined` if there are none. */
export function namesPattern(names: readonly string[]): RegExp | undefined {
  const longestFirst = [...new Set(names)].filter((name) => name.includes(' ')).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  const escaped = longestFirst.map((name) => RegExp.escape(name).replaceAll(String.raw`\x20`, String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
}
