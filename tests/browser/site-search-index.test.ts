import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { close } from 'pagefind';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { costOfSearch, mostToFirstResult } from '../../scripts/measure/bench/search-cost.ts';
import type { FilterCounts } from '../../src/features/search/page/pagefind.ts';
import { makeIndex } from '../../src/site/astro/search-index.ts';
import { readLeeds } from '../support/strategies.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const { strategy } = await readLeeds();
const site = inject('siteFolder');

/** The index as Pagefind makes it, by address. */
const untouched = new Map<string, Buffer>();

beforeAll(async () => {
  const pages = readdirSync(join(site, 'leeds'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${sep}index.html`) || file === 'index.html')
    .map(
      (file) =>
        `leeds/${file
          .split(sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
    )
    .sort();
  const { files } = await makeIndex(site, 'leeds', pages).finally(close);
  for (const { path, content } of files) untouched.set(`/leeds/untouched/${path}`, Buffer.from(content));
}, 120_000);
afterAll(() => untouched.clear());

const words =
  `naloxone police drug drugs alcohol needle syringe exchange treatment recovery housing probation prison schools
  stigma commissioning children families carers workforce training outreach overdose deaths harm reduction crime disorder
  licensing pharmacy pharmacies nurses midwives dependency detoxification residential rehabilitation employment volunteers
  cannabis ketamine nitazenes spice vaping opiates heroin crack cocaine hepatitis HIV homelessness domestic abuse trafficking
  exploitation county lines naloxones xylophone nex co2`.split(/\s+/);
const beginnings = [
  'n',
  'na',
  'nal',
  'nalo',
  'p',
  'po',
  'par',
  'br',
  'bri',
  'tho',
  'th',
  'i',
  'in',
  'im',
  '2',
  '202',
  '1.',
];
const phrases = [
  '"harm reduction"',
  '"young people"',
  '"county lines"',
  '"West Yorkshire Police"',
  '"needle exchange"',
];
const several = [
  ...[
    'needle exchange',
    'young people',
    'police training',
    'county lines crime',
    'alcohol in pregnancy',
    'drug deaths',
  ],
  ...[
    'the strategy',
    'access to treatment services',
    'naloxone kits police',
    'zzz police',
    '2024/25 review',
    'ongoing',
  ],
];
const fromContent = [
  ...strategy.partners.map(({ name }) => name),
  ...strategy.objectives.map(({ title }) => title),
  ...strategy.actions.filter((_, index) => index % 20 === 0).map(({ id }) => id),
];
const queries = [...words, ...beginnings, ...phrases, ...several, ...fromContent];

test('a search finds the same pages, in the same order, as in the whole of the index that Pagefind makes', async () => {
  expect(queries.length).toBeGreaterThan(100);
  await browser.open('/leeds/search/', async (page) => {
    await serveUntouched(page);
    const expected = await answers(page, 'untouched', [{}], { loadAll: true });
    const found = await answers(page, 'pagefind', [{}]);
    expect(Object.keys(found)).toHaveLength(new Set(queries).size);
    expect(Object.values(found).filter(({ pages }) => pages.length > 0).length).toBeGreaterThan(100);
    expect(differences(found, expected)).toEqual([]);
  });
});

test('and so it does with filters, with the same numbers beside them', async () => {
  const filters: Filters[] = [
    { kind: { any: ['action'] } },
    { kind: { any: ['action', 'section'] }, timescale: { any: ['2024-25', 'ongoing'] } },
    { owner: { any: ['west-yorkshire-police'] }, priority: { any: ['3'] } },
  ];
  await browser.open('/leeds/search/', async (page) => {
    await serveUntouched(page);
    // The test above has asked for all words. Filters are files of their own, whatever the words.
    const some = queries.filter((_, index) => index % 3 === 0);
    const expected = await answers(page, 'untouched', filters, { loadAll: true, asked: some });
    expect(Object.keys(expected)).toHaveLength(filters.length * new Set(some).size);
    expect(differences(await answers(page, 'pagefind', filters, { asked: some }), expected)).toEqual([]);
  });
});

test.for(
  [
    ...['naloxone', 'a', '1.2-05', 'needle exchange', 'the drug treatment'],
    ...['"harm reduction" services', '2024/25 police training'],
  ]
    .map((q) => ({ q }))
    .concat([{ q: 'police', ...{ kind: 'action', timescale: '2024-25' } }]),
)('a first search for %o loads at most 120 KB until its first result', async (query) => {
  await browser.open('/', async (page) => {
    const driven = page.context().browser();
    if (driven === null) throw new Error('The page has no browser.');
    const cost = await costOfSearch(driven, { site, served: inject('siteUrl'), strategy: 'leeds' }, query);
    expect(cost.search).toBeGreaterThan(70_000);
    expect(cost.search).toBeLessThanOrEqual(mostToFirstResult);
  });
});

type Filters = Record<string, { any: string[] }>;

interface Answer {
  /** Scores by page, best first. */
  pages: [id: string, score: number][];
  filters: FilterCounts;
}

declare global {
  interface Window {
    createInstance: (options: { noWorker: boolean }) => {
      filters(): Promise<FilterCounts>;
      preload(words: string): Promise<void>;
      search(
        words: string,
        options: { filters: Filters },
      ): Promise<{ results: { id: string; score: number }[]; filters: FilterCounts }>;
    };
  }
}

async function serveUntouched(page: Page): Promise<void> {
  await page.route('**/leeds/untouched/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = untouched.get(path);
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType });
  });
}

/** The queries that found something else than expected. */
function differences(found: Record<string, Answer>, expected: Record<string, Answer>) {
  return Object.keys(expected)
    .map((query) => ({ query, found: found[query], expected: expected[query] }))
    .filter((pair) => !agree(pair.found, pair.expected));
}

/** Pagefind adds up scores in an order that changes, so the last digits of a score do as well. */
function agree(found: Answer | undefined, expected: Answer | undefined): boolean {
  if (found === undefined || expected === undefined) return false;
  const scoreOf = new Map(expected.pages);
  const isInPlace = ([id, score]: [string, number], place: number) =>
    isNear(score, scoreOf.get(id)) && isNear(score, expected.pages[place]?.[1]);
  return (
    found.pages.length === expected.pages.length &&
    found.pages.every(isInPlace) &&
    isDeepStrictEqual(found.filters, expected.filters)
  );
}

function isNear(score: number, other = Number.NaN): boolean {
  return Math.abs(score - other) <= score / 10_000;
}

/**
 * What each query finds, by query and filters. Each time Pagefind starts with nothing loaded, or, if asked, once with every
 * part of its index.
 */
async function answers(
  page: Page,
  folder: string,
  filters: Filters[],
  { loadAll = false, asked = queries } = {},
): Promise<Record<string, Answer>> {
  // As a text, because Vitest would put a function of its own in the place of `import`.
  await page.evaluate(
    `import("/leeds/${folder}/pagefind.js").then(({ createInstance }) => Object.assign(window, { createInstance }))`,
  );
  return page.evaluate(
    async ({ queries, filters, loadAll }) => {
      const start = async () => {
        const pagefind = window.createInstance({ noWorker: true });
        await pagefind.filters();
        return pagefind;
      };
      const whole = loadAll ? await start() : undefined;
      const letters = '0123456789abcdefghijklmnopqrstuvwxyz'.split('');
      const beginnings = letters.flatMap((letter) => ['', ...letters].map((next) => letter + next));
      for (const words of loadAll ? [...beginnings, ...queries] : []) await whole?.preload(words);
      const found: Record<string, Answer> = {};
      for (const words of queries) {
        const pagefind = whole ?? (await start());
        for (const chosen of filters) {
          const answer = await pagefind.search(words, { filters: chosen });
          const pages = answer.results.map(({ id, score }): [string, number] => [id, score]);
          found[`${words} ${JSON.stringify(chosen)}`] = { pages, filters: answer.filters };
        }
      }
      return found;
    },
    { queries: asked, filters, loadAll },
  );
}
