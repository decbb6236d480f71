import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { SourceDocument } from '../../core/content/schema/narrative.ts';
import type { GlossaryTerm, HelpService } from '../../core/content/schema/site.ts';
import { strategyFrame, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { formatDate } from '../../core/text/words.ts';

const documentGroups = {
  source: 'Where this strategy comes from',
  background: 'Background papers and papers cited',
  later: 'What came later',
} as const;

export interface DocumentsPageView {
  frame: PageFrame;
  groups: { title: string; documents: SourceDocument[] }[];
}

/** Source papers and background papers. */
export function documentsPageView(siteContent: SiteContent, strategy: Strategy): DocumentsPageView {
  const groups = (['source', 'background', 'later'] as const)
    .map((kind) => ({
      title: documentGroups[kind],
      documents: strategy.documents.filter((document) => document.kind === kind),
    }))
    .filter(({ documents }) => documents.length > 0);
  const frame = strategyFrame(siteContent, strategy, {
    description: `The papers that the ${strategy.shortTitle} comes from and refers to.`,
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

/** Every abbreviation and specialist word, from A to Z. */
export function glossaryPageView(siteContent: SiteContent, strategy: Strategy): GlossaryPageView {
  const terms = [...strategy.glossary].sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
  const letters = [...new Set(terms.map(firstLetter))];
  return {
    frame: strategyFrame(siteContent, strategy, {
      description: `The abbreviations and specialist words of the ${strategy.shortTitle}, explained.`,
      path: paths.glossary(strategy.id),
      record: searchRecord(strategy, 'reference'),
    }),
    letters: letters.map((letter) => ({ letter, terms: terms.filter((term) => firstLetter(term) === letter) })),
  };
}

function firstLetter({ term }: GlossaryTerm): string {
  return term.charAt(0).toLocaleUpperCase('en-GB');
}

export interface HelpPageView {
  frame: PageFrame;
  lede: string;
  /** Where a reader who has to leave at once is led, and the name of the site there. */
  exit: { href: string; site: string } | undefined;
  urgent: HelpServiceView[];
  services: HelpServiceView[];
}

export type HelpServiceView = Omit<HelpService, 'checked' | 'urgent'> & {
  checked: string;
  telephone: string | undefined;
};

/** Help services, the urgent ones first. */
export function helpPageView(siteContent: SiteContent, strategy: Strategy): HelpPageView {
  const services = strategy.help.map(serviceView);
  const lede = 'People to talk to, for yourself or for somebody you care about.';
  const exitTo = strategy.discreetHelp?.exitTo;
  const frame = strategyFrame(siteContent, strategy, {
    description: lede,
    discreet: strategy.discreetHelp,
    path: paths.help(strategy.id),
    printed: services,
    record: searchRecord(strategy, 'help'),
  });
  const isUrgent = (index: number) => strategy.help[index]?.urgent === true;
  return {
    frame,
    lede,
    exit: exitTo === undefined ? undefined : { href: exitTo, site: new URL(exitTo).hostname.replace(/^www\./, '') },
    urgent: services.filter((_, index) => isUrgent(index)),
    services: services.filter((_, index) => !isUrgent(index)),
  };
}

function serviceView({ urgent: _, checked, phone, ...service }: HelpService): HelpServiceView {
  return {
    ...service,
    // A number that breaks at a line's end is hard to read and to dial.
    phone: phone?.replaceAll(' ', '\u00a0'),
    telephone: phone?.replaceAll(/[^\d+]/g, ''),
    checked: formatDate(checked),
  };
}
