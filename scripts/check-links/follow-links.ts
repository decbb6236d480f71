import type { SiteAddress } from '../../src/core/routes/site-address.ts';
import { collectLinks, type CollectedLink } from './collect-links.ts';
import { faultFinder, type BuiltFiles, type LinkFault } from './faults.ts';
import { addressOf, hasLinks, listSite } from './site-files.ts';

/** A link of the site to itself that leads nowhere, with the pages, feeds and stylesheets that hold it. */
export interface BrokenLink extends LinkFault {
  link: string;
  pages: string[];
}

export interface SiteLinks {
  /** Every page, feed and stylesheet: `/leeds/actions/`. */
  pages: string[];
  broken: BrokenLink[];
  /** Addresses outside the site, each with the pages that hold it. */
  outgoing: Map<string, string[]>;
}

/**
 * Follows every link of a built site, and visits no other. Pages are read one after another, and those again to whose parts
 * links lead, so that never more than one is in memory.
 *
 * @param folder where the files stand that will be served below the base path.
 */
export function followLinks(folder: string, address: SiteAddress): SiteLinks {
  const files = listSite(folder);
  const collected = collectLinks(folder, files, address);
  const pages = [...files].filter(hasLinks).map(addressOf);
  return { pages, broken: brokenAmong(collected, { folder, files, address }), outgoing: outgoingAmong(collected) };
}

function outgoingAmong(collected: readonly CollectedLink[]): Map<string, string[]> {
  return new Map(
    collected.flatMap(({ link, destination, pages }) => (destination.to === 'outside' ? [[link, pages]] : [])),
  );
}

function brokenAmong(collected: readonly CollectedLink[], built: BuiltFiles): BrokenLink[] {
  const faultOf = faultFinder(built);
  const byTarget = [...collected].sort((a, b) => compare(targetOf(a), targetOf(b)));
  const broken = byTarget.flatMap(({ link, destination, pages }) => {
    const fault = faultOf(destination, link);
    return fault === undefined ? [] : [{ link, ...fault, pages }];
  });
  const alike = Map.groupBy(broken, ({ link, why, meant }) => JSON.stringify([link, why, meant]));
  return [...alike.values()]
    .flatMap((group) => group.slice(0, 1).map((one) => ({ ...one, pages: group.flatMap(({ pages }) => pages).sort() })))
    .sort((a, b) => compare(a.pages[0] ?? '', b.pages[0] ?? '') || compare(a.link, b.link));
}

function targetOf({ destination }: CollectedLink): string {
  return destination.to === 'site' ? destination.path : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
