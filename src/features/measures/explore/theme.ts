import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ExploredChart } from '../charts/chartjs/config.ts';
import { formatWithUnit } from '../charts/format.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { LineStyle } from './chart-image.ts';

/** Sharp on paper too; the pointer finds figures alone; what floats above the chart is short, because the page says the rest. */
export function ready(explored: ExploredChart, spec: ChartSpec): ChartConfiguration {
  const config = explored as ChartConfiguration;
  const { plugins, scales, ...options } = config.options ?? {};
  const isBars = config.type === 'bar';
  const callbacks: NonNullable<typeof plugins>['tooltip'] = {
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
    plugins: { ...plugins, tooltip: callbacks },
    // The axis of time goes from the first figure to the last.
    scales: isBars ? scales : { ...scales, x: { ...scales?.['x'], bounds: 'data' } },
  };
  return config;
}

/** The style of a line in the chart, for its sample beside the name. */
export function lineStyleOf(set: ChartDataset<'line'> | undefined): LineStyle {
  const { borderColor, borderWidth, borderDash } = set ?? {};
  return {
    colour: typeof borderColor === 'string' ? borderColor : '',
    width: typeof borderWidth === 'number' ? borderWidth : 1,
    dash: Array.isArray(borderDash) ? borderDash.filter((length) => length !== undefined) : [],
  };
}
