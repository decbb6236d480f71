import type { Location } from '../../src/core/problems/problem.ts';
import { countOf, joinWords } from '../../src/core/text/words.ts';
import { placesIn, type ContentLink } from './content-links.ts';
import type { SiteLinks } from './follow-links.ts';

/** An address outside the site, and where it is. */
export interface OutgoingLink {
  /** That of an e-mail without subject and text; that of a form with its places to fill in, as the content has it. */
  address: string;
  /** Where the content has it. Nowhere if only the code has it. */
  content: Location[];
  /** The pages and feeds of the built site that have it. */
  pages: string[];
}

const maxPages = 5;

/** Every address outside the site once, in the order of the alphabet: those on its pages, and those that only the content has. */
export function outgoingLinks(site: SiteLinks, contentLinks: readonly ContentLink[], base: string): OutgoingLink[] {
  const placesOf = placesIn(contentLinks, base);
  const links = new Map<string, { content: Set<Location>; pages: Set<string> }>();
  const linkTo = (address: string) => {
    const known = links.get(address) ?? { content: new Set(), pages: new Set() };
    links.set(address, known);
    return known;
  };
  for (const { address, location } of contentLinks)
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) linkTo(address).content.add(location);
  for (const [address, pages] of site.outgoing) {
    const [written] = placesOf(address);
    const link = linkTo(written?.address ?? address.replace(/^(mailto:[^?]*)\?.*/is, '$1'));
    for (const page of pages) link.pages.add(page);
  }
  return [...links]
    .map(([address, { content, pages }]) => ({ address, content: [...content], pages: [...pages].sort() }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** An address a paragraph with the lines of the content and the pages that have it, and how many there are. */
export function reportOutgoing(links: readonly OutgoingLink[], sitePages: readonly string[]): string {
  const paragraphs = links.map(({ address, content, pages }) =>
    [
      `${address}${/^http:/i.test(address) ? ' (not encrypted)' : ''}`,
      ...(content.length === 0 ? ['  in no content file'] : []),
      ...content.map(({ file, line, column }) => `  ${file}:${line}:${column}`),
      `  ${onPages(pages, sitePages)}`,
    ].join('\n'),
  );
  return [
    ...paragraphs,
    `${countOf(links.length, { one: 'address', many: 'addresses' })} outside the site. None were visited.`,
  ].join('\n\n');
}

function onPages(pages: readonly string[], sitePages: readonly string[]): string {
  if (pages.length === 0) return 'on no page';
  if (pages.length <= maxPages) return `on ${joinWords(pages)}`;
  const htmlPages = sitePages.filter(isPage);
  if (pages.filter(isPage).length === htmlPages.length) return 'on every page';
  const folder = `/${pages[0]?.split('/')[1] ?? ''}/`;
  const below = htmlPages.filter((page) => page.startsWith(folder));
  const isWholeFolder = pages.every((page) => page.startsWith(folder)) && pages.filter(isPage).length === below.length;
  return isWholeFolder ? `on every page of ${folder}` : `on ${countOf(pages.length, 'page')}`;
}

/** Not a feed or a stylesheet. */
function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}
