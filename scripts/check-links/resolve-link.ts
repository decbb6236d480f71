import type { SiteAddress } from '../../src/core/routes/site-address.ts';

/** Where a link leads: to a page or file of the site, out of it, or nowhere. */
export type Destination =
  | {
      to: 'site';
      /** The path without the base: `/leeds/actions/`. */
      path: string;
      /** The part of the page, or ''. */
      id: string;
    }
  | { to: 'outside' }
  /** It carries its own contents. */
  | { to: 'itself' }
  | { to: 'other-base'; path: string }
  | { to: 'no-address' };

/** @param page the path, without the base, of the page or file that has the link. */
export function resolveLink(link: string, page: string, { origin, base }: SiteAddress): Destination {
  if (/^(?:data|blob):/i.test(link)) return { to: 'itself' };
  const url = URL.parse(link, origin + base + page.slice(1));
  if (url === null) return { to: 'no-address' };
  if (url.origin !== origin) return { to: 'outside' };
  const [path, id] = [decode(url.pathname), decode(url.hash.slice(1))];
  if (path === undefined || id === undefined) return { to: 'no-address' };
  if (!path.startsWith(base)) return { to: 'other-base', path };
  return { to: 'site', path: path.slice(base.length - 1), id };
}

/** @returns `undefined` if what follows a "%" is not a character. */
function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
