import { findPage } from '../../src/core/routes/find-route.ts';

/** The kind of a page: its entry in the registry, as `/[strategy]/actions/[action]`. */
export function kindOf(path: string): string {
  const page = findPage(path);
  if (page === undefined) throw new Error(`src/core/routes/routes.ts has no page at ${path}.`);
  return page.path === '/' ? page.path : page.path.replace(/\/$|\.html$/, '');
}

/** The kinds of some pages, each once. */
export function kindsOf(paths: readonly string[]): string[] {
  return [...new Set(paths.map(kindOf))].sort();
}
