import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Loader } from 'astro/loaders';
import { contentFolder } from '../../core/content/content-folder.ts';
import type { ContentKind, Entry } from '../../core/content/schema/kinds.ts';

declare global {
  // Astro's own way to add a hook by which integrations and loaders speak to each other.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Astro {
    interface IntegrationHooks {
      'content:entries': () => Promise<readonly Entry[]> | readonly Entry[];
    }
  }
}

/** Stands in for the entries of a kind that the content lacks: Astro warns of an empty collection, and nothing is wrong with one. */
const noEntries = 'none';

/**
 * Fills a collection with the files of one kind, as `core/content` has read them: an integration with the hook
 * `content:entries` has them, and Astro itself reads no content. Ids are paths below the content folder.
 */
export function contentLoader(kind: ContentKind): Loader {
  return {
    name: 'content',
    load: async ({ store, config }) => {
      const all = (await entriesHook(config.integrations)?.()) ?? [];
      const entries = all.filter((entry) => entry.kind === kind);
      const ids = new Set(entries.length === 0 ? [noEntries] : entries.map(({ path }) => path));
      // Clearing the store would make Astro wait for half a second before it goes on.
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      if (entries.length === 0) store.set({ id: noEntries, data: {} });
      for (const entry of entries)
        store.set({ id: entry.path, data: {}, body: packEntry(entry), filePath: filePath(entry, config) });
    },
  };
}

/** The entries of content that a command has read and checked already, so that a build need not. */
export function checkedContent(entries: readonly Entry[]): AstroIntegration {
  return { name: 'checked-content', hooks: { 'content:entries': () => entries } };
}

/** What answers for the entries: the last integration that can, because a command's own come after those of the site. */
export function entriesHook(
  integrations: readonly AstroIntegration[],
): AstroIntegration['hooks']['content:entries'] | undefined {
  return integrations.findLast(({ hooks }) => hooks['content:entries'] !== undefined)?.hooks['content:entries'];
}

/**
 * An entry as one text without words. Astro's store and the bundler, through which it goes to the pages, give a meaning to
 * some texts (`__ASTRO_IMAGE_...`, `__VITE_ASSET__...`), which content may hold like any other.
 */
export function packEntry(entry: Entry): string {
  return gzipSync(JSON.stringify(entry)).toString('base64');
}

export function unpackEntry(packed: string): Entry {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as Entry;
}

/** Tells editors which schema a file has. */
function filePath({ path }: Entry, { root }: AstroConfig): string {
  const folder = fileURLToPath(root);
  return relative(folder, join(contentFolder(folder), path))
    .split(sep)
    .join('/');
}
