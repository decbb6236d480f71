import { pageAt } from '../../core/routes/find-route.ts';
import { belongsTo, footerLinks, menuLinks, titleOf, updatedOn } from '../../core/routes/page-links.ts';
import { paths, withBase } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import type { GlossaryTerm } from '../../core/content/schema/site.ts';
import { abbreviationFinder, type AbbreviationFinder } from './abbreviations.ts';
import type { SearchRecord } from './search-record.ts';
import { capitalise } from '../../core/text/words.ts';
import { formatDate } from '../../core/text/format.ts';

export interface Link {
  text: string;
  href: string;
}

/** What the frame around every page prints. */
export interface PageFrame {
  /** The whole text of `<title>`; makes sense alone in a list of tabs. */
  title: string;
  /** What the page itself is called. */
  heading: string;
  /** For search engines and shared links. */
  description: string;
  path: string;
  /** Whether the page is an answer to a search: the "Page not found" page is not. */
  isListed: boolean;
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
  /** `Draft, edition of 13 February 2024`. */
  edition: string;
  /** When the page last changed, as its content states. */
  updated: string;
  updatesHref: string;
  feed: Link;
  /** What a reader has to know of the strategy's status. Absent if it simply applies. */
  statusNotice: string | undefined;
  replacedBy: { title: string; url: string } | undefined;
  /** Whether search engines are asked to list its pages. */
  isListed: boolean;
  glossaryHref: string;
  searchHref: string;
  /** The council's logo. `href` is where it leads. */
  logo: { src: string; alt: string; href: string } | undefined;
  /** The picture in the tab of a browser, if the strategy has its own. */
  icon: { href: string; type: string } | undefined;
}

interface PageText {
  /** Absent if the registry of pages has the title. */
  title?: string;
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
export function siteFrame(siteContent: SiteContent, page: PageText): PageFrame {
  const { site } = siteContent;
  const frame = commonFrame(siteContent, page);
  if (page.path === paths.home()) return { ...frame, title: site.name };
  const home = { text: capitalise(site.name), href: paths.home() };
  return {
    ...frame,
    title: `${frame.heading} - ${site.name}`,
    breadcrumbs: [home, ...(page.trail ?? [])],
  };
}

/** The frame of a page that belongs to a strategy. */
export function strategyFrame(siteContent: SiteContent, strategy: Strategy, page: PageText): PageFrame {
  const { site } = siteContent;
  const { discreet } = page;
  const frame = commonFrame(siteContent, page, strategy);
  const home = paths.strategy(strategy.id);
  const title = page.path === home ? strategy.shortTitle : `${frame.heading} - ${strategy.shortTitle}`;
  return {
    ...frame,
    title: discreet === undefined ? title : `${discreet.title} - ${site.name}`,
    description: discreet?.description ?? page.description,
    breadcrumbs: [
      { text: site.name, href: paths.home() },
      ...(page.path === home ? [] : [{ text: strategy.shortTitle, href: home }]),
      ...(page.trail ?? []),
    ],
    strategy: {
      id: strategy.id,
      shortTitle: strategy.shortTitle,
      href: home,
      themeHref: paths.theme(strategy.id),
      navigation: navigationOf(strategy, page.path),
      edition: `${capitalise(strategy.status)}, edition of ${formatDate(strategy.editionDate)}`,
      updated: formatDate(updatedOn(pageAt(page.path), strategy)),
      updatesHref: paths.updates(strategy.id),
      feed: { text: `Updates: ${strategy.shortTitle}`, href: paths.updatesFeed(strategy.id) },
      statusNotice: statusNoticeOf(strategy),
      replacedBy: strategy.replacedBy,
      isListed: isListed(strategy),
      glossaryHref: paths.glossary(strategy.id),
      searchHref: paths.search(strategy.id),
      logo: strategy.logo && {
        src: withBase(strategy.logo.file),
        alt: strategy.logo.alt,
        href: strategy.logo.url ?? home,
      },
      icon: strategy.icon === undefined ? undefined : { href: withBase(strategy.icon), type: iconType(strategy.icon) },
    },
  };
}

function iconType(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'svg' ? 'image/svg+xml' : ending === 'ico' ? 'image/x-icon' : `image/${ending}`;
}

/** What both have. A page of the site is without a strategy. */
function commonFrame({ site, glossary }: SiteContent, page: PageText, strategy?: Strategy): PageFrame {
  const route = pageAt(page.path);
  const heading = page.title ?? titleOf(route, strategy);
  if (heading === undefined) throw new Error(`The page at ${page.path} has no title.`);
  return {
    title: heading,
    heading,
    description: page.description,
    path: page.path,
    isListed: route.isListed ?? true,
    breadcrumbs: [],
    site: { name: site.name, href: paths.home() },
    publisher: site.publisher.name,
    notice: site.notice,
    footer: footerLinks(strategy),
    licence: strategy?.licence ?? site.licence,
    strategy: undefined,
    abbreviations: findAbbreviations(strategy?.glossary ?? glossary, heading, page),
    record: page.record && { ...page.record, title: page.record.title ?? heading },
  };
}

/** A strategy that no longer applies stays readable, and leaves the search engines to the one that does. */
export function isListed({ status }: Strategy): boolean {
  return status !== 'superseded' && status !== 'withdrawn';
}

function statusNoticeOf({ status, statusNote, notice }: Strategy): string | undefined {
  return notice ?? (status === 'adopted' ? undefined : statusNote);
}

function navigationOf(strategy: Strategy, path: string): StrategyFrame['navigation'] {
  const page = pageAt(path);
  return menuLinks(strategy).map(({ text, href, route }) => ({ text, href, current: belongsTo(page, route) }));
}

function findAbbreviations(glossary: GlossaryTerm[], heading: string, page: PageText): GlossaryTerm[] {
  let finder = finders.get(glossary);
  if (finder === undefined) {
    finder = abbreviationFinder(glossary);
    finders.set(glossary, finder);
  }
  return finder.in([heading, page.description, page.printed]);
}
