import { distance } from 'fastest-levenshtein';
import { joinWords } from './words.ts';

const longestQuote = 80;

/** A value between quotation marks, on one line, cut where it is long. What could steer a terminal is spelled out. */
export function quote(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Cs}]/gu, spellOut);
  return `"${line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line}"`;
}

/** `"a", "b" or "c"`. */
export function quoteList(values: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  return joinWords(values.map(quote), conjunction);
}

/** The option that somebody most likely meant, or `undefined` where none is near enough to suggest. */
export function closest(word: string, options: readonly string[]): string | undefined {
  const possible = options.filter((option) => isNear(word, option));
  const slips = possible.map((option) => slipsBetween(word, option));
  return possible[slips.indexOf(Math.min(...slips))];
}

/** Whether one word may be a slip for another. Numbers that differ are two things, as 1.2 and 1.3 are. */
export function isNear(word: string, other: string): boolean {
  const allowed = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  // A swap of two letters counts as two slips in the faster distance, and as one here.
  if (distance(fold(word), fold(other)) > allowed + 1) return false;
  const slips = slipsBetween(word, other);
  const differInNumbers = slips > 0 && word.replaceAll(/\d/g, '') === other.replaceAll(/\d/g, '');
  return slips <= allowed && !differInNumbers;
}

/** How many letters were added, left out or mistaken, where two neighbours that were swapped count as one. */
function slipsBetween(word: string, other: string): number {
  const [from, to] = [fold(word), fold(other)];
  const slips = distance(from, to);
  if (slips < 2) return slips;
  const swapped = Array.from(from.slice(1), (_, index) => distance(swap(from, index), to) + 1);
  return Math.min(slips, ...swapped);
}

function swap(word: string, index: number): string {
  return word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2);
}

/** `Did you mean "leeds"?`, or `otherwise` where nothing is near. */
export function didYouMean(word: string, options: readonly string[], otherwise?: string): string | undefined {
  const meant = closest(word, options);
  return meant === undefined ? otherwise : `Did you mean ${quote(meant)}?`;
}

/** A character as `\u001b`. */
function spellOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function fold(word: string): string {
  return word.toLowerCase();
}
