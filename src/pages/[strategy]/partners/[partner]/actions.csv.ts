import type { APIRoute, GetStaticPaths } from 'astro';
import { getSiteContent } from '../../../../site/site-content.ts';
import { actionsCsvFile } from '../../../../exchange/actions/files.ts';
import type { Partner, Strategy } from '../../../../core/model/types.ts';

export const getStaticPaths = (async () => {
  const { strategies } = await getSiteContent();
  return strategies.flatMap((strategy) =>
    strategy.partners
      .filter(({ actions }) => actions.length > 0)
      .map((partner) => ({ params: { strategy: strategy.id, partner: partner.id }, props: { strategy, partner } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ strategy: Strategy; partner: Partner }> = ({ props: { strategy, partner } }) =>
  new Response(actionsCsvFile(strategy, partner.actions), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
