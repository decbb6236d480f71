import type { SiteAddress } from '../../src/core/routes/site-address.ts';
import { destinationOf, fileOf, type Destination } from './destination.ts';
import { addressOf, hasLinks, readLinks } from './site-files.ts';

/** A link that has to be looked at: one out of the site, to a part of a page, or to no file. */
export interface CollectedLink {
  /** The address as the pages hold it. */
  link: string;
  destination: Destination;
  /** The pages, feeds and stylesheets that hold it: `/leeds/actions/`. */
  pages: string[];
}

/**
 * Collects the links of a built site, all but those that plainly lead to a page or file. Most links stand in the frame of
 * every page, so each is looked up once.
 *
 * @param files every file of the site, by its path in the address.
 */
export function collectLinks(folder: string, files: ReadonlySet<string>, address: SiteAddress): CollectedLink[] {
  const fine = new Set<string>();
  const found = new Map<string, CollectedLink>();
  for (const file of files) {
    if (!hasLinks(file)) continue;
    const page = addressOf(file);
    const ids = new Set<string>();
    const toOwnParts: string[] = [];
    const look = (link: string): void => {
      if (link.startsWith('#')) toOwnParts.push(link);
      else if (!fine.has(link)) keep(link, page);
    };
    readLinks(folder, file, { link: look, id: (id) => ids.add(id) });
    for (const link of toOwnParts) if (!ids.has(link.slice(1))) keep(link, page);
  }
  return [...found.values()];

  function keep(link: string, page: string): void {
    const key = isWhole(link) ? link : `${page} ${link}`;
    const known = found.get(key);
    if (known === undefined) evaluateAudit(copyOf(link), page);
    else if (known.pages.at(-1) !== page) known.pages.push(page);
  }

  function evaluateAudit(link: string, page: string): void {
    const destination = destinationOf(link, page, address);
    const isFine =
      destination === undefined ||
      (destination.to === 'site' && destination.id === '' && files.has(fileOf(destination.path)));
    if (!isFine) found.set(isWhole(link) ? link : `${page} ${link}`, { link, destination, pages: [page] });
    else if (isWhole(link)) fine.add(link);
  }
}

/** Whether a link leads to the same place from every page. */
function isWhole(link: string): boolean {
  return /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(link);
}

/** A text cut out of a page would keep the whole page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
