import type { SiteAddress } from '../../src/core/routes/site-address.ts';

/** Where a link leads: to a page or file of the site, out of it, or nowhere. */
export type Destination =
  | {
      to: 'site';
      /** The path without the base: `/leeds/actions/`. */ path: string;
      /** The part of the page, or ''. */ id: string;
    }
  | { to: 'outside'; address: string }
  | { to: 'other-base'; path: string }
  | { to: 'no-address' };

/**
 * @param from the path, without the base, of the page or file that holds the link.
 * @returns `undefined` for a link that carries its own contents.
 */
export function destinationOf(link: string, from: string, { origin, base }: SiteAddress): Destination | undefined {
  if (/^(?:data|blob):/i.test(link)) return undefined;
  const url = URL.parse(link, origin + base + from.slice(1));
  if (url === null) return { to: 'no-address' };
  if (url.origin !== origin) return { to: 'outside', address: link };
  const path = decode(url.pathname);
  const id = decode(url.hash.slice(1));
  if (path === undefined || id === undefined) return { to: 'no-address' };
  if (!path.startsWith(base)) return { to: 'other-base', path };
  return { to: 'site', path: path.slice(base.length - 1), id };
}

/** The file of a built site that answers for a path. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** @returns `undefined` where the signs after a "%" stand for no character. */
export function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
