/** Stands for wording that nobody may change: a quotation or a formal name. It counts as one word, and not as a hard one. */
export const fixedWording = '\u{FFFC}';

const sentenceSegmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** A text's sentences in its own words, one a line of a list. A full stop in an abbreviation or a number ends none. */
export function splitSentences(text: string): string[] {
  return [...sentenceSegmenter.segment(text.replaceAll(/\s+/g, ' '))]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a sentence as a reader counts them. Fixed wording is one of them. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/\u{FFFC}|[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/-]*[\p{L}\p{N}])?/gu) ?? [];
}

/** A text in which each quotation and each formal name is only a mark. */
export function withoutFixedWording(text: string, names: RegExp | undefined): string {
  const quoted = text.replaceAll(/"[^"]+"|“[^”]+”/g, fixedWording);
  return names === undefined ? quoted : quoted.replaceAll(names, fixedWording);
}

/** A pattern for formal names, the longest first, as whole words. `undefined` where there are none. */
export function namesPattern(names: readonly string[]): RegExp | undefined {
  const longestFirst = [...new Set(names)].filter((name) => name.includes(' ')).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return undefined;
  const escaped = longestFirst.map((name) => RegExp.escape(name).replaceAll(String.raw`\x20`, String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
}
