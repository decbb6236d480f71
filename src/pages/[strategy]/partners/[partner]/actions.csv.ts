import type { APIRoute } from 'astro';
import type { RouteProps } from '../../../../site/route-params.ts';
import { staticPaths } from '../../../../site/static-paths.ts';
import { actionsCsvFile } from '../../../../exchange/actions/files.ts';

export const getStaticPaths = () => staticPaths('partnerActionsCsv');

export const GET: APIRoute<RouteProps<'partnerActionsCsv'>> = ({ props: { strategy, partner } }) =>
  new Response(actionsCsvFile(strategy, partner.actions), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
