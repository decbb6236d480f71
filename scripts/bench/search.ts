/**
 * What a first search costs a reader who has nothing of the site yet, in bytes as a static host sends them: texts compressed
 * with Brotli, Pagefind's own files as they are, since they are compressed already. Takes the site that `npm run build`
 * has made, or the one that `SITE_FOLDER` names.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../browser.ts';
import { projectFolder } from '../project-folder.ts';
import { serveFolder } from '../serve-folder.ts';

const most = 120_000;
/** A rare word, common ones, two words that lie in different parts of the index, and a reference. */
const queries = ['naloxone', 'police', 'drug', 'needle exchange', '1.2-05'];

declare global {
  interface Window {
    /** The addresses of all that was loaded when the first result stood there. */
    loadedAtFirstResult?: string[];
  }
}

const site = resolve(projectFolder, process.env['SITE_FOLDER'] ?? 'dist');
const strategy = readdirSync(site).find((name) => existsSync(join(site, name, 'pagefind')));
if (strategy === undefined) throw new Error(`There is no search index in ${site}. Run "npm run build" first.`);

const server = await serveFolder(site, { port: 0, base: '/' });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const rows: Record<string, Record<string, number>> = {};
  for (const query of queries)
    rows[query] = await costOf(browser, `${strategy}/search/?q=${encodeURIComponent(query)}`);
  console.log(`Bytes until the first result, for "search" at most ${most.toLocaleString('en-GB')}.`);
  console.log('"search" is what searching adds, "page" the HTML and CSS that any page needs, "rest" loads afterwards.');
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
}

async function costOf(browser: Browser, path: string): Promise<Record<string, number>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(noteFirstResult);
  const loaded: string[] = [];
  page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  await page.waitForSelector('#search-list > li');
  const atFirst = new Set(
    (await page.evaluate(() => window.loadedAtFirstResult ?? [])).map((url) => new URL(url).pathname),
  );
  await context.close();

  const isPage = (file: string) => /(\/|\.css|\.svg)$/.test(file);
  const index = loaded.filter((file) => file.includes('/pagefind/'));
  if (!index.every((file) => file.startsWith(`/${strategy}/`))) throw new Error('The search loads a foreign index.');
  return {
    search: sizeOf(loaded.filter((file) => !isPage(file) && atFirst.has(file))),
    page: sizeOf(loaded.filter(isPage)),
    rest: sizeOf(loaded.filter((file) => !isPage(file) && !atFirst.has(file))),
    'search, of which index': sizeOf(index.filter((file) => /\.pf_(index|meta|filter)$/.test(file))),
  };
}

/** Runs in the page, before its own scripts. */
function noteFirstResult(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('#search-list > li') === null) return;
    observer.disconnect();
    window.loadedAtFirstResult = performance.getEntriesByType('resource').map(({ name }) => name);
  });
  observer.observe(document, { childList: true, subtree: true });
}

function sizeOf(files: readonly string[]): number {
  return files.map(sizeOfFile).reduce((sum, size) => sum + size, 0);
}

function sizeOfFile(file: string): number {
  const bytes = readFileSync(join(site, file.endsWith('/') ? `${file}index.html` : file));
  return /(\/|\.(js|json|css|svg))$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
}
