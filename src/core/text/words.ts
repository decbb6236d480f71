/** A word in the singular and the plural. */
export interface Term {
  one: string;
  many: string;
}

/** The first letter as a capital; the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter as a small one, unless it begins an abbreviation: `required or not`, `EIA needed`. */
export function uncapitalise(text: string): string {
  return /^\p{Lu}\p{Ll}*(?=\P{L}|$)/u.test(text) && !/^I\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** `action` for one, `actions` for any other number. */
export function plural(count: number, { one, many }: Term): string {
  return count === 1 ? one : many;
}

/** `1 action`, `1,290 actions`. The plural of a word given as a string ends in "s". */
export function countOf(count: number, term: Term | string): string {
  const forms = typeof term === 'string' ? { one: term, many: `${term}s` } : term;
  return `${count.toLocaleString('en-GB')} ${plural(count, forms)}`;
}

/** `1 action is`, `12 actions are`. */
export function countWithVerb(count: number, term: Term | string, verb: Term): string {
  return `${countOf(count, term)} ${plural(count, verb)}`;
}

/** `the action` for one, `the 129 actions` for any other number. */
export function allOf(count: number, term: Term): string {
  return count === 1 ? `the ${term.one}` : `the ${countOf(count, term)}`;
}

/** `12 of 129 actions`, `None of 129 actions`. */
export function shareOf(count: number, total: number, term: Term): string {
  return `${count === 0 ? 'None' : count.toLocaleString('en-GB')} of ${countOf(total, term)}`;
}

/** A text cut at the end of a word to at most `length` characters, for titles. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')}…`;
}

/** A text with the list that belongs to it, on one line: `This includes: lofts; walls.` */
export function inFull({ text, details }: { text: string; details: readonly string[] }): string {
  return details.length === 0 ? text : `${text} ${details.join('; ')}.`;
}

/** A text for addresses and ids: lower-case letters without accents and digits, joined by hyphens. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
