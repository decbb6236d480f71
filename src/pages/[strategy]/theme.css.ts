import type { APIRoute, GetStaticPaths } from 'astro';
import { getSiteContent } from '../../site/site-content.ts';
import { themeOf, themeStylesheet, type Theme } from '../../ui/frame/theme.ts';

export const getStaticPaths = (async () => {
  const { strategies } = await getSiteContent();
  return strategies.map((strategy) => ({ params: { strategy: strategy.id }, props: { theme: themeOf(strategy) } }));
}) satisfies GetStaticPaths;

/** A file, because the security policy allows no inline style. */
export const GET: APIRoute<{ theme: Theme }> = ({ props: { theme } }) =>
  new Response(themeStylesheet(theme), { headers: { 'Content-Type': 'text/css' } });
