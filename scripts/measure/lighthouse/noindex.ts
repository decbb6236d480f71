import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { kindOf } from '../page-kinds.ts';

/**
 * Why a page asks search engines to leave it out, where it does so on purpose. A page that does so by mistake has no
 * reason, and Lighthouse's own audit finds it.
 */
export function reasonKeptFromSearch(site: string, address: string): string | undefined {
  const [path = '/'] = address.split('?');
  if (!isKept(site, path)) return undefined;
  if (path === '/404.html') return 'the page for wrong addresses';
  const [, strategy = ''] = path.split('/');
  return kindOf(path).startsWith('/[strategy]') && isKept(site, `/${strategy}/`)
    ? 'its strategy is not listed'
    : undefined;
}

function isKept(site: string, path: string): boolean {
  const page = parse(readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8'));
  return page.querySelector('meta[name="robots"][content="noindex"]') !== null;
}
