import { offersPdf, paths } from '../../core/routes/paths.ts';
import type { Strategy } from '../../core/model/types.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { capitalise } from '../../core/text/words.ts';

/** A link for a purpose, with what is behind it. */
export interface QuickLink extends Link {
  about: string;
}

/** The links into a strategy, by what a reader came for. */
export function quickLinks({ id, terms, measures }: Strategy): QuickLink[] {
  const links = [
    {
      text: 'Read it all on one page',
      href: paths.wholeStrategy(id),
      about: `Every section and every ${terms.action.one}, ready to print${offersPdf() ? ' and as a PDF' : ''}.`,
    },
    { text: `See every ${terms.action.one}`, href: paths.actions(id), about: 'Who does what, and by when.' },
    {
      text: 'Find who is responsible',
      href: paths.partners(id),
      about: `Each partner with the ${terms.action.many} it is named for.`,
    },
    {
      text: 'See what the plan leaves open',
      href: paths.gaps(id),
      about: `${capitalise(terms.action.many)} without an owner, an end date or a measure, and what to ask about them.`,
    },
    { text: 'Look up a word', href: paths.glossary(id), about: 'Abbreviations and specialist words explained.' },
    { text: 'See the papers behind it', href: paths.documents(id), about: 'Where each statement comes from.' },
    {
      text: 'Download the data',
      href: paths.openData(id),
      about: `The ${terms.action.many} and the figures for a spreadsheet or a program.`,
    },
  ];
  if (measures.length === 0) return links;
  const measuresLink = {
    text: 'See whether it works',
    href: paths.measures(id),
    about: 'Measures with their published figures, and which way they go.',
  };
  return [...links.slice(0, 3), measuresLink, ...links.slice(3)];
}
