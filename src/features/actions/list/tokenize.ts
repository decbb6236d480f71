const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The words of a text. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** The words of a text that have one of these forms. */
export function matchesOf(wordForms: ReadonlySet<string>, text: string): { start: number; end: number }[] {
  return [...text.matchAll(word)]
    .filter(([found]) => wordForms.has(wordForm(found)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** The form in which a word is indexed: small letters without accents, in the singular. */
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
