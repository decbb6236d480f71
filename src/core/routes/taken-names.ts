import { allRoutes, isPage } from './find-route.ts';
import { fileAt, fillPath, type PathPattern } from './path-pattern.ts';
import { routes, type RouteId } from './routes.ts';

/** A name that nothing can have as its id, because the site uses the address that its page would get. */
export interface TakenName {
  name: string;
  /** What uses the address, as a clause: `the site has a page at /leeds/search/`. */
  reason: string;
  /** How near the use is to the address itself: nearer ones say more. */
  use: 'page' | 'file' | 'below';
}

/**
 * The names that the last parameter of a path cannot have.
 *
 * @param values of the other parameters. One that is not known can be anything.
 * @param publicFiles addresses of files that are copied as they are.
 */
export function takenNames(
  id: RouteId,
  values: Readonly<Record<string, string>>,
  publicFiles: readonly PathPattern[],
): Map<string, TakenName> {
  const folder = segmentsOf(fillPath(routes[id].path, values)).slice(0, -1);
  const taken = [
    ...allRoutes.flatMap((route) => namesTakenBy(route.path, folder, values)),
    // A folder in public/ can be a strategy's own, so only its files count.
    ...publicFiles.flatMap((file) => namesTakenBy(file, folder, values).filter(({ use }) => use !== 'below')),
  ];
  const nearness: TakenName['use'][] = ['below', 'file', 'page'];
  taken.sort((a, b) => nearness.indexOf(a.use) - nearness.indexOf(b.use));
  return new Map(taken.map((name) => [name.name, name]));
}

function namesTakenBy(
  path: PathPattern,
  folder: readonly string[],
  values: Readonly<Record<string, string>>,
): TakenName[] {
  const segments = segmentsOf(fileAt(fillPath(path, values)));
  const name = segments[folder.length]?.toLowerCase();
  if (name === undefined || isParameter(name) || !folder.every((part, index) => matches(part, segments[index])))
    return [];
  const address = `/${[...folder, name].join('/')}`.replaceAll(/\[(\w+)\]/g, '<$1>');
  const below = segments.slice(folder.length + 1);
  if (below.length === 0) {
    // Hosts answer for "404.html" at "404" too.
    const names = [name, ...(name.endsWith('.html') ? [name.slice(0, -'.html'.length)] : [])];
    return names.map((each) => ({ name: each, reason: `the site has a file at ${address}`, use: 'file' }));
  }
  if (below.join('/') === 'index.html') return [{ name, reason: `the site has a page at ${address}/`, use: 'page' }];
  const what = isPage({ path }) ? 'pages' : 'files';
  return [{ name, reason: `the site has ${what} below ${address}/`, use: 'below' }];
}

function matches(part: string, other: string | undefined): boolean {
  return other !== undefined && (part === other || isParameter(part) || isParameter(other));
}

function isParameter(segment: string): boolean {
  return segment.includes('[');
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
