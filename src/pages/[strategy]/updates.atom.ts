import type { APIRoute, GetStaticPaths } from 'astro';
import { getSiteContent } from '../../site/site-content.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { updatesFeed } from '../../exchange/feed.ts';

export const getStaticPaths = (async () => {
  const siteContent = await getSiteContent();
  return siteContent.strategies.map((strategy) => ({
    params: { strategy: strategy.id },
    props: { siteContent, strategy },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ siteContent: SiteContent; strategy: Strategy }> = ({ props: { siteContent, strategy } }) =>
  new Response(updatesFeed(siteContent, strategy), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
