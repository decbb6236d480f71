/**
 * How much two texts say with the same words, from 0 to 1: the words that both have, as a share of the shorter one's, so
 * that cutting or adding a sentence does not make a text another one. Short words do not count, and neither do endings.
 */
export function wordOverlap(text: string, other: string): number {
  return overlapOf(stemsOf(text), stemsOf(other));
}

/** The same for sets of words from `stemsOf`. */
export function overlapOf(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shorter = Math.min(stems.size, others.size);
  return shorter === 0 ? 0 : stems.intersection(others).size / shorter;
}

/** The words of a text that carry its meaning, each cut to six letters. All words where none is long enough. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 3 || /\p{N}/u.test(word));
  return new Set((telling.length === 0 ? words : telling).map((word) => word.slice(0, 6)));
}
