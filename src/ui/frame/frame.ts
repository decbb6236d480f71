import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { GlossaryTerm } from '../../core/content/schema/site.ts';
import { abbreviationFinder, type AbbreviationFinder } from './abbreviations.ts';
import type { SearchRecord } from './search-record.ts';
import { capitalise, formatDate } from '../../core/text/words.ts';

export interface Link {
  text: string;
  href: string;
}

/** What the frame around every page prints. */
export interface PageFrame {
  /** The whole text of `<title>`; makes sense alone in a list of tabs. */
  title: string;
  /** For search engines and shared links. */
  description: string;
  path: string;
  breadcrumbs: Link[];
  site: { name: string; href: string };
  publisher: string;
  notice: { label: string; text: string } | undefined;
  footer: Link[];
  licence: { statement: string; name: string; url: string };
  /** The strategy that the page belongs to. */
  strategy: StrategyFrame | undefined;
  /** Abbreviations that the page prints, each explained at its end. */
  abbreviations: GlossaryTerm[];
  /** What the search index keeps of the page. A page without it is not searched. */
  record: SearchRecord | undefined;
}

export interface StrategyFrame {
  id: string;
  shortTitle: string;
  href: string;
  themeHref: string;
  navigation: (Link & { current: boolean })[];
  status: { label: string; note: string };
  edition: string;
  /** When it was published and last updated, as its content states. */
  published: string;
  updates: Link;
  feed: Link;
  /** What a reader has to know of the strategy's status. Nothing where it simply applies. */
  standing: { label: string; text: string } | undefined;
  replacedBy: { title: string; url: string } | undefined;
  /** Whether search engines are asked to list its pages. */
  isListed: boolean;
  glossaryHref: string;
  searchHref: string;
}

interface PageText {
  title: string;
  description: string;
  path: string;
  /** Between the strategy's home and the page itself. */
  trail?: Link[];
  /** All that the page prints, for finding abbreviations. */
  printed?: unknown;
  /** What tabs, histories and previews of links say in place of the title and the description, without the strategy's name. */
  discreet?: { title: string; description: string } | undefined;
  /** Given for a page that search should find, and not for one that repeats other pages. */
  record?: SearchRecord;
}

/** One for each glossary: that of the site, and that of each strategy. */
const finders = new WeakMap<GlossaryTerm[], AbbreviationFinder>();

/** The frame of a page that belongs to the site and to no strategy. */
export function siteFrame(siteContent: SiteContent, page: PageText, glossary = siteContent.glossary): PageFrame {
  const { site } = siteContent;
  const home = { text: capitalise(site.name), href: paths.home() };
  return {
    title: page.path === paths.home() ? site.name : `${page.title} - ${site.name}`,
    description: page.description,
    path: page.path,
    breadcrumbs: page.path === paths.home() ? [] : [home, ...(page.trail ?? [])],
    site: { name: site.name, href: paths.home() },
    publisher: site.publisher.name,
    notice: site.notice,
    footer: [
      { text: 'About this site', href: paths.about() },
      { text: 'Accessibility statement', href: paths.accessibility() },
      { text: 'Privacy', href: paths.privacy() },
    ],
    licence: site.licence,
    strategy: undefined,
    abbreviations: findAbbreviations(glossary, page),
    record: page.record && { ...page.record, title: page.record.title ?? page.title },
  };
}

/** The frame of a page that belongs to a strategy. */
export function strategyFrame(siteContent: SiteContent, strategy: Strategy, page: PageText): PageFrame {
  const frame = siteFrame(siteContent, page, strategy.glossary);
  const home = paths.strategy(strategy.id);
  return {
    ...frame,
    footer: [
      { text: 'Open data', href: paths.openData(strategy.id) },
      ...(strategy.consultation === undefined ? [] : [{ text: 'Your comments', href: paths.comments(strategy.id) }]),
      ...frame.footer,
    ],
    title: titleOf(siteContent, strategy, page),
    description: page.discreet?.description ?? page.description,
    breadcrumbs: [
      { text: siteContent.site.name, href: paths.home() },
      ...(page.path === home ? [] : [{ text: strategy.shortTitle, href: home }]),
      ...(page.trail ?? []),
    ],
    strategy: {
      id: strategy.id,
      shortTitle: strategy.shortTitle,
      href: home,
      themeHref: paths.theme(strategy.id),
      navigation: navigationOf(strategy, page.path),
      status: { label: capitalise(strategy.status), note: strategy.statusNote },
      edition: `Edition of ${formatDate(strategy.asAt)}`,
      published: `Published ${formatDate(strategy.published)}`,
      updates: { text: `Last updated ${formatDate(strategy.updated)}`, href: paths.updates(strategy.id) },
      feed: { text: `Updates: ${strategy.shortTitle}`, href: paths.updatesFeed(strategy.id) },
      standing: standingOf(strategy),
      replacedBy: strategy.replacedBy,
      isListed: isListed(strategy),
      glossaryHref: paths.glossary(strategy.id),
      searchHref: paths.search(strategy.id),
    },
  };
}

function titleOf({ site }: SiteContent, { id, shortTitle }: Strategy, { title, path, discreet }: PageText): string {
  if (discreet !== undefined) return `${discreet.title} - ${site.name}`;
  return path === paths.strategy(id) ? shortTitle : `${title} - ${shortTitle}`;
}

/** A strategy that no longer applies stays readable, and leaves the search engines to the one that does. */
export function isListed({ status }: Strategy): boolean {
  return status === 'draft' || status === 'in use' || status === 'adopted';
}

function standingOf({
  status,
  statusNote,
  notice,
  isFixedEdition,
  asAt,
  updated,
}: Strategy): StrategyFrame['standing'] {
  if (notice === undefined && status === 'adopted') return undefined;
  return {
    label: `${capitalise(status)}, ${formatDate(isFixedEdition ? asAt : updated)}`,
    text: notice ?? statusNote,
  };
}

function navigationOf(strategy: Strategy, current: string): StrategyFrame['navigation'] {
  const { id, terms } = strategy;
  const links = [
    { text: 'Overview', href: paths.strategy(id), exact: true },
    { text: 'Whole strategy', href: paths.wholeStrategy(id) },
    { text: capitalise(terms.priority.many), href: paths.priorities(id) },
    { text: capitalise(terms.action.many), href: paths.actions(id) },
    { text: 'Partners', href: paths.partners(id) },
    ...(strategy.measures.length === 0
      ? []
      : [{ text: 'Measures', href: paths.measures(id), also: paths.framework(id) }]),
    ...(strategy.consultation === undefined
      ? []
      : [{ text: 'Consultation', href: paths.consultation(id), also: paths.comments(id) }]),
    ...(strategy.help.length === 0 ? [] : [{ text: 'Get help', href: paths.help(id) }]),
  ];
  return links.map(({ text, href, exact, also }) => ({
    text,
    href,
    current: exact === true ? current === href : current.startsWith(href) || current === also,
  }));
}

function findAbbreviations(glossary: GlossaryTerm[], page: PageText): GlossaryTerm[] {
  let finder = finders.get(glossary);
  if (finder === undefined) {
    finder = abbreviationFinder(glossary);
    finders.set(glossary, finder);
  }
  return finder.in([page.title, page.description, page.printed]);
}
