import { parametersOf, patternRegExp, type PathParameters } from './path-pattern.ts';
import { routes, type Route, type RouteId, type StrategyRouteId } from './routes.ts';
import { siteAddress } from './site-address.ts';

/** Every page and file that the site publishes, in the order of the registry. */
export const allRoutes = (Object.keys(routes) as RouteId[]).map((id): Route & { id: RouteId } => ({
  id,
  ...routes[id],
}));

/** Those with fewer parameters go first, as in Astro. */
const matchers = allRoutes
  .filter(isPage)
  .sort((a, b) => parametersOf(a.path).length - parametersOf(b.path).length)
  .map((route) => ({ route, regExp: patternRegExp(route.path) }));

export function isPage({ path }: Pick<Route, 'path'>): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

/** Whether each strategy has its own. */
export function isOfStrategy<Candidate extends { id: RouteId; path: string }>(
  route: Candidate,
): route is Candidate & { id: StrategyRouteId } {
  return route.path.startsWith('/[strategy]/');
}

/** The entry of a page, and what its path says the page is about. */
export type Page = Route & { id: RouteId; parameters: PathParameters };

/** The entry of the page at a path, which has no base: `/leeds/actions/`. */
export function findPage(path: string): Page | undefined {
  for (const { route, regExp } of matchers) {
    const found = regExp.exec(path);
    if (found !== null) return { ...route, parameters: { ...found.groups } };
  }
  return undefined;
}

/**
 * The entry of the page at a path of this site, with its base.
 *
 * @throws if the registry has none.
 */
export function pageAt(sitePath: string): Page {
  const page = findPage(sitePath.replace(siteAddress.base, '/'));
  if (page === undefined) throw new Error(`src/core/routes/routes.ts has no page at ${sitePath}.`);
  return page;
}
