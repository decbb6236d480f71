import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from './site.ts';

const linkAttributes = {
  a: 'href',
  area: 'href',
  link: 'href',
  use: 'href',
  img: 'src',
  script: 'src',
  source: 'src',
  iframe: 'src',
  form: 'action',
  object: 'data',
} as const;

/** Every link of the site to itself that leads nowhere, as `/page/ -> link: why`. */
export function brokenLinks(site: BuiltSite): string[] {
  const idsOf = new Map(site.pages.map((page) => [page.path, idsIn(page)]));
  const fromPages = site.pages.flatMap((page) => linksOf(page).map((link) => ({ from: page.path, link })));
  const all = [...fromPages, ...stylesheetLinks(site)];
  return all.flatMap(({ from, link }) => {
    const fault = faultOf(link, from, site, idsOf);
    return fault === undefined ? [] : [`${from} -> ${link}: ${fault}`];
  });
}

/** Every id of a page, repeated ones repeated. */
export function idsIn(page: BuiltPage): string[] {
  return page.document.querySelectorAll('[id]').map((element) => element.id);
}

function linksOf({ document }: BuiltPage): string[] {
  const plain = Object.entries(linkAttributes).flatMap(([element, attribute]) =>
    document.querySelectorAll(`${element}[${attribute}]`).map((found) => found.getAttribute(attribute) ?? ''),
  );
  const sets = document
    .querySelectorAll('[srcset]')
    .flatMap((found) =>
      (found.getAttribute('srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
    );
  return [...new Set([...plain, ...sets])];
}

function stylesheetLinks(site: BuiltSite): { from: string; link: string }[] {
  const sheets = [...site.files].filter((path) => path.endsWith('.css'));
  return sheets.flatMap((from) => {
    const css = readFileSync(join(site.folder, from), 'utf8');
    return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, link = '']) => ({ from, link }));
  });
}

function faultOf(link: string, from: string, site: BuiltSite, idsOf: Map<string, string[]>): string | undefined {
  if (link.startsWith('data:')) return undefined;
  const page = site.origin + site.base + from.slice(1);
  if (!URL.canParse(link, page)) return 'is no address';
  const { origin, pathname, hash } = new URL(link, page);
  if (origin !== site.origin) return undefined;
  if (!pathname.startsWith(site.base)) return `does not start with the base path ${site.base}`;
  const path = decodeURIComponent(pathname.slice(site.base.length - 1));
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file))
    return site.files.has(`${file}/index.html`) ? 'lacks the slash at its end' : 'there is no such page or file';
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || !file.endsWith('.html')) return undefined;
  return idsOf.get(path)?.includes(id) === true ? undefined : `the page has no id "${id}"`;
}
