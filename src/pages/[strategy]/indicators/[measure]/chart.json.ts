import type { APIRoute, GetStaticPaths } from 'astro';
import { getSiteContent } from '../../../../site/site-content.ts';
import type { ChartSpec } from '../../../../features/measures/charts/spec.ts';
import { canBeExplored } from '../../../../features/measures/measure.ts';
import { chartOf } from '../../../../features/measures/measure-order.ts';

export const getStaticPaths = (async () => {
  const { strategies } = await getSiteContent();
  return strategies.flatMap((strategy) =>
    strategy.measures.flatMap((measure) => {
      const spec = chartOf(strategy, measure);
      if (spec === undefined || !canBeExplored(spec)) return [];
      return [{ params: { strategy: strategy.id, measure: measure.id }, props: { spec } }];
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ spec: ChartSpec }> = ({ props: { spec } }) =>
  new Response(JSON.stringify(spec), { headers: { 'Content-Type': 'application/json' } });
