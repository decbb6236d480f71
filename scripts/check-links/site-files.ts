import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readMarkup, readStylesheet, type MarkupListener } from './markup.ts';

/** Every file of a built site by its path in the address, without the base: `/robots.txt`, `/leeds/index.html`. */
export function listSite(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => `${parentPath.slice(folder.length)}/${name}`);
  return new Set(paths.map((path) => path.split(sep).join('/')).sort());
}

export function hasLinks(file: string): boolean {
  return /\.(?:html|atom|css)$/.test(file);
}

/** Reads the links and ids of a page, a feed or a stylesheet. */
export function readLinks(folder: string, file: string, listener: MarkupListener): void {
  // Measured: several files at once take four times as long as one after another.
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.css')) readStylesheet(text, listener);
  else readMarkup(text, listener);
}

/** The ids of a page that links can lead to. */
export function idsOf(folder: string, file: string): Set<string> {
  const ids = new Set<string>();
  readLinks(folder, file, { link: () => undefined, id: (id) => ids.add(id) });
  return ids;
}

/** How readers know a file: `/leeds/` for `/leeds/index.html`. */
export function addressOf(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}
