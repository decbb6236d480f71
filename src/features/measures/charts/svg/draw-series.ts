import { area, line } from 'd3-shape';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { formatCoordinate, group, path, verticalLine } from './svg-markup.ts';

export interface StyledSeries {
  series: ChartSeries;
  isMain: boolean;
  /** Which of the five dashes and markers. */
  style: number;
}

interface Scales {
  time: (x: number) => number;
  value: (figure: number) => number;
}

type LimitedPoint = ChartPoint & { lower: number; upper: number };

/** With more points than this only the ends of each run have markers. */
const maxMarkers = 12;
/** Drawn after a move to the point. The first two get their shape from the ends of their stroke. */
const markers = ['h0', 'h0', 'm0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z', 'm0-5l5 8.5h-10z', 'm-3.5-3.5l7 7m0-7l-7 7'];

/** Some series of a chart in the order to draw them: the main one last, on top. */
export function seriesStyles(spec: ChartSpec, series: readonly ChartSeries[]): StyledSeries[] {
  const main = mainSeriesOf(spec);
  return series
    .map((line) => ({ series: line, isMain: main.includes(line), style: spec.series.indexOf(line) % markers.length }))
    .sort((a, b) => Number(a.isMain) - Number(b.isMain));
}

/** A line with its band of confidence and its markers. Runs of one point have a whisker in place of a band. */
export function drawSeries({ series, isMain, style }: StyledSeries, { time, value }: Scales): string {
  const { segments } = series;
  const toLine = line<ChartPoint>(
    (point) => time(point.x),
    (point) => value(point.value),
  ).digits(1);
  const toBand = area<LimitedPoint>(
    (point) => time(point.x),
    (point) => value(point.lower),
    (point) => value(point.upper),
  ).digits(1);
  const limited = segments.flatMap(runsWithLimits);
  const bands = limited.filter((run) => run.length > 1).map((run) => toBand(run) ?? '');
  const whiskers = limited
    .filter((run) => run.length === 1)
    .flatMap((run) => run.map(({ x, lower, upper }) => verticalLine(time(x), value(lower), value(upper))));
  const hasAllMarkers = pointsOf(series).length <= maxMarkers;
  const marked = segments
    .flatMap((run) => (hasAllMarkers ? run : [...new Set([run[0], run.at(-1)])]))
    .filter((point) => point !== undefined);
  const shape = markers[style] ?? 'h0';
  return group(`chart__series chart__series--${style}${isMain ? ' chart__series--lead' : ''}`, [
    path('chart__band', bands.join('')),
    path('chart__whisker', whiskers.join('')),
    path(
      'chart__line',
      segments
        .filter((run) => run.length > 1)
        .map((run) => toLine(run) ?? '')
        .join(''),
    ),
    path(
      'chart__marks',
      marked
        .map((point) => `M${formatCoordinate(time(point.x))},${formatCoordinate(value(point.value))}${shape}`)
        .join(''),
    ),
  ]);
}

function runsWithLimits(segment: readonly ChartPoint[]): LimitedPoint[][] {
  const runs: LimitedPoint[][] = [[]];
  for (const { lower, upper, ...point } of segment) {
    if (lower === undefined || upper === undefined) runs.push([]);
    else runs.at(-1)?.push({ ...point, lower, upper });
  }
  return runs.filter((run) => run.length > 0);
}
