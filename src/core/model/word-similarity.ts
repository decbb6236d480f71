/**
 * How similar two texts are, from 0 to 1: the words that both have as a share of the shorter one's, so that a text with a
 * sentence cut or added is still similar. Short words do not count, and neither do endings.
 */
export function wordOverlap(a: string, b: string): number {
  return overlapOf(stemsOf(a), stemsOf(b));
}

/** The same for sets of words from `stemsOf`. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size);
  return shorter === 0 ? 0 : a.intersection(b).size / shorter;
}

/** The words of a text that carry its meaning, each cut to six letters. All words if none is long enough. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const meaningful = words.filter((word) => word.length > 3 || /\p{N}/u.test(word));
  return new Set((meaningful.length === 0 ? words : meaningful).map((word) => word.slice(0, 6)));
}
