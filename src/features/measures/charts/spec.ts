import type { FigurePoint, Figures, MeasureFile } from '../../../core/content/schema/measure.ts';
import { usualDecimals } from './format.ts';
import { headline, subtitle } from './headline.ts';
import { namesOf } from './names.ts';
import { panelsOf } from './panels.ts';
import { segmentsOf, withPlaces } from './segments.ts';
import { summarise } from './summary.ts';

/**
 * One picture of one indicator: what is drawn, and no pixels. Plain data that can travel as JSON: the drawing at build
 * (`drawChart`), the chart to explore (`chartJsConfig`) and the words around both come from it.
 */
export interface ChartSpec {
  /** The measure's id. Unique on a page, so ids inside the drawing start with it. */
  id: string;
  kind: Figures['chart'];
  /** A sentence from the figures: "Deaths related to drug misuse rose in Leeds from 87 in 2007-09 to 158 in 2016-18". */
  title: string;
  /** The unit, the areas and the time that the figures are of. */
  subtitle: string;
  unit: Figures['unit'];
  better: MeasureFile['better'];
  /** Decimals that most of the figures have. A figure with more keeps its own, one with fewer is filled with zeros. */
  decimals: number;
  /** What the chart is about first (`mainSeriesOf`), then its comparators as the file lists them. */
  series: ChartSeries[];
  /**
   * Ids of series that share a vertical scale, the local one's first. More than one panel where sizes are so far apart
   * that one line would lie flat on the axis: a city's deaths and a country's.
   */
  panels: string[][];
  breaks: ChartBreak[];
  target?: Figures['target'];
  /** Whether the value axis has to hold zero. */
  zeroBased: boolean;
  /** The picture in words, for those who do not see it: first, last, highest and lowest of each series. */
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
  /** The area, with the strand where there is one: `Leeds, Class A`. */
  name: string;
  /** The name as the drawing has it: the strand alone where all series are of one area. */
  label: string;
  /** `local` is the place that the strategy is for. */
  role: 'local' | 'comparator';
  /** Unbroken runs of points. A new one starts where the method changes and, in a line, behind missing periods. */
  segments: ChartPoint[][];
  /** Runs of periods without a figure, each told by the periods on its two sides. */
  gaps: { after: string; before: string }[];
}

export interface ChartPoint extends FigurePoint {
  /** The end of the period as a year and its fraction: `2024-03-31` is 2024.25, and the whole of 2024 ends at 2025. */
  x: number;
}

/** A place where figures before and after cannot be compared. */
export interface ChartBreak {
  /** Between the two periods. */
  x: number;
  /** The first period after the break. */
  before: string;
  reason: string;
}

/** What the words about a chart are made from. */
export type ChartFigures = Omit<ChartSpec, 'title' | 'subtitle' | 'summary'>;

/** A measure with the id that names its file. */
export type ChartedMeasure = Pick<MeasureFile, 'name' | 'better' | 'figures'> & { id: string };

/**
 * The chart of a measure as the people of one place need it.
 *
 * @param options.local The place, as the figures name it: `Leeds`.
 * @returns `undefined` where the measure has no figures.
 */
export function chartSpec(measure: ChartedMeasure, options: { local: string }): ChartSpec | undefined {
  const { figures } = measure;
  if (figures === undefined) return undefined;
  const { points, breaks } = withPlaces(figures);
  const names = namesOf(figures.series);
  const series = figures.series.map((published, index): ChartSeries => {
    const { area, code, strand } = published;
    return {
      area,
      ...(code === undefined ? {} : { code }),
      ...(strand === undefined ? {} : { strand }),
      role: area === options.local ? 'local' : 'comparator',
      ...(names[index] ?? { id: area, name: area, label: area }),
      ...segmentsOf(points[index] ?? [], { breaks, kind: figures.chart, all: points }),
    };
  });
  const leads = mainSeriesOf({ series });
  const ordered = [...leads, ...series.filter((one) => !leads.includes(one))];
  const values = figures.series.flatMap((one) => one.points.map(({ value }) => value));
  const charted: ChartFigures = {
    id: measure.id,
    kind: figures.chart,
    unit: figures.unit,
    better: measure.better,
    decimals: usualDecimals(values),
    series: ordered,
    panels: panelsOf(ordered, figures),
    breaks,
    ...(figures.target === undefined ? {} : { target: figures.target }),
    zeroBased:
      figures.chart === 'bars' || figures.chart === 'pairs' || figures.unit.kind === 'count' || startsLow(values),
  };
  return {
    ...charted,
    title: headline(charted, measure.name),
    subtitle: subtitle(charted),
    summary: summarise(charted),
  };
}

/**
 * The series that a chart is about: the local ones, or else one of the first area. The one with the latest figure comes
 * first, and the first of those.
 */
export function mainSeriesOf({ series }: Pick<ChartSpec, 'series'>): ChartSeries[] {
  const local = series.filter(isLocal);
  const candidates = local.length > 0 ? local : series.filter(({ area }) => area === series[0]?.area);
  const newestFirst = candidates.toSorted((a, b) => lastOf(b) - lastOf(a));
  return local.length > 0 ? newestFirst : newestFirst.slice(0, 1);
}

/** All points of a series, oldest first. */
export function pointsOf({ segments }: Pick<ChartSeries, 'segments'>): ChartPoint[] {
  return segments.flat();
}

function isLocal({ role }: ChartSeries): boolean {
  return role === 'local';
}

/** Figures that come near zero anyway lose nothing by an axis that starts there. */
function startsLow(values: number[]): boolean {
  const lowest = Math.min(...values);
  return lowest >= 0 && lowest <= Math.max(...values) / 2;
}

function lastOf(series: ChartSeries): number {
  return pointsOf(series).at(-1)?.x ?? -Infinity;
}
