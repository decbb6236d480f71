import { offersPdf, paths } from '../../core/routes/paths.ts';
import type { Strategy } from '../../core/model/types.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { aboutGaps } from '../../core/model/gaps.ts';
import { capitalise } from '../../core/text/words.ts';

/** A link for a purpose, with what is behind it. */
export interface QuickLink extends Link {
  about: string;
}

/** The links into a strategy, by what a reader came for. */
export function quickLinks(strategy: Strategy): QuickLink[] {
  const { id, terms, measures, gaps } = strategy;
  const links = [
    {
      text: 'Read the whole strategy',
      href: paths.wholeStrategy(id),
      about: `Every section and ${terms.action.one} on one page, ready to print${offersPdf() ? ' or as a PDF' : ''}.`,
    },
    { text: `See all ${terms.action.many}`, href: paths.actions(id), about: 'Who does what, and by when.' },
    {
      text: 'Find who is responsible',
      href: paths.partners(id),
      about: `Each partner and its ${terms.action.many}.`,
    },
    ...(gaps ? [{ text: 'See the gaps in the plan', href: paths.gaps(id), about: `${aboutGaps(strategy)}.` }] : []),
    { text: 'Check what a word means', href: paths.glossary(id), about: 'Abbreviations and specialist words.' },
    { text: 'See the source documents', href: paths.documents(id), about: 'Where this site’s information comes from.' },
    {
      text: 'Download the data',
      href: paths.openData(id),
      about: `${capitalise(terms.action.many)} and figures, as spreadsheets and other files.`,
    },
  ];
  if (measures.length === 0) return links;
  const measuresLink = {
    text: 'See if it is working',
    href: paths.measures(id),
    about: 'Latest figures and trends.',
  };
  return [...links.slice(0, 3), measuresLink, ...links.slice(3)];
}
