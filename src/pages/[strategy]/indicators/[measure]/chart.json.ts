import type { APIRoute } from 'astro';
import type { RouteProps } from '../../../../site/route-params.ts';
import { staticPaths } from '../../../../site/static-paths.ts';

export const getStaticPaths = () => staticPaths('measureChart');

export const GET: APIRoute<RouteProps<'measureChart'>> = ({ props: { spec } }) =>
  new Response(JSON.stringify(spec), { headers: { 'Content-Type': 'application/json' } });
