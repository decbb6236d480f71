import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { inject } from 'vitest';

export interface BuiltPage {
  /** The path in the site's address, without the base: `/leeds/actions/`, `/404.html`. */
  path: string;
  /** The file on disk. */
  file: string;
  html: string;
  /** Parsed when it is first asked for: many tests look at few of the pages. */
  readonly document: HTMLElement;
}

export interface BuiltSite {
  folder: string;
  /** The base path, with a slash at both ends. */
  base: string;
  origin: string;
  pages: BuiltPage[];
  /** Every file by its path in the address, without the base: `/robots.txt`, `/leeds/index.html`. */
  files: Set<string>;
}

/** Said by each file of tests that needs the site. */
export const noSite = 'There is no site. The test "the site can be built" says why.';

let builtSite: BuiltSite | undefined;

/** The site that is built for the tests of a run. Files that share a worker read and parse it once. */
export function readBuiltSite(): BuiltSite {
  if (inject('buildFailure') !== '') throw new Error(noSite);
  return (builtSite ??= readSite(inject('siteFolder')));
}

/** Reads a built site from disk. */
export function readSite(folder: string, { base = '/', origin = 'https://strategies.example.org' } = {}): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pathOf = (file: string) => file.slice(folder.length).split(sep).join('/');
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, pathOf(file).replace(/\/index\.html$/, '/')));
  return { folder, base, origin, pages, files: new Set(files.map(pathOf)) };
}

/** Pages that a reader comes to by an address; the "Page not found" page is none of them. */
export function addressedPages(site: BuiltSite): BuiltPage[] {
  return site.pages.filter(({ path }) => path !== '/404.html');
}

/** The whole address of a path that has no base yet. */
export function wholeAddress(site: BuiltSite, path: string): string {
  return site.origin + site.base + path.slice(1);
}

function readPage(file: string, path: string): BuiltPage {
  const html = readFileSync(file, 'utf8');
  let document: HTMLElement | undefined;
  return {
    path,
    file,
    html,
    get document() {
      return (document ??= parse(html, { comment: false }));
    },
  };
}
