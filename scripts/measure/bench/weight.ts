import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What a reader's first visit to a page costs, in bytes compressed with Brotli. */
export interface Weight {
  HTML: number;
  CSS: number;
  /** The scripts that load with the page, with the modules that they import. Those that wait for a reader's choice are none of them. */
  JavaScript: number;
  together: number;
}

/** @param path of the page below the folder of a site at the root of its address: `leeds/actions/`, `404.html`. */
export function weightOf(site: string, path: string): Weight {
  const html = readFileSync(join(site, path.endsWith('.html') ? path : join(path, 'index.html')), 'utf8');
  const page = parse(html);
  const named = (selector: string, name: string) =>
    page.querySelectorAll(selector).flatMap((element) => element.getAttribute(name) ?? []);
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + sharedSize(readFileSync(join(site, file))), 0);
  const HTML = compressed(Buffer.from(html));
  const CSS = sum(new Set(named('link[rel="stylesheet"]', 'href')));
  const JavaScript = sum(withImports(site, named('script[src]', 'src')));
  return { HTML, CSS, JavaScript, together: HTML + CSS + JavaScript };
}

const sizes = new Map<string, number>();

/** As `compressed`, but once for a text that many pages share. */
function sharedSize(bytes: Buffer): number {
  const text = bytes.toString();
  const size = sizes.get(text) ?? compressed(bytes);
  sizes.set(text, size);
  return size;
}

/** How many bytes a host sends for some text. */
export function compressed(bytes: Buffer): number {
  return brotliCompressSync(bytes).length;
}

/** How many bytes a static host sends for a page or file of a site: texts compressed, Pagefind's packed files as they are. */
export function transferSize(site: string, path: string): number {
  const bytes = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path));
  return /(\/|\.(js|json|css|svg))$/.test(path) ? compressed(bytes) : bytes.length;
}

/** Scripts and all that they import, directly or not, each once. */
function withImports(site: string, scripts: readonly string[]): Set<string> {
  const found = new Set(scripts);
  // A set goes on to what is added while it is walked through.
  for (const script of found) {
    const code = readFileSync(join(site, script), 'utf8');
    for (const [, specifier = ''] of code.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      found.add(posix.join(posix.dirname(script), specifier));
    }
  }
  return found;
}
