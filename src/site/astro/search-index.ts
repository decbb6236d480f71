import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { divideIndex, type IndexFile } from './pagefind/divided-index.ts';

/** What the search page loads. Pagefind also brings ready-made interfaces and a worker, which nothing here uses. */
const neededFiles =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+\.pagefind|(index|filter|fragment)\/.+)$/;

/** Pagefind makes one while the one before it is divided and written. */
const indexesAtOnce = 2;
const pagesAtOnce = 16;

/** After a build: one search index for each strategy, so that a search in one never finds or loads another. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const paths = pages.map(({ pathname }) => pathname);
        const indexed = await writeSearchIndexes(fileURLToPath(dir), paths);
        for (const { folder, records } of indexed) logger.info(`${folder}/pagefind/: ${records} pages`);
      },
    },
  };
}

/**
 * Writes `<strategy>/pagefind/` for each folder that has a search page. Only pages whose main part is marked with
 * `data-pagefind-body` are in it.
 *
 * @param paths of all pages, as `leeds/actions/1.2-05/`.
 */
export async function writeSearchIndexes(
  out: string,
  paths: readonly string[],
): Promise<{ folder: string; records: number }[]> {
  const folders = paths.flatMap((path) => /^([^/]+)\/search\/$/.exec(path)?.[1] ?? []).sort();
  const written: { folder: string; records: number }[] = [];
  const waiting = folders.values();
  const writeWaiting = async (): Promise<void> => {
    for (const folder of waiting) {
      const pages = paths.filter((path) => path.startsWith(`${folder}/`)).sort();
      written.push({ folder, records: await writeIndex(out, folder, pages) });
    }
  };
  try {
    await Promise.all(Array.from({ length: indexesAtOnce }, writeWaiting));
  } finally {
    await close();
  }
  return written.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

async function writeIndex(out: string, folder: string, pages: readonly string[]): Promise<number> {
  const { files, records } = await makeIndex(out, folder, pages);
  const target = join(out, folder, 'pagefind');
  const divided = divideIndex(files);
  for (const below of new Set(divided.map(({ path }) => dirname(path)))) {
    mkdirSync(join(target, below), { recursive: true });
  }
  for (const { path, content } of divided) writeFileSync(join(target, path), content);
  return records;
}

/** The index of a strategy as Pagefind makes it. Whoever calls this has to `close` Pagefind at the end. */
export async function makeIndex(
  out: string,
  folder: string,
  pages: readonly string[],
): Promise<{ files: IndexFile[]; records: number }> {
  const { errors, index } = await createIndex();
  if (index === undefined) throw indexError(folder, errors);
  const records = await addPages(index, out, folder, pages);
  const { errors: faults, files } = await index.getFiles();
  if (faults.length > 0) throw indexError(folder, faults);
  // Pagefind would keep it in memory until the last one is made.
  await index.deleteIndex();
  return { files: files.filter(({ path }) => neededFiles.test(path)), records };
}

/**
 * Adds pages in their order, which decides their numbers in the index, and so its bytes. Pagefind takes them one after the
 * other as they come, so several at once only save it waiting.
 */
async function addPages(index: PagefindIndex, out: string, folder: string, pages: readonly string[]): Promise<number> {
  let records = 0;
  for (let first = 0; first < pages.length; first += pagesAtOnce) {
    const added = await Promise.all(
      pages.slice(first, first + pagesAtOnce).map((page) => addPage(index, out, folder, page)),
    );
    records += added.filter(Boolean).length;
  }
  return records;
}

/** @returns whether the page belongs in a search. */
async function addPage(index: PagefindIndex, out: string, folder: string, page: string): Promise<boolean> {
  // Read without waiting, so that the pages reach Pagefind in their order.
  const content = readFileSync(join(out, page, 'index.html'), 'utf8');
  if (!content.includes('data-pagefind-body')) return false;
  // An address below the strategy, which the browser completes: the index does not depend on where the site stands.
  const { errors } = await index.addHTMLFile({ url: page.slice(folder.length), content: searchedPart(content) });
  if (errors.length > 0) throw indexError(page, errors);
  return true;
}

/** The head, which has the fields and filters, and the main part: Pagefind would read the rest only to leave it out. */
function searchedPart(page: string): string {
  const head = page.slice(0, page.indexOf('<body'));
  const main = page.slice(page.indexOf('<main'), page.lastIndexOf('</main>'));
  return `${head}<body>${main}</main>`;
}

function indexError(what: string, errors: readonly string[]): Error {
  return new Error(`The search index of ${what} could not be made: ${errors.join(' ')}`);
}
