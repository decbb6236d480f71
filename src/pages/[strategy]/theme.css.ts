import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../strategies.ts';
import type { Strategy } from '../../strategy/model/strategy.ts';

export const getStaticPaths = (async () => {
  const { strategies } = await getLibrary();
  return strategies.map((strategy) => ({ params: { strategy: strategy.id }, props: { theme: strategy.theme } }));
}) satisfies GetStaticPaths;

/** The strategy's colour, as a file because the security policy allows no inline style. */
export const GET: APIRoute<{ theme: Strategy['theme'] }> = ({ props: { theme } }) => {
  const css = `:root{--strategy:${theme.colour}}@media screen and (prefers-color-scheme:dark){:root{--strategy:${theme.dark}}}\n`;
  return new Response(css, { headers: { 'Content-Type': 'text/css' } });
};
