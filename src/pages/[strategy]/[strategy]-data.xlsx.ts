import type { APIRoute } from 'astro';
import { dataWorkbook } from '../../exchange/data-workbook.ts';
import type { RouteProps } from '../../site/route-params.ts';
import { staticPaths } from '../../site/static-paths.ts';

export const getStaticPaths = () => staticPaths('dataWorkbook');

export const GET: APIRoute<RouteProps<'dataWorkbook'>> = async ({ props: { strategy } }) =>
  new Response(Buffer.from(await dataWorkbook(strategy)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
