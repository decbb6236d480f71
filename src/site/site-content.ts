import { getCollection } from 'astro:content';
import { buildSiteContent } from '../core/model/build-site-content.ts';
import type { SiteContent } from '../core/model/types.ts';
import { classifyPath, contentKinds, type ContentKind, type Entry } from '../core/content/schema/kinds.ts';

let siteContent: Promise<SiteContent> | undefined;

/** The whole model. Built once a build; anew at each request in development, so that an edit shows at once. */
export function getSiteContent(): Promise<SiteContent> {
  if (import.meta.env.DEV) return readSiteContent();
  siteContent ??= readSiteContent();
  return siteContent;
}

async function readSiteContent(): Promise<SiteContent> {
  const kinds = Object.keys(contentKinds) as ContentKind[];
  return buildSiteContent((await Promise.all(kinds.map(readKind))).flat());
}

async function readKind(kind: ContentKind): Promise<Entry[]> {
  const entries = await getCollection(collectionOf(kind));
  return entries.map(({ id, data, body }) => {
    const place = classifyPath(id);
    return { kind, path: id, strategy: place?.strategy, id: place?.id, data, body: body ?? '' } as Entry;
  });
}

function collectionOf<Kind extends ContentKind>(kind: Kind): Lowercase<Kind> {
  return kind.toLowerCase() as Lowercase<Kind>;
}
