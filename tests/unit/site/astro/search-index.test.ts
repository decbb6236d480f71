import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { writeSearchIndexes } from '../../../../src/site/astro/search-index.ts';

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { id: string; text: string }[];
}

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const action = `<h1>Action 1</h1><p>Give naloxone kits.</p><h2 id="why">Why</h2><p>It saves lives.</p>
  <nav>Previous</nav><section data-pagefind-ignore>Abbreviations</section>`;
const records = `<meta name="search:title" content="Kits, and more" data-pagefind-meta="title[content]">
  <meta name="search:reference" content="1-01" data-pagefind-meta="reference[content]">
  <meta name="search:owner" content="police" data-pagefind-filter="owner[content]">
  <meta name="search:owner" content="none" data-pagefind-filter="owner[content]">`;
const leeds = {
  'leeds/actions/1-01/': page(action, records),
  'leeds/vision/': page('<h1>Vision</h1><p>A compassionate city.</p>'),
  'leeds/strategy/': page('<h1>Everything</h1><p>Naloxone again.</p>', '', ''),
  'leeds/search/': page('<h1>Search</h1>', '', ''),
};
const york = {
  'york/vision/': page('<h1>Vision</h1><p>A healthy city with naloxone.</p>'),
  'york/search/': page('<h1>Search</h1>', '', ''),
};

test('a strategy has an index of its own pages, which no other strategy changes', async () => {
  const alone = await build(leeds);
  const together = await build({ ...leeds, ...york, 'about/': page('<h1>About</h1>') });
  expect(together.indexed).toEqual([
    { folder: 'leeds', records: 2 },
    { folder: 'york', records: 1 },
  ]);
  expect(fragmentsOf(together.out, 'leeds').map(({ url }) => url)).toEqual(['/actions/1-01/', '/vision/']);
  expect(fragmentsOf(together.out, 'york').map(({ url }) => url)).toEqual(['/vision/']);
  const sizes = (out: string) => filesOf(out, 'leeds').map((file) => readFileSync(join(out, 'leeds', file)).length);
  expect(sizes(together.out).length).toBe(sizes(alone.out).length);
  expect(readdirSync(together.out)).toEqual(['about', 'leeds', 'york']);
});

test('an action is kept with its reference, its owners, its headings and no words of the frame around it', async () => {
  const { out } = await build(leeds);
  expect(fragmentsOf(out, 'leeds')[0]).toMatchObject({
    content: 'Action 1. Give naloxone kits. Why. It saves lives.',
    meta: { title: 'Kits, and more', reference: '1-01' },
    filters: { owner: ['police', 'none'] },
    anchors: [{ id: 'why', text: 'Why' }],
  });
});

test('only the files that the search page loads are published', async () => {
  const { out } = await build(leeds);
  const kinds = new Set(filesOf(out, 'leeds').map((file) => file.replaceAll(/en-gb_[0-9a-f]+/g, 'en-gb_HASH')));
  expect([...kinds].sort()).toEqual([
    'pagefind/filter/en-gb_HASH.pf_filter',
    'pagefind/fragment/en-gb_HASH.pf_fragment',
    'pagefind/index/en-gb_HASH.pf_index',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.en-gb_HASH.pf_meta',
    'pagefind/pagefind.js',
    'pagefind/wasm.en-gb.pagefind',
  ]);
});

test('the indexes of two builds have the same bytes, in whatever order pages are built', async () => {
  const reversed = Object.fromEntries(Object.entries(leeds).reverse());
  const [first, second] = [await build(leeds), await build(reversed)];
  const files = filesOf(first.out, 'leeds');
  expect(filesOf(second.out, 'leeds')).toEqual(files);
  for (const file of files) {
    expect(readFileSync(join(second.out, 'leeds', file))).toEqual(readFileSync(join(first.out, 'leeds', file)));
  }
});

test('a site without a search page gets no index', async () => {
  const { out, indexed } = await build({ 'about/': page('<h1>About</h1>') });
  expect(indexed).toEqual([]);
  expect(readdirSync(out)).toEqual(['about']);
});

function page(main: string, head = '', mark = 'data-pagefind-body'): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><header>Site</header><main ${mark}>${main}</main></body></html>`;
}

async function build(pages: Record<string, string>) {
  const out = mkdtempSync(join(tmpdir(), 'strategy-microsite-index-'));
  folders.push(out);
  for (const [path, html] of Object.entries(pages)) {
    const file = join(out, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  return { out, indexed: await writeSearchIndexes(out, Object.keys(pages)) };
}

function filesOf(out: string, folder: string): string[] {
  return readdirSync(join(out, folder, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, folder).length + 1))
    .sort();
}

function fragmentsOf(out: string, folder: string): Fragment[] {
  return filesOf(out, folder)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(out, folder, file))).toString())
    .map((text) => JSON.parse(text.slice('pagefind_dcd'.length)) as Fragment)
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
