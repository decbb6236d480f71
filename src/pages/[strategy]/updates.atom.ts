import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../strategies.ts';
import type { Library, Strategy } from '../../strategy/model/strategy.ts';
import { updatesFeed } from '../../strategy/exports/atom.ts';

export const getStaticPaths = (async () => {
  const library = await getLibrary();
  return library.strategies.map((strategy) => ({ params: { strategy: strategy.id }, props: { library, strategy } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ library: Library; strategy: Strategy }> = ({ props: { library, strategy } }) =>
  new Response(updatesFeed(library, strategy), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
