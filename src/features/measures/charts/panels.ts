import type { Figures } from '../../../core/content/schema/measure.ts';
import type { ChartSeries } from './spec.ts';

/** How many times as high as the local line another may reach before it gets a scale of its own. */
const furthestAbove = 5;
/** And how small a share of the highest a line may be before it lies flat on the axis. */
const flattest = 1 / 12;

/** Ids of the series that share a scale. Only counts are parted: rates and percentages are made to be compared. */
export function panelsOf(series: ChartSeries[], { chart, unit }: Figures): string[][] {
  if (chart !== 'line' || unit.kind !== 'count') return [series.map(({ id }) => id)];
  const [lead, ...others] = series.map((one) => ({ id: one.id, height: heightOf(one) }));
  if (lead === undefined) return [];
  const near = others.filter(({ height }) => height <= lead.height * furthestAbove && height >= lead.height * flattest);
  const panels = [{ height: lead.height, ids: [lead.id, ...near.map(({ id }) => id)] }];
  const far = others.filter((other) => !near.includes(other)).sort((a, b) => b.height - a.height);
  for (const { id, height } of far) {
    const panel = panels.slice(1).at(-1);
    if (panel !== undefined && height >= panel.height * flattest) panel.ids.push(id);
    else panels.push({ height, ids: [id] });
  }
  return panels.map(({ ids }) => ids);
}

function heightOf({ segments }: ChartSeries): number {
  return Math.max(...segments.flat().map(({ value }) => Math.abs(value)));
}
