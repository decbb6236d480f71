import type { ChartConfiguration } from 'chart.js';
import type { ChartSpec } from '../spec.ts';
import { barAnnotations, lineAnnotations } from './annotation-plugin.ts';
import { barData, barOptions } from './bars.ts';
import { lineDatasets, lineOptions } from './lines.ts';
import type { ChartSettings, ExploredPoint } from './options.ts';

export type ExploredChart = ChartConfiguration<'line', ExploredPoint[]> | ChartConfiguration<'bar', number[], string>;

/** The series that a chart to explore starts with: those that share the local one's scale. */
export function startingAreas({ panels }: ChartSpec): string[] {
  return panels[0] ?? [];
}

/**
 * The chart of a spec as a configuration of Chart.js 4. A line chart needs its LineController, LineElement,
 * PointElement, LinearScale, Filler and Tooltip; bars and pairs need BarController, BarElement, CategoryScale,
 * LinearScale and Tooltip.
 */
export function chartJsConfig(spec: ChartSpec, settings: ChartSettings): ExploredChart {
  const shown = { ...spec, series: spec.series.filter(({ id }) => settings.areas.includes(id)) };
  if (spec.kind === 'line') {
    return {
      type: 'line',
      data: { datasets: lineDatasets(shown, spec, settings) },
      options: lineOptions(shown, settings),
      plugins: [lineAnnotations(shown, settings)],
    };
  }
  return {
    type: 'bar',
    data: barData(shown, spec, settings),
    options: barOptions(shown, settings),
    plugins: [barAnnotations(shown, settings)],
  };
}
