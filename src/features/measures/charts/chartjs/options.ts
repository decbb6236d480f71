import type { ChartPoint, ChartSpec } from '../spec.ts';
import { labelsOf } from '../flags.ts';
import { formatFigure } from '../format.ts';

/** Colours as a canvas needs them, read from the page's own style sheet. */
export interface ChartColours {
  main: string;
  comparator: string;
  text: string;
  grid: string;
  /** Behind confidence limits and inside the bars of comparators. */
  band: string;
}

/** What a reader has chosen to see. */
export interface ChartChoice {
  /** Ids of the series to show. */
  areas: string[];
  /** Whether 95% confidence limits are drawn. */
  limits: boolean;
  /** Whether the axis starts at zero. */
  zero: boolean;
}

export interface ChartSettings extends ChartChoice {
  colours: ChartColours;
  /** The page's typeface, and the size of its small text in pixels. */
  font?: { family: string; size: number };
}

/** A point of a dataset with its figure. Points of a limit and of a gap have none. */
export interface ExploredPoint {
  x: number;
  y: number;
  figure?: ChartPoint;
}

/** A figure in full: `61.8 per million (59.2 to 64.5), provisional`. */
export function describePoint(point: ChartPoint, spec: Pick<ChartSpec, 'unit' | 'decimals'>): string {
  return [formatFigure(point, spec), ...labelsOf(point)].join(', ');
}

export function baseOptions({ colours, font }: ChartSettings) {
  return {
    locale: 'en-GB',
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    color: colours.text,
    ...(font === undefined ? {} : { font }),
  } as const;
}

export function axisColours({ colours }: ChartSettings) {
  return { grid: { color: colours.grid }, border: { color: colours.text }, ticks: { color: colours.text } };
}
