import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { divideIndex, type IndexFile } from '../../../../../src/site/astro/pagefind/divided-index.ts';

const words = [
  ['kit', [[0, [3], []]], []],
  ['naloxone', [[0, [1], []]], []],
];
const kinds: [string, number[]][] = Object.entries({ section: [1], action: [0] });
const pages = Object.entries({ en_a: 12, en_b: 9 });
const filters: [string, string][] = Object.entries({ owner: 'en_owner', kind: 'en_kind' });
const meta = ['1.5.2', pages, [['kit', 'naloxone', 'en_words']], filters, [], ['title']];

test('the order in which Pagefind lists filters and values changes no byte', () => {
  const turned = made({
    'pagefind.en_meta.pf_meta': packed(meta.with(3, filters.toReversed())),
    'filter/en_kind.pf_filter': packed(['kind', kinds.toReversed()]),
  });
  expect(turned).not.toEqual(made());
  expect(bytesOf(divideIndex(turned))).toEqual(bytesOf(divideIndex(made())));
});

test('what is packed does not say on which system', () => {
  const systems = divideIndex(made())
    .filter(({ path }) => path.includes('.pf_'))
    .map(({ content }) => content[9]);
  expect(new Set(systems)).toEqual(new Set([255]));
});

test('the entry leads to the table, and the table to words and filters', () => {
  const files = new Map(divideIndex(made()).map(({ path, content }) => [path, content]));
  const entry = JSON.parse(String(files.get('pagefind-entry.json'))) as { languages: { en: { hash: string } } };
  expect(entry).toMatchObject({ version: '1.5.2', languages: { en: { wasm: 'en', page_count: 2 } } });
  const table = read(files.get(`pagefind.${entry.languages.en.hash}.pf_meta`));
  expect(table).toEqual([
    '1.5.2',
    pages,
    [['', '\u{10FFFF}', expect.stringMatching(/^en_[0-9a-f]{10}$/)]],
    [
      ['kind', expect.stringMatching(/^en_[0-9a-f]{10}$/)],
      ['owner', expect.stringMatching(/^en_[0-9a-f]{10}$/)],
    ],
    [],
    ['title'],
  ]);
  const [, , [[, , wordsFile]], [[, kindFile]]] = table as [unknown, unknown, [string[]], [string[]]];
  expect(read(files.get(`index/${wordsFile}.pf_index`))).toEqual([words]);
  expect(read(files.get(`filter/${kindFile}.pf_filter`))).toEqual(['kind', kinds.toReversed()]);
  expect([...files.keys()].filter((path) => path.includes('.pf_'))).toHaveLength(4);
});

test('other files stay as they are', () => {
  const files = [...made(), { path: 'wasm.en.pagefind', content: Buffer.from('wasm') }];
  expect(divideIndex(files)).toContainEqual({ path: 'wasm.en.pagefind', content: Buffer.from('wasm') });
});

test.for<[string, Record<string, Buffer | undefined>, string]>([
  ['an entry of another shape', { 'pagefind-entry.json': Buffer.from('{}') }, 'pagefind-entry.json has another shape'],
  ['no table', { 'pagefind.en_meta.pf_meta': undefined }, 'pagefind.en_meta.pf_meta is missing'],
  [
    'another field in the table',
    { 'pagefind.en_meta.pf_meta': packed([...meta, []]) },
    'pagefind.en_meta.pf_meta has another shape at []',
  ],
  [
    'words with another field',
    { 'index/en_words.pf_index': packed([[['kit', [], [], 7]]]) },
    'index/en_words.pf_index has another shape at [0][0]',
  ],
  [
    'words in another order',
    { 'index/en_words.pf_index': packed([words.toReversed()]) },
    'index/ does not hold "kit" in order',
  ],
  [
    'numbers written in another way',
    { 'index/en_words.pf_index': gzipSync(Buffer.from('pagefind_dcd\x81\x81\x83\x61k\x81\x18\x01\x80', 'latin1')) },
    'index/en_words.pf_index does not come out the same when written again',
  ],
  [
    'another mark',
    { 'index/en_words.pf_index': gzipSync('pagefind_new') },
    'index/en_words.pf_index does not begin with "pagefind_dcd"',
  ],
  [
    'something else than CBOR',
    { 'index/en_words.pf_index': gzipSync('pagefind_dcd\xff') },
    'index/en_words.pf_index is not CBOR',
  ],
  [
    'another compression',
    { 'index/en_words.pf_index': Buffer.from('br') },
    'index/en_words.pf_index is not compressed with gzip',
  ],
  [
    'a part that no table names',
    { 'index/en_more.pf_index': packed([words]) },
    'index/en_more.pf_index is named by no other file',
  ],
])('%s is refused and named', ([, changes, difference]) => {
  expect(() => divideIndex(made(changes))).toThrow(
    `The search index cannot be divided: ${difference}. Pagefind may have`,
  );
});

/** A small index as Pagefind 1.5.2 writes it, with some of its files changed or left out. */
function made(changes: Record<string, Buffer | undefined> = {}): IndexFile[] {
  const entry = { version: '1.5.2', languages: { en: { hash: 'en_meta', wasm: 'en', page_count: 2 } } };
  const files: Record<string, Buffer | undefined> = {
    'pagefind-entry.json': Buffer.from(JSON.stringify(entry)),
    'pagefind.en_meta.pf_meta': packed(meta),
    'index/en_words.pf_index': packed([words]),
    'filter/en_owner.pf_filter': packed(['owner', [['police', [0]]]]),
    'filter/en_kind.pf_filter': packed(['kind', kinds]),
    ...changes,
  };
  return Object.entries(files).flatMap(([path, content]) => (content === undefined ? [] : { path, content }));
}

function packed(content: unknown): Buffer {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(content)]));
}

function read(file: Uint8Array | undefined): unknown {
  if (file === undefined) throw new Error('There is no such file.');
  return decode(gunzipSync(file).subarray('pagefind_dcd'.length));
}

function bytesOf(files: readonly IndexFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));
}
