import type { APIRoute } from 'astro';
import type { RouteProps } from '../../../site/route-params.ts';
import { staticPaths } from '../../../site/static-paths.ts';

export const getStaticPaths = () => staticPaths('dataFile');

export const GET: APIRoute<RouteProps<'dataFile'>> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
