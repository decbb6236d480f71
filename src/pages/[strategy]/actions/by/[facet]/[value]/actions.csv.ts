import type { APIRoute } from 'astro';
import type { RouteProps } from '../../../../../../site/route-params.ts';
import { staticPaths } from '../../../../../../site/static-paths.ts';
import { facetListCsv } from '../../../../../../features/actions/facet-lists.ts';

export const getStaticPaths = () => staticPaths('actionsByValueCsv');

export const GET: APIRoute<RouteProps<'actionsByValueCsv'>> = ({ props: { strategy, list } }) =>
  new Response(facetListCsv(strategy, list), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
