import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../site/site-content.ts';
import type { Library, Strategy } from '../../core/model/types.ts';
import { updatesFeed } from '../../exchange/feed.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return library.strategies.map((strategy) => ({ params: { strategy: strategy.id }, props: { library, strategy } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ library: Library; strategy: Strategy }> = ({ props: { library, strategy } }) =>
  new Response(updatesFeed(library, strategy), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
