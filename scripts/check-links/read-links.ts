import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** What a page, a feed or a stylesheet of a built site links to, and the ids that links to it can name. */
export interface LinksOfFile {
  links: Set<string>;
  ids: Set<string>;
}

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

export function readLinks(folder: string, file: string): LinksOfFile {
  // Measured: several files at once take four times as long as one after another.
  const text = readFileSync(join(folder, file), 'utf8');
  return file.endsWith('.css') ? { links: linksInStylesheet(text), ids: new Set() } : linksInMarkup(text);
}

/** A text cut out of a page would keep the whole page in memory. */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function linksInStylesheet(css: string): Set<string> {
  return new Set(Array.from(css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g), ([, address = '']) => address));
}

/** Reads a page without building a tree of it, which takes several times as long. */
function linksInMarkup(html: string): LinksOfFile {
  const [links, ids] = [new Set<string>(), new Set<string>()];
  let element = '';
  const parser = new Parser({
    onopentagname: (name) => {
      element = name;
    },
    onattribute: (name, value) => {
      if (name === 'id') ids.add(copyOf(value));
      else for (const link of linksIn(element, name, value)) links.add(link);
    },
  });
  parser.end(html);
  return { links, ids };
}

function linksIn(element: string, attribute: string, value: string): string[] {
  switch (attribute) {
    case 'href':
    case 'xlink:href':
    case 'src':
    case 'action':
    case 'formaction':
    case 'poster':
    case 'cite':
      return [value.trim()];
    case 'data':
      return element === 'object' ? [value.trim()] : [];
    case 'srcset':
    case 'imagesrcset':
      // Each picture of a set is an address and its size.
      return value.split(',').map((picture) => picture.trim().split(/\s+/)[0] ?? '');
    case 'content':
      // Of all that is said about a page, only whole addresses are links.
      return /^https?:\S+$/.test(value) ? [value] : [];
    default:
      return [];
  }
}
