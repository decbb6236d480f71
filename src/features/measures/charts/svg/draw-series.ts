import { area, line } from 'd3-shape';
import { group, path, place } from './svg-markup.ts';
import { pointsOf, type ChartPoint, type ChartSeries } from '../spec.ts';

interface Look {
  lead: boolean;
  /** Which of the five dashes and markers. */
  style: number;
}

interface Scales {
  time: (x: number) => number;
  value: (figure: number) => number;
}

type LimitedPoint = ChartPoint & { lower: number; upper: number };

/** With more points than this only the ends of each run are marked. */
const mostMarked = 12;
/** Drawn after a move to the point. The first two get their shape from the ends of their stroke. */
const markers = ['h0', 'h0', 'm0-4.5l4.5 4.5-4.5 4.5-4.5-4.5z', 'm0-5l5 8.5h-10z', 'm-3.5-3.5l7 7m0-7l-7 7'];

/** A line with its band of confidence and its marks. Runs of one point have a whisker in place of a band. */
export function drawSeries(series: ChartSeries, { lead, style }: Look, { time, value }: Scales): string {
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
    .flatMap((run) => run.map((point) => whisker(time(point.x), value(point.lower), value(point.upper))));
  const isMarked = pointsOf(series).length <= mostMarked;
  const marked = segments
    .flatMap((run) => (isMarked ? run : [...new Set([run[0], run.at(-1)])]))
    .filter((point) => point !== undefined);
  const shape = markers[style] ?? 'h0';
  return group(`chart__series chart__series--${style}${lead ? ' chart__series--lead' : ''}`, [
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
      marked.map((point) => `M${place(time(point.x))},${place(value(point.value))}${shape}`).join(''),
    ),
  ]);
}

function runsWithLimits(segment: ChartPoint[]): LimitedPoint[][] {
  const runs: LimitedPoint[][] = [[]];
  for (const { lower, upper, ...point } of segment) {
    if (lower === undefined || upper === undefined) runs.push([]);
    else runs.at(-1)?.push({ ...point, lower, upper });
  }
  return runs.filter((run) => run.length > 0);
}

function whisker(x: number, from: number, to: number): string {
  return `M${place(x)} ${place(from)}V${place(to)}`;
}
