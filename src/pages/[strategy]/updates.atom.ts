import type { APIRoute } from 'astro';
import type { RouteProps } from '../../site/route-params.ts';
import { staticPaths } from '../../site/static-paths.ts';
import { updatesFeed } from '../../exchange/feed.ts';

export const getStaticPaths = () => staticPaths('updatesFeed');

export const GET: APIRoute<RouteProps<'updatesFeed'>> = ({ props: { siteContent, strategy } }) =>
  new Response(updatesFeed(siteContent, strategy), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
