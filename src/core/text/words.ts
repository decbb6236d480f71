// Marked so that the browser's scripts, which share this file, leave it out.
const listFormat = /* @__PURE__ */ new Intl.ListFormat('en-GB');
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const formatted = new Map<string, string>();

/** `2024-02-13` as `13 February 2024`. Every page of a strategy prints the same few dates. */
export function formatDate(isoDate: string): string {
  const words = formatted.get(isoDate) ?? dayFormat.format(new Date(`${isoDate}T00:00:00Z`));
  formatted.set(isoDate, words);
  return words;
}

/** `129 actions`, `1 action`: a count with its word in the right number. */
export function countOf(count: number, term: { one: string; many: string }): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? term.one : term.many}`;
}

/** `12 of 129 actions`, `None of 129 actions`. */
export function shareOf(count: number, total: number, term: { one: string; many: string }): string {
  return `${count === 0 ? 'None' : count.toLocaleString('en-GB')} of ${countOf(total, term)}`;
}

/** The size of a file of text, as a reader wants to know it before a download: `84 KB`. */
export function formatSize(text: string): string {
  const kilobytes = Math.ceil(new TextEncoder().encode(text).length / 1000);
  return `${kilobytes.toLocaleString('en-GB')} KB`;
}

/** The first letter as a capital; the rest as it is. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text cut at a word's end to at most `length` characters, for titles. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')}…`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
  return listFormat.format(words);
}
