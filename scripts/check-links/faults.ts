import type { SiteAddress } from '../../src/core/routes/site-address.ts';
import { fileOf, type Destination } from './destination.ts';
import { nearestAmong, nearestId, type FindNearest } from './nearest.ts';
import { idsOf } from './site-files.ts';

/** What is wrong with a link, and the address that was most likely meant, as the pages would hold it. */
export interface LinkFault {
  why: 'no-page' | 'no-slash' | 'no-part' | 'other-base' | 'no-address';
  meant: string | undefined;
}

/** A built site: the folder, and its files by their paths in the address. */
export interface BuiltFiles {
  folder: string;
  files: ReadonlySet<string>;
  address: SiteAddress;
}

/** Finds what is wrong with a link. Asked about the links to one page after those to another, it reads each page once. */
export function faultFinder({
  folder,
  files,
  address,
}: BuiltFiles): (destination: Destination, link: string) => LinkFault | undefined {
  let nearest: FindNearest | undefined;
  let latest = { file: '', ids: new Set<string>() };
  const meantBy = (path: string): string | undefined => {
    nearest ??= nearestAmong(files);
    const found = nearest(path);
    return found === undefined ? undefined : asHeld(found);
  };
  const asHeld = (path: string) => address.base + path.slice(1);
  return (destination, link) => {
    if (destination.to === 'outside') return undefined;
    if (destination.to === 'no-address') return { why: 'no-address', meant: undefined };
    const { path } = destination;
    if (destination.to === 'other-base') return { why: 'other-base', meant: meantBy(path) };
    const file = fileOf(path);
    if (!files.has(file)) {
      if (files.has(`${file}/index.html`)) return { why: 'no-slash', meant: asHeld(`${path}/`) };
      return { why: 'no-page', meant: meantBy(path) };
    }
    const { id } = destination;
    if (isTop(id) || !file.endsWith('.html')) return undefined;
    if (latest.file !== file) latest = { file, ids: idsOf(folder, file) };
    if (latest.ids.has(id)) return undefined;
    const meant = nearestId(id, latest.ids);
    return { why: 'no-part', meant: meant === undefined ? undefined : `${link.split('#')[0]}#${meant}` };
  };
}

/** Browsers answer `#top` with the top of any page. */
function isTop(id: string): boolean {
  return id === '' || id.toLowerCase() === 'top';
}
