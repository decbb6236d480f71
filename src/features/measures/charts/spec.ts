import type { FigurePoint, Figures, MeasureFile, PeriodTarget } from '../../../core/content/schema/measure.ts';

/**
 * One chart of one measure: what is drawn, and no pixels. Plain data that can travel as JSON: the drawing at build time
 * (`drawChart`), the chart to explore (`chartJsConfig`) and the words around both come from it.
 */
export interface ChartSpec {
  /** The measure's id. Unique on a page, so ids inside the drawing start with it. */
  id: string;
  kind: Figures['chart'];
  /** A sentence from the figures: "Deaths related to drug misuse rose in Leeds from 87 in 2007-09 to 158 in 2016-18". */
  title: string;
  /** The unit, the areas and the periods of the figures. */
  subtitle: string;
  unit: Figures['unit'];
  better: MeasureFile['better'];
  /** Decimals that most of the figures have. A figure with more keeps its own, one with fewer is filled with zeros. */
  decimals: number;
  /** The main series (`mainSeriesOf`) first, then the comparators as the file lists them. */
  series: ChartSeries[];
  /**
   * Ids of series that share a vertical scale, the local one's first. More than one panel if sizes are so far apart that
   * one line would be flat on the axis: a city's deaths and a country's.
   */
  panels: string[][];
  breaks: ChartBreak[];
  target?: Figures['target'];
  /** The level that targets start from. Absent if the content gives none. */
  baseline?: TargetStep;
  /** A level for each of several periods, oldest first. Absent if there is none. */
  targets?: TargetStep[];
  /** Whether the value axis has to include zero. */
  zeroBased: boolean;
  /** The chart in words, for those who do not see it: first, last, highest and lowest of each series. */
  summary: string;
}

/** The figures of one area, or of one strand of it. */
export interface ChartSeries {
  /** Unique within the chart. */
  id: string;
  area: string;
  /** The official code of the area. */
  code?: string;
  strand?: string;
  /** The area, with the strand if there is one: `Leeds, Class A`. */
  name: string;
  /** The name in the drawing: the strand alone if all series are of one area. */
  label: string;
  /** `local` is the place that the strategy is for. */
  role: 'local' | 'comparator';
  /** Unbroken runs of points. A new one starts after a change of method and, in a line, after missing periods. */
  segments: ChartPoint[][];
  /** Runs of periods without a figure, each between two periods with one. */
  gaps: { after: string; before: string }[];
}

export interface ChartPoint extends FigurePoint {
  /** The end of the period as a decimal year: `2024-03-31` is 2024.25, and the whole of 2024 ends at 2025. */
  x: number;
}

/** The level of a target, or of the baseline, and the stretch of time for which a stepped line shows it. */
export interface TargetStep extends PeriodTarget {
  /** Where the figure of its period is. */
  x: number;
  from: number;
  to: number;
}

/** A change of method: figures before and after it cannot be compared. */
export interface ChartBreak {
  /** Between the two periods. */
  x: number;
  /** The first period after the break. */
  before: string;
  reason: string;
}

/** What the words about a chart are made from. */
export type ChartFigures = Omit<ChartSpec, 'title' | 'subtitle' | 'summary'>;

/**
 * The series that a chart is about: the local ones, or else one of the first area. The one with the latest figure comes
 * first, and the first of those.
 */
export function mainSeriesOf({ series }: Pick<ChartSpec, 'series'>): ChartSeries[] {
  const local = series.filter(({ role }) => role === 'local');
  const candidates = local.length > 0 ? local : series.filter(({ area }) => area === series[0]?.area);
  const newestFirst = candidates.toSorted((a, b) => endOf(b) - endOf(a));
  return local.length > 0 ? newestFirst : newestFirst.slice(0, 1);
}

/** All points of a series, oldest first. */
export function pointsOf({ segments }: Pick<ChartSeries, 'segments'>): ChartPoint[] {
  return segments.flat();
}

/** The highest and the lowest figure, each at its latest occurrence. */
export function extremesOf(points: readonly ChartPoint[]): { highest: ChartPoint; lowest: ChartPoint } | undefined {
  const newestFirst = points.toReversed();
  const highest = newestFirst.toSorted((a, b) => b.value - a.value)[0];
  const lowest = newestFirst.toSorted((a, b) => a.value - b.value)[0];
  return highest === undefined || lowest === undefined ? undefined : { highest, lowest };
}

function endOf(series: ChartSeries): number {
  return pointsOf(series).at(-1)?.x ?? -Infinity;
}
