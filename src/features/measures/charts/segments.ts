import type { Figures } from '../../../core/content/schema/measure.ts';
import { yearOf } from '../../../core/model/trend/periods.ts';
import type { ChartBreak, ChartPoint, ChartSeries } from './spec.ts';

/** The points of each series in order, with their positions on the axis of time, and the breaks with theirs. */
export function datedPoints(figures: Figures): { points: ChartPoint[][]; breaks: ChartBreak[] } {
  const points = figures.series.map((series) =>
    series.points.map((point) => ({ ...point, x: yearOf(point.end) })).sort((a, b) => a.x - b.x),
  );
  const breaks = figures.breaks.flatMap(({ before, reason }) => {
    const x = positionBefore(before, points);
    return x === undefined ? [] : [{ x, before, reason }];
  });
  return { points, breaks: breaks.sort((a, b) => a.x - b.x) };
}

interface SegmentOptions {
  breaks: readonly ChartBreak[];
  kind: Figures['chart'];
  allSeries: readonly ChartPoint[][];
}

/** Cuts a series into runs that may be joined by a line. */
export function splitIntoSegments(
  points: ChartPoint[],
  { breaks, kind, allSeries }: SegmentOptions,
): Pick<ChartSeries, 'segments' | 'gaps'> {
  const interval = kind === 'line' ? usualInterval(points.length > 2 ? [points] : allSeries) : Infinity;
  const segments: ChartPoint[][] = [];
  const gaps: ChartSeries['gaps'] = [];
  for (const point of points) {
    const previous = segments.at(-1)?.at(-1);
    const isGap = previous !== undefined && point.x - previous.x > interval * 1.5;
    if (isGap) gaps.push({ after: previous.period, before: point.period });
    const isBroken = previous !== undefined && breaks.some(({ x }) => previous.x < x && x < point.x);
    if (previous === undefined || isGap || isBroken) segments.push([point]);
    else segments.at(-1)?.push(point);
  }
  return { segments, gaps };
}

/** The most frequent time from one figure to the next; the shorter of two that are as frequent. */
export function usualInterval(allSeries: readonly { x: number }[][]): number {
  const counts = new Map<number, number>();
  for (const points of allSeries) {
    for (const [index, { x }] of points.entries()) {
      const next = points[index + 1];
      if (next === undefined) continue;
      const interval = Math.round((next.x - x) * 100) / 100;
      counts.set(interval, (counts.get(interval) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort(([intervalA, a], [intervalB, b]) => b - a || intervalA - intervalB);
  return usual?.[0] ?? Infinity;
}

/** Half-way between the period and the one before it, in the first series that has both. */
function positionBefore(period: string, allSeries: readonly ChartPoint[][]): number | undefined {
  for (const points of allSeries) {
    const index = points.findIndex((point) => point.period === period);
    const [previous, point] = [points[index - 1], points[index]];
    if (previous !== undefined && point !== undefined) return (previous.x + point.x) / 2;
  }
  const first = allSeries.flat().find((point) => point.period === period);
  return first === undefined ? undefined : first.x - 0.5;
}
