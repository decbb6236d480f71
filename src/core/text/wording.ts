import { distance } from 'fastest-levenshtein';
import { joinWords } from './words.ts';

const maxQuoteLength = 80;
/** Nobody mistypes a name as long as that, and comparing it takes long. */
const longestSuggestion = 200;

/** A value between quotation marks, on one line, cut if it is long. What cannot be seen, or could control a terminal, is escaped. */
export function quote(value: string): string {
  const line = value
    .slice(0, maxQuoteLength * 10)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Cf}]/gu, escapeCharacter);
  return `"${line.length > maxQuoteLength ? `${line.slice(0, maxQuoteLength - 1)}…` : line}"`;
}

/** `"a", "b" or "c"`. */
export function quoteList(values: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  return joinWords(values.map(quote), conjunction);
}

/** The option that someone most likely meant, or `undefined` if none is near enough to suggest. */
export function closest(word: string, options: readonly string[]): string | undefined {
  const candidates = options.filter((option) => isNear(word, option));
  const edits = candidates.map((option) => editDistance(word, option));
  return candidates[edits.indexOf(Math.min(...edits))];
}

/** Whether a word may be a typing error of another. Different numbers never are: 1.2 is not 1.3. */
export function isNear(word: string, option: string): boolean {
  if (word.length > longestSuggestion || option.length > longestSuggestion) return false;
  const allowed = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  // A swap of two letters counts as two edits in the faster distance, and as one here.
  if (distance(fold(word), fold(option)) > allowed + 1) return false;
  const edits = editDistance(word, option);
  const differInNumbers = edits > 0 && word.replaceAll(/\d/g, '') === option.replaceAll(/\d/g, '');
  return edits <= allowed && !differInNumbers;
}

/** How many letters were added, left out or mistaken, with two swapped neighbours counted as one. */
function editDistance(word: string, option: string): number {
  const [from, to] = [fold(word), fold(option)];
  const edits = distance(from, to);
  if (edits < 2) return edits;
  const firstDifference = Array.from(from).findIndex((letter, index) => letter !== to[index]);
  return Math.min(edits, distance(swap(from, firstDifference), to) + 1);
}

function swap(word: string, index: number): string {
  return word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2);
}

/** `Did you mean "leeds"?`, or `otherwise` if nothing is near. */
export function didYouMean(word: string, options: readonly string[], otherwise?: string): string | undefined {
  const suggestion = closest(word, options);
  return suggestion === undefined ? otherwise : `Did you mean ${quote(suggestion)}?`;
}

/** A character as `\u001b`. */
function escapeCharacter(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

function fold(word: string): string {
  return word.toLowerCase();
}
