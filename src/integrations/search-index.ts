import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { divideIndex, type IndexFile } from './pagefind/divided-index.ts';

/** What the search page loads. Pagefind also brings ready-made interfaces and a worker, which nothing here uses. */
const neededFiles =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+\.pagefind|(index|filter|fragment)\/.+)$/;

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
  try {
    for (const folder of folders) {
      const pages = paths.filter((path) => path.startsWith(`${folder}/`)).sort();
      written.push({ folder, records: await writeIndex(out, folder, pages) });
    }
  } finally {
    await close();
  }
  return written;
}

async function writeIndex(out: string, folder: string, pages: readonly string[]): Promise<number> {
  const { files, records } = await makeIndex(out, folder, pages);
  for (const { path, content } of divideIndex(files)) {
    const target = join(out, folder, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
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
  return { files: files.filter(({ path }) => neededFiles.test(path)), records };
}

/** Adds pages one after the other: their order decides their numbers in the index, and so its bytes. */
async function addPages(index: PagefindIndex, out: string, folder: string, pages: readonly string[]): Promise<number> {
  let records = 0;
  for (const page of pages) {
    const content = await readFile(join(out, page, 'index.html'), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    // An address below the strategy, which the browser completes: the index does not depend on where the site stands.
    const { errors } = await index.addHTMLFile({ url: page.slice(folder.length), content });
    if (errors.length > 0) throw indexError(page, errors);
    records += 1;
  }
  return records;
}

function indexError(what: string, errors: readonly string[]): Error {
  return new Error(`The search index of ${what} could not be made: ${errors.join(' ')}`);
}
