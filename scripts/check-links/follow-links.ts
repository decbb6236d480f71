import type { SiteAddress } from '../../src/core/routes/site-address.ts';
import { nearestAmong, nearestId, type FindNearest } from './nearest.ts';
import { copyOf, hasLinks, listSite, readLinks } from './read-links.ts';
import { resolveLink } from './resolve-link.ts';

/** A link of the site to itself that leads nowhere. */
export interface BrokenLink {
  /** The address as the pages have it. */
  link: string;
  why: 'no-page' | 'no-slash' | 'no-part' | 'other-base' | 'no-address';
  /** The address that was most likely meant, as the pages would have it. */
  meant: string | undefined;
  /** The pages, feeds and stylesheets that have the link: `/leeds/actions/`. */
  pages: string[];
}

export interface SiteLinks {
  /** Every page, feed and stylesheet. */
  pages: string[];
  broken: BrokenLink[];
  /** Addresses outside the site, each with the pages that have it. */
  outgoing: Map<string, string[]>;
}

/** What is wrong with a link. */
type Fault = Pick<BrokenLink, 'why' | 'meant'>;

type LinkResult = Fault | 'fine' | 'outside';

/**
 * Follows every link of a built site to its own pages, files and parts of pages. It visits no other site.
 *
 * @param folder the files that are served below the base path.
 */
export function followLinks(folder: string, address: SiteAddress): SiteLinks {
  const files = listSite(folder);
  const sources = [...files].filter(hasLinks);
  const idsOf = new Map<string, Set<string>>();
  const check = linkChecker(files, idsOf, address);
  const broken = new Map<string, BrokenLink>();
  const outgoing = new Map<string, string[]>();
  const record = (link: string, page: string): void => {
    const result = check(link, page);
    if (result === 'fine') return;
    if (result === 'outside') {
      entryOf(outgoing, link, () => []).push(page);
      return;
    }
    const create = (): BrokenLink => ({ link, ...result, pages: [] });
    entryOf(broken, JSON.stringify([link, result]), create).pages.push(page);
  };

  const toParts: { link: string; page: string }[] = [];
  for (const file of sources) {
    const { links, ids } = readLinks(folder, file);
    idsOf.set(file, ids);
    for (const link of links) {
      // The page that has the part may come later.
      if (link.includes('#')) toParts.push({ link: copyOf(link), page: pageOf(file) });
      else record(link, pageOf(file));
    }
  }
  for (const { link, page } of toParts) record(link, page);

  for (const { pages } of broken.values()) pages.sort();
  return { pages: sources.map(pageOf), broken: [...broken.values()].sort(byPageAndLink), outgoing };
}

/** Checks a link of a page. */
function linkChecker(
  files: ReadonlySet<string>,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
  address: SiteAddress,
): (link: string, page: string) => LinkResult {
  const asLink = (path: string): string => address.base + path.slice(1);
  let nearestPath: FindNearest | undefined;
  const nearest = (path: string): string | undefined => {
    nearestPath ??= nearestAmong(files);
    const found = nearestPath(path);
    return found === undefined ? undefined : asLink(found);
  };

  const check = (link: string, page: string): LinkResult => {
    const destination = resolveLink(link, page, address);
    if (destination.to === 'itself') return 'fine';
    if (destination.to === 'outside') return 'outside';
    if (destination.to === 'no-address') return { why: 'no-address', meant: undefined };
    const { path } = destination;
    if (destination.to === 'other-base') return { why: 'other-base', meant: nearest(path) };
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) {
      const lacksSlash = files.has(`${file}/index.html`);
      return lacksSlash ? { why: 'no-slash', meant: asLink(`${path}/`) } : { why: 'no-page', meant: nearest(path) };
    }
    const { id } = destination;
    const ids = idsOf.get(file) ?? new Set();
    // Browsers answer "#top" with the top of any page, and what follows "#" in the address of a PDF is for its reader.
    if (ids.has(id) || ['', 'top'].includes(id.toLowerCase()) || !file.endsWith('.html')) return 'fine';
    const meant = nearestId(id, ids);
    return { why: 'no-part', meant: meant === undefined ? undefined : `${link.split('#')[0]}#${meant}` };
  };

  // Most links are in the frame of every page, so each is checked once.
  const checked = new Map<string, LinkResult>();
  return (link, page) => (isAbsolute(link) ? entryOf(checked, link, () => check(link, page)) : check(link, page));
}

/** Whether a link leads to the same address from every page. */
function isAbsolute(link: string): boolean {
  return /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(link);
}

function entryOf<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  if (!map.has(key)) map.set(copyOf(key), value);
  return value;
}

/** How readers know a file: `/leeds/` for `/leeds/index.html`. */
function pageOf(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

function byPageAndLink(a: BrokenLink, b: BrokenLink): number {
  return compare(a.pages[0] ?? '', b.pages[0] ?? '') || compare(a.link, b.link);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
