import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What a reader's first visit to a page costs, in bytes compressed with Brotli. */
export function weightOf(site: string, path: string): Record<string, number> {
  const html = readFileSync(join(site, path, 'index.html'), 'utf8');
  const page = parse(html);
  const sum = (selector: string, name: string) =>
    page
      .querySelectorAll(selector)
      .map((element) => compressed(readFileSync(join(site, element.getAttribute(name) ?? ''))))
      .reduce((total, size) => total + size, 0);
  const HTML = compressed(Buffer.from(html));
  const CSS = sum('link[rel="stylesheet"]', 'href');
  const JavaScript = sum('script[src]', 'src');
  return { HTML, CSS, JavaScript, together: HTML + CSS + JavaScript };
}

function compressed(bytes: Buffer): number {
  return brotliCompressSync(bytes).length;
}
