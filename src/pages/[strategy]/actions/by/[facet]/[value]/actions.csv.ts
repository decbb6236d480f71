import type { APIRoute, GetStaticPaths } from 'astro';
import { getSiteContent } from '../../../../../../site/site-content.ts';
import type { Strategy } from '../../../../../../core/model/types.ts';
import { facetListCsv, facetListsOf, type FacetList } from '../../../../../../features/actions/facet-lists.ts';

export const getStaticPaths = (async () => {
  const { strategies } = await getSiteContent();
  return strategies.flatMap((strategy) =>
    facetListsOf(strategy).map((list) => ({
      params: { strategy: strategy.id, facet: list.facet.id, value: list.value.value },
      props: { strategy, list },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ strategy: Strategy; list: FacetList }> = ({ props: { strategy, list } }) =>
  new Response(facetListCsv(strategy, list), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
