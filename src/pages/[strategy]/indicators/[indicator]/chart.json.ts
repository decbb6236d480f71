import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../../strategies.ts';
import type { ChartSpec } from '../../../../strategy/charts/spec.ts';
import { canBeExplored } from '../../../../strategy/views/indicator.ts';
import { chartOf } from '../../../../strategy/views/indicator-order.ts';

export const getStaticPaths = (async () => {
  const { strategies } = await getLibrary();
  return strategies.flatMap((strategy) =>
    strategy.indicators.flatMap((indicator) => {
      const spec = chartOf(strategy, indicator);
      if (spec === undefined || !canBeExplored(spec)) return [];
      return [{ params: { strategy: strategy.id, indicator: indicator.id }, props: { spec } }];
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ spec: ChartSpec }> = ({ props: { spec } }) =>
  new Response(JSON.stringify(spec), { headers: { 'Content-Type': 'application/json' } });
