/**
 * What the page of a measure costs a reader, and what the chart to explore adds on request, in bytes compressed with Brotli.
 * Takes the site that `npm run build` has made, or the one that `SITE_FOLDER` names.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { projectFolder } from '../../lib/project-folder.ts';
import { printTable } from './table.ts';
import { weightOf } from './weight.ts';

const mostOfPage = 20_000;
const mostOfChart = 60_000;

const site = resolve(projectFolder, process.env['SITE_FOLDER'] ?? 'dist');
const pages = readdirSync(site)
  .flatMap((strategy) => pagesIn(`${strategy}/indicators`))
  .map((path) => ({ path, ...weightOf(site, path) }))
  .sort((a, b) => sizeOf(b) - sizeOf(a));
if (pages.length === 0) throw new Error(`There are no measures in ${site}. Run "npm run build" first.`);

console.log(
  `The heaviest of ${pages.length} pages of measures, at most ${mostOfPage.toLocaleString('en-GB')} together:`,
);
printTable(pages.slice(0, 5));
console.log(`The chart to explore, on request, at most ${mostOfChart.toLocaleString('en-GB')}:`);
printTable(
  readdirSync(join(site, '_astro'))
    .filter((name) => /^explore\..*\.js$/.test(name))
    .map((name) => ({ name, compressed: brotliCompressSync(readFileSync(join(site, '_astro', name))).length })),
);

function pagesIn(folder: string): string[] {
  if (!existsSync(join(site, folder))) return [];
  return readdirSync(join(site, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

function sizeOf(page: object): number {
  return 'together' in page && typeof page.together === 'number' ? page.together : 0;
}
