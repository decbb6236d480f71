import type { Figures } from '../../../core/content/schema/measure.ts';
import type { ChartSeries } from './spec.ts';

/** How many times as high as the main line another may be before it gets a scale of its own. */
const maxRatio = 5;
/** How small a share of the highest a line may be before it looks flat. */
const minShare = 1 / 12;

/** Groups series by scale, as lists of ids. Only counts are separated: rates and percentages are made to be compared. */
export function groupIntoPanels(series: readonly ChartSeries[], { chart, unit }: Figures): string[][] {
  if (chart !== 'line' || unit.kind !== 'count') return [series.map(({ id }) => id)];
  const [main, ...comparators] = series.map((line) => ({ id: line.id, height: heightOf(line) }));
  if (main === undefined) return [];
  const near = comparators.filter(({ height }) => height <= main.height * maxRatio && height >= main.height * minShare);
  const panels = [{ height: main.height, ids: [main.id, ...near.map(({ id }) => id)] }];
  const distant = comparators.filter((line) => !near.includes(line)).sort((a, b) => b.height - a.height);
  for (const { id, height } of distant) {
    const panel = panels.slice(1).at(-1);
    if (panel !== undefined && height >= panel.height * minShare) panel.ids.push(id);
    else panels.push({ height, ids: [id] });
  }
  return panels.map(({ ids }) => ids);
}

function heightOf({ segments }: ChartSeries): number {
  return Math.max(...segments.flat().map(({ value }) => Math.abs(value)));
}
