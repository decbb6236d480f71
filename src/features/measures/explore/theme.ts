import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ExploredChart } from '../charts/chartjs/config.ts';
import { formatWithUnit } from '../charts/format.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { LineStyle } from './chart-image.ts';

/** Adds what only a browser needs: a sharp picture, a pointer that finds figures alone, short tooltips beside the readout. */
export function withBrowserOptions(explored: ExploredChart, spec: ChartSpec): ChartConfiguration {
  const config = explored as ChartConfiguration;
  const { plugins, scales, ...options } = config.options ?? {};
  const isBars = config.type === 'bar';
  const tooltip: NonNullable<typeof plugins>['tooltip'] = {
    ...plugins?.tooltip,
    displayColors: false,
    callbacks: {
      ...plugins?.tooltip?.callbacks,
      label: ({ parsed: { x, y } }) => formatWithUnit((isBars ? x : y) ?? 0, spec),
    },
  };
  config.options = {
    ...options,
    devicePixelRatio: Math.max(2, window.devicePixelRatio),
    interaction: { mode: 'figures', intersect: false, axis: isBars ? 'y' : 'xy' },
    plugins: { ...plugins, tooltip },
    // The time axis goes from the first figure to the last.
    scales: isBars ? scales : { ...scales, x: { ...scales?.['x'], bounds: 'data' } },
  };
  return config;
}

/** The style of a line in the chart, for its sample in the legend. */
export function lineStyleOf(dataset: ChartDataset<'line'> | undefined): LineStyle {
  const { borderColor, borderWidth, borderDash } = dataset ?? {};
  return {
    colour: typeof borderColor === 'string' ? borderColor : '',
    width: typeof borderWidth === 'number' ? borderWidth : 1,
    dash: Array.isArray(borderDash) ? borderDash.filter((length) => length !== undefined) : [],
  };
}
