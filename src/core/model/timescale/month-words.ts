import { distance } from 'fastest-levenshtein';
import { textAt, type Tokens } from './tokens.ts';

const monthWords = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
].map((words) => words.split('|'));

/** 3 for `March` and `Mar`, and nothing for `Market`. */
export function monthAt(tokens: Tokens, at: number): number | undefined {
  const word = textAt(tokens, at);
  const index = monthWords.findIndex((words) => words.includes(word));
  return index === -1 ? undefined : index + 1;
}

/** Whether a word is close to the full name of a month, and none itself: `Septembr`, `Agust`. */
export function isMistypedMonth(tokens: Tokens, at: number): boolean {
  const word = textAt(tokens, at);
  if (word.length < 4 || word.length > 12 || monthAt(tokens, at) !== undefined) return false;
  const isNear = (name: string) =>
    distance(word, name) <= (name.length > 6 ? 2 : 1) || lettersOf(word) === lettersOf(name);
  return monthWords.some(([name = '']) => name.length > 3 && isNear(name));
}

/** Letters that changed places are a slip too: `Arpil`. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}
