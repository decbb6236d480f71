import type { GlossaryTerm } from '../../core/content/schema/site.ts';

/** Finds the abbreviations that a page prints, so that the page can explain each. */
export interface AbbreviationFinder {
  /** The terms in use anywhere in a plain object of text, ordered by their letters. */
  in(printed: unknown): GlossaryTerm[];
}

/** Only abbreviations: ordinary words are explained in the glossary and not on each page. */
export function abbreviationFinder(glossary: readonly GlossaryTerm[]): AbbreviationFinder {
  const bySpelling = new Map<string, GlossaryTerm>();
  for (const term of glossary.filter(({ term }) => isAbbreviation(term))) {
    for (const spelling of [term.term, ...term.also]) bySpelling.set(spelling, term);
  }
  const spellings = [...bySpelling.keys()].sort((a, b) => b.length - a.length).map(escapeForPattern);
  const pattern = new RegExp(String.raw`(?<![\w-])(?:${spellings.join('|')})(?![\w-])`, 'g');

  return {
    in(printed) {
      if (spellings.length === 0) return [];
      const texts: string[] = [];
      addStrings(printed, texts);
      const found = texts.join('\n').match(pattern) ?? [];
      const terms = new Set(found.flatMap((spelling) => bySpelling.get(spelling) ?? []));
      return [...terms].sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
    },
  };
}

/** True for a word with two or more capital letters: `NHS`, `DRRs`, `iHOST`. */
export function isAbbreviation(word: string): boolean {
  return /\p{Lu}\P{Z}*\p{Lu}/u.test(word);
}

/** One list for all, because every page of a site is looked through. */
function addStrings(printed: unknown, to: string[]): void {
  if (typeof printed === 'string') to.push(printed);
  else if (typeof printed === 'object' && printed !== null) {
    for (const value of Object.values(printed)) addStrings(value, to);
  }
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
