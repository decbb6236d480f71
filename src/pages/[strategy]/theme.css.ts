import type { APIRoute } from 'astro';
import type { RouteProps } from '../../site/route-params.ts';
import { staticPaths } from '../../site/static-paths.ts';
import { themeOf, themeStylesheet } from '../../ui/frame/theme.ts';

export const getStaticPaths = () => staticPaths('theme');

/** A file, because the security policy allows no inline style. */
export const GET: APIRoute<RouteProps<'theme'>> = ({ props: { strategy } }) =>
  new Response(themeStylesheet(themeOf(strategy)), { headers: { 'Content-Type': 'text/css' } });
