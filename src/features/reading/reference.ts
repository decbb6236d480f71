import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { SourceDocument } from '../../core/content/schema/narrative.ts';
import type { GlossaryTerm } from '../../core/content/schema/site.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';

const documentGroups = {
  source: 'Where this strategy comes from',
  background: 'Background and cited documents',
  later: 'Later documents',
} as const;

export interface DocumentsPageView {
  frame: PageFrame;
  groups: { title: string; documents: SourceDocument[] }[];
}

/** The documents of a strategy: its sources, its background and later ones. */
export function documentsPageView(siteContent: SiteContent, strategy: Strategy): DocumentsPageView {
  const groups = (['source', 'background', 'later'] as const)
    .map((kind) => ({
      title: documentGroups[kind],
      documents: strategy.documents.filter((document) => document.kind === kind),
    }))
    .filter(({ documents }) => documents.length > 0);
  const frame = strategyFrame(siteContent, strategy, {
    description: `The documents behind the ${strategy.shortTitle}: where it comes from, what it refers to and what came later.`,
    path: paths.documents(strategy.id),
    printed: groups,
    record: searchRecord(strategy, 'reference'),
  });
  return { frame, groups };
}

export interface GlossaryPageView {
  frame: PageFrame;
  letters: { letter: string; terms: GlossaryTerm[] }[];
}

/** Every abbreviation and specialist word that the strategy uses, from A to Z. */
export function glossaryPageView(siteContent: SiteContent, strategy: Strategy): GlossaryPageView {
  const terms = [...strategy.usedTerms].sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
  const letters = [...new Set(terms.map(firstLetter))];
  return {
    frame: strategyFrame(siteContent, strategy, {
      description: `Abbreviations and specialist words in the ${strategy.shortTitle}.`,
      path: paths.glossary(strategy.id),
      record: searchRecord(strategy, 'reference'),
    }),
    letters: letters.map((letter) => ({ letter, terms: terms.filter((term) => firstLetter(term) === letter) })),
  };
}

function firstLetter({ term }: GlossaryTerm): string {
  return term.charAt(0).toLocaleUpperCase('en-GB');
}
