import type { ChartConfiguration } from 'chart.js';
import { barOptions, barSet } from './bars.ts';
import { lineOptions, lineSets } from './lines.ts';
import { barMarks, lineMarks } from './annotation-plugin.ts';
import type { ChartPoint, ChartSpec } from '../spec.ts';

/** Colours as a canvas needs them, read from the page's own style sheet. */
export interface ChartColours {
  lead: string;
  comparator: string;
  text: string;
  grid: string;
  /** Behind confidence limits and inside the bars of comparators. */
  band: string;
}

export interface Exploration {
  /** Ids of the series to show. */
  areas: string[];
  /** Whether 95% confidence limits are drawn. */
  limits: boolean;
  /** Whether the axis starts at zero. */
  zero: boolean;
  colours?: ChartColours;
  /** The page's typeface. */
  font?: string;
}

/** A point of a dataset, which still knows the figure that it stands for. Points of a limit and of a gap have none. */
export interface ExploredPoint {
  x: number;
  y: number;
  figure?: ChartPoint;
}

/** How to draw: what the reader chose, and the page's colours. */
export type Look = Exploration & { colours: ChartColours };

export type ExploredChart = ChartConfiguration<'line', ExploredPoint[]> | ChartConfiguration<'bar', number[], string>;

const plainColours: ChartColours = {
  lead: '#2b4a6f',
  comparator: '#4a5257',
  text: '#14181a',
  grid: '#c6cdd0',
  band: 'rgb(74 82 87 / 18%)',
};

/** The series that a chart to explore starts with: those that share the local one's scale. */
export function startingAreas({ panels }: ChartSpec): string[] {
  return panels[0] ?? [];
}

/**
 * The chart of a spec as a configuration of Chart.js 4. A line chart needs its LineController, LineElement,
 * PointElement, LinearScale, Filler and Tooltip; bars and pairs need BarController, BarElement, CategoryScale,
 * LinearScale and Tooltip.
 */
export function chartJsConfig(spec: ChartSpec, options: Exploration): ExploredChart {
  const { colours = plainColours } = options;
  const shown = { ...spec, series: spec.series.filter(({ id }) => options.areas.includes(id)) };
  const look = { ...options, colours };
  if (spec.kind === 'line') {
    return {
      type: 'line',
      data: { datasets: lineSets(shown, spec, look) },
      options: lineOptions(shown, look),
      plugins: [lineMarks(shown, look)],
    };
  }
  return {
    type: 'bar',
    data: barSet(shown, spec, look),
    options: barOptions(shown, look),
    plugins: [barMarks(shown, look)],
  };
}
