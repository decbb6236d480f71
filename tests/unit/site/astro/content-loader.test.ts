import type { AstroIntegration } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/core/content/read-content.ts';
import { checkedContent, contentLoader, packEntry, unpackEntry } from '../../../../src/site/astro/content-loader.ts';
import { validContent } from '../../../support/faulty-content.ts';

const { entries } = await readContent(validContent);
const vision = entries.find(({ kind }) => kind === 'vision');
if (vision === undefined) throw new Error('The content has no vision.');

test('a collection has the entries of its kind, and loses those whose files are gone', async () => {
  const store = await load([checkedContent(entries)], new Map([['strategies/anytown/sections/gone.mdx', {}]]));
  expect([...store.keys()]).toEqual(['strategies/anytown/sections/how.mdx', 'strategies/anytown/sections/why.mdx']);
  expect(store.get('strategies/anytown/sections/how.mdx')).toMatchObject({
    filePath: 'content/strategies/anytown/sections/how.mdx',
  });
});

test('a kind that the content lacks has a stand-in, because Astro warns of an empty collection', async () => {
  const store = await load([checkedContent([])]);
  expect([...store.values()]).toEqual([{ id: 'none', data: {} }]);
  expect([...(await load([checkedContent(entries)], store)).keys()]).not.toContain('none');
});

test('what a command has checked is taken before what the site would read itself', async () => {
  const ofSite: AstroIntegration = {
    name: 'site',
    hooks: { 'content:entries': () => Promise.reject(new Error('This was read a second time.')) },
  };
  expect((await load([ofSite, checkedContent(entries)])).size).toBe(2);
});

test('an entry comes out of the store as it went in, with the places of its text', () => {
  expect(unpackEntry(packEntry(vision))).toEqual(JSON.parse(JSON.stringify(vision)));
  expect(vision.body.children[0]?.position?.start.line).toBe(10);
});

test('no text of an entry can be read in the store', () => {
  const title = '__ASTRO_IMAGE_secret.png';
  const packed = packEntry({ ...vision, data: { ...vision.data, title } } as typeof vision);
  expect(packed).toMatch(/^[\w+/]+=*$/);
  expect(unpackEntry(packed).data).toMatchObject({ title });
});

async function load(integrations: AstroIntegration[], store = new Map<string, object>()): Promise<typeof store> {
  const config = { root: new URL('file:///project/'), integrations };
  await contentLoader('section').load({
    config,
    store: {
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
      set: (entry: { id: string }) => store.set(entry.id, entry),
    },
  } as unknown as LoaderContext);
  return store;
}
