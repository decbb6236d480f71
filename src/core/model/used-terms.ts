import type { GlossaryTerm } from '../content/schema/site.ts';
import { explanationOf, isUsed, wordsIn, type Words } from '../text/term-use.ts';

/** The terms that some content uses, and those that the explanations of these use. */
export function usedTerms(terms: readonly GlossaryTerm[], content: unknown): GlossaryTerm[] {
  const used = new Set<GlossaryTerm>();
  let added = find(terms, wordsIn(textsIn(content).join(' ')));
  while (added.length > 0) {
    for (const term of added) used.add(term);
    const explanations = wordsIn(added.map(explanationOf).join(' '));
    added = find(terms, explanations).filter((term) => !used.has(term));
  }
  return terms.filter((term) => used.has(term));
}

function find(terms: readonly GlossaryTerm[], words: Words): GlossaryTerm[] {
  return terms.filter((term) => isUsed(term, words));
}

/** Every text in some fields and in the tree of a text. The names of nodes are no words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'type' || name === 'position' ? [] : textsIn(child),
  );
}
