import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';

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
      const { files, records } = await makeIndex(out, folder, pages);
      writeFiles(join(out, folder, 'pagefind'), files);
      written.push({ folder, records });
    }
  } finally {
    await close();
  }
  return written;
}

/** @param pages in the order that decides their numbers in the index, and so its bytes. */
async function makeIndex(
  out: string,
  folder: string,
  pages: readonly string[],
): Promise<{ files: IndexFile[]; records: number }> {
  const { errors, index } = await createIndex();
  if (index === undefined) throw indexError(folder, errors);
  let records = 0;
  for (const page of pages) {
    const content = readFileSync(join(out, page, 'index.html'), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    // An address below the strategy, which the browser completes: the index does not depend on the site's own address.
    const { errors } = await index.addHTMLFile({ url: page.slice(folder.length), content });
    if (errors.length > 0) throw indexError(page, errors);
    records++;
  }
  const { errors: faults, files } = await index.getFiles();
  if (faults.length > 0) throw indexError(folder, faults);
  // Pagefind would keep it in memory until the last one is made.
  await index.deleteIndex();
  return { files: files.filter(({ path }) => neededFiles.test(path)), records };
}

function writeFiles(folder: string, files: readonly IndexFile[]): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function indexError(what: string, errors: readonly string[]): Error {
  return new Error(`The search index of ${what} could not be made: ${errors.join(' ')}`);
}
