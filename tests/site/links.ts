import { followLinks } from '../../scripts/check-links/follow-links.ts';
import type { BuiltPage, BuiltSite } from './site.ts';

/** Every link of the site to itself that leads nowhere, as `/page/ -> link: why`. */
export function brokenLinks({ folder, base, origin }: Pick<BuiltSite, 'folder' | 'base' | 'origin'>): string[] {
  const { broken } = followLinks(folder, { base, origin });
  return broken.flatMap(({ link, why, pages }) => pages.map((page) => `${page} -> ${link}: ${why}`));
}

/** Every id of a page, repeated ones repeated. */
export function idsIn(page: BuiltPage): string[] {
  return page.document.querySelectorAll('[id]').map((element) => element.id);
}
