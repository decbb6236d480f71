import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { kindOf } from '../page-kinds.ts';

/**
 * Why a page asks search engines to leave it out, if it does so on purpose. A page that does so by mistake has no reason,
 * and Lighthouse's own audit finds it.
 */
export function noindexReason(site: string, address: string): string | undefined {
  const [path = '/'] = address.split('?');
  if (!isNoindex(site, path)) return undefined;
  if (path === '/404.html') return 'the "Page not found" page';
  const [, strategy = ''] = path.split('/');
  return kindOf(path).startsWith('/[strategy]') && isNoindex(site, `/${strategy}/`)
    ? 'its strategy is not listed'
    : undefined;
}

function isNoindex(site: string, path: string): boolean {
  const page = parse(readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8'));
  return page.querySelector('meta[name="robots"][content="noindex"]') !== null;
}
