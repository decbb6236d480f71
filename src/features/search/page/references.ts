import type { ReferenceGroup } from '../search.ts';

/**
 * The page whose reference was typed, in any usual way: `1.2-05`, `1.2–5`, `action 1.2-05`.
 *
 * @returns `undefined` if the words are no reference of the plan.
 */
export function findReference(
  words: string,
  groups: readonly ReferenceGroup[],
): { text: string; href: string } | undefined {
  for (const { label, href, references } of groups) {
    const wanted = canonical(words, label);
    const reference = references.find((candidate) => canonical(candidate, label) === wanted);
    if (reference !== undefined) {
      return { text: `${label} ${reference}`, href: href.replace('REFERENCE', encodeURIComponent(reference)) };
    }
  }
  return undefined;
}

/** Without the label, spaces and leading zeros, and with one kind of dash. */
function canonical(words: string, label: string): string {
  const lower = words.toLowerCase().trim();
  const bare = lower.startsWith(`${label.toLowerCase()} `) ? lower.slice(label.length) : lower;
  return bare
    .replaceAll(/\s+/g, '')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/(^|[.-])0+(?=\d)/g, '$1');
}
