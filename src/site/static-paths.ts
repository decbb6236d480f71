import type { StrategyRouteId } from '../core/routes/routes.ts';
import { routeParams, type RouteProps } from './route-params.ts';
import { getSiteContent } from './site-content.ts';

/** Every page or file of one entry of the registry, of every strategy: what `getStaticPaths` of its file returns. */
export async function staticPaths<Id extends StrategyRouteId>(
  id: Id,
): Promise<{ params: Record<string, string>; props: RouteProps<Id> }[]> {
  const siteContent = await getSiteContent();
  return siteContent.strategies.flatMap((strategy) => routeParams(id, strategy, siteContent));
}
