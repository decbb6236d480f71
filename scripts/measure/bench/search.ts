/**
 * What a first search costs a reader who has nothing of the site yet. Takes the site that `npm run build` has made, or the
 * one that `SITE_FOLDER` names.
 */
import { resolve } from 'node:path';
import { projectFolder } from '../../lib/project-folder.ts';
import { costOfSearch, mostToFirstResult, searchedStrategy, type SearchCost } from './search-cost.ts';
import { withServedSite } from './served-site.ts';
import { printTable } from './table.ts';

/** Rare words, common ones, a beginning, several words in different parts of the index, a reference, a filter. */
const queries: Record<string, string>[] = [
  ...['naloxone', 'police', 'drug', 'tr', 'a', '1.2-05'],
  ...['needle exchange', 'young people', 'thematic review'],
  ...['the drug treatment', 'county lines crime', '"harm reduction" services', '2024/25 police training'],
].map((q) => ({ q }));
queries.push({ kind: 'action' }, { q: 'police', kind: 'action', timescale: '2024-25' });

const site = resolve(projectFolder, process.env['SITE_FOLDER'] ?? 'dist');
const strategy = searchedStrategy(site);
const rows: Record<string, SearchCost> = {};
await withServedSite(site, async (browser, served) => {
  for (const query of queries) {
    rows[Object.values(query).join(', ')] = await costOfSearch(browser, { site, served, strategy }, query);
  }
});
const limit = mostToFirstResult.toLocaleString('en-GB');
console.log(`Bytes until the first result, for "search" at most ${limit}.`);
console.log('"search" is what searching adds, "index" the part of it that depends on the words, "page" the HTML and');
console.log('CSS that any page needs, "rest" loads afterwards.');
printTable(Object.entries(rows).map(([words, cost]) => ({ words, ...cost })));
const tooMuch = Object.entries(rows).filter(([, { search }]) => search > mostToFirstResult);
for (const [query, { search }] of tooMuch) console.error(`"${query}" loads ${search} bytes, more than ${limit}.`);
if (tooMuch.length > 0) process.exitCode = 1;
