import type { Location } from '../../src/core/problems/problem.ts';
import { placesIn, type ContentLink } from './content-links.ts';
import type { SiteLinks } from './follow-links.ts';

/** An address outside the site, with where it stands. */
export interface OutgoingLink {
  /** That of an e-mail without subject and text; that of a form with its places to fill in, as the content holds it. */
  address: string;
  /** Where the content holds it. None where the site's own code does. */
  content: Location[];
  /** The pages and feeds of the built site that hold it. */
  pages: string[];
}

/** Every address outside the site once, in the order of the alphabet: those on its pages, and those that only the content holds. */
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
