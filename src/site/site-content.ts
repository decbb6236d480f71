import { getCollection } from 'astro:content';
import { contentKinds, type ContentKind, type Entry } from '../core/content/schema/kinds.ts';
import { buildSiteContent } from '../core/model/build-site-content.ts';
import type { SiteContent } from '../core/model/types.ts';
import { unpackEntry } from './astro/content-loader.ts';

let siteContent: Promise<SiteContent> | undefined;

/** The whole model. Built once a build, and at each request in development, so that an edit shows at once. */
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
  const entries = await getCollection(kind.toLowerCase() as Lowercase<ContentKind>);
  return entries.flatMap(({ body }) => (body === undefined ? [] : unpackEntry(body)));
}
