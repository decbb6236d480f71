import { expect, inject, test } from 'vitest';
import { costOfSearch, mostToFirstResult } from '../../scripts/measure/bench/search-cost.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const site = inject('siteFolder');

test.for(
  [
    ...['naloxone', 'a', '1.2-05', 'needle exchange', 'the drug treatment'],
    ...['"harm reduction" services', '2024/25 police training'],
  ]
    .map((q) => ({ q }))
    .concat([{ q: 'police', ...{ kind: 'action', timescale: '2024-25' } }]),
)('a first search for %o loads at most 150 KB until its first result', async (query) => {
  await browser.withPage('/', async (page) => {
    const driven = page.context().browser();
    if (driven === null) throw new Error('The page has no browser.');
    const cost = await costOfSearch(driven, { site, served: inject('siteUrl'), strategy: 'leeds' }, query);
    expect(cost.search).toBeGreaterThan(70_000);
    expect(cost.search).toBeLessThanOrEqual(mostToFirstResult);
  });
});
