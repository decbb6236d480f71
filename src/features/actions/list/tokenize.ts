import { joinedWordsIn, placedWordsIn } from '../../../ui/browser/words-in-text.ts';

/** The words of a text that have one of these forms. */
export function matchesOf(wordForms: ReadonlySet<string>, text: string): { start: number; end: number }[] {
  const isFound = (word: string) => wordForms.has(wordForm(word));
  const joined = joinedWordsIn(text).filter((candidate) => isFound(candidate.joined));
  const single = placedWordsIn(text).filter(
    ({ word, start }) => isFound(word) && !joined.some((whole) => whole.start <= start && start < whole.end),
  );
  return [...joined, ...single].map(({ start, end }) => ({ start, end })).sort((one, other) => one.start - other.start);
}

/** The form in which a word is indexed: lower-case letters without accents, in the singular. */
export function wordForm(word: string): string {
  const plain = word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '');
  return singular(plain);
}

/** `pharmacies` as `pharmacy`, `syringes` as `syringe`. Words that only look like plurals keep their `s`: `access`. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
