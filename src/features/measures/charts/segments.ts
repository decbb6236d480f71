import type { FigurePoint, Figures } from '../../../core/content/schema/measure.ts';
import type { ChartBreak, ChartPoint, ChartSeries } from './spec.ts';

/** The points of each series in the order of time, with their places on the axis of time, and so the breaks. */
export function withPlaces(figures: Figures): { points: ChartPoint[][]; breaks: ChartBreak[] } {
  const points = figures.series.map((series) =>
    series.points.map((point) => ({ ...point, x: yearOf(point.end) })).sort((a, b) => a.x - b.x),
  );
  const breaks = figures.breaks.flatMap(({ before, reason }) => {
    const x = placeBefore(before, points);
    return x === undefined ? [] : [{ x, before, reason }];
  });
  return { points, breaks: breaks.sort((a, b) => a.x - b.x) };
}

/** The end of a rough date as a year and its fraction: `2024` is 2025, `2024-03` and `2024-03-31` are 2024.25. */
export function yearOf(end: FigurePoint['end']): number {
  const [year = 0, month = 12, day] = end.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year + (month - 1 + (day ?? days) / days) / 12;
}

interface Setting {
  breaks: ChartBreak[];
  kind: Figures['chart'];
  all: ChartPoint[][];
}

/** Cuts a series into runs that may be joined by a line. */
export function segmentsOf(
  points: ChartPoint[],
  { breaks, kind, all }: Setting,
): Pick<ChartSeries, 'segments' | 'gaps'> {
  const step = kind === 'line' ? usualStep(points.length > 2 ? [points] : all) : Infinity;
  const segments: ChartPoint[][] = [];
  const gaps: ChartSeries['gaps'] = [];
  for (const point of points) {
    const previous = segments.at(-1)?.at(-1);
    const isGap = previous !== undefined && point.x - previous.x > step * 1.5;
    if (isGap) gaps.push({ after: previous.period, before: point.period });
    const isBroken = previous !== undefined && breaks.some(({ x }) => previous.x < x && x < point.x);
    if (previous === undefined || isGap || isBroken) segments.push([point]);
    else segments.at(-1)?.push(point);
  }
  return { segments, gaps };
}

/** The time from one figure to the next that is met most often; the shorter where two are. */
function usualStep(all: ChartPoint[][]): number {
  const counts = new Map<number, number>();
  for (const points of all) {
    for (const [index, { x }] of points.entries()) {
      const next = points[index + 1];
      if (next === undefined) continue;
      const step = Math.round((next.x - x) * 100) / 100;
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort(([stepA, a], [stepB, b]) => b - a || stepA - stepB);
  return usual?.[0] ?? Infinity;
}

/** Half-way between the period and the one before it, in the first series that has both. */
function placeBefore(period: string, all: ChartPoint[][]): number | undefined {
  for (const points of all) {
    const index = points.findIndex((point) => point.period === period);
    const [previous, point] = [points[index - 1], points[index]];
    if (previous !== undefined && point !== undefined) return (previous.x + point.x) / 2;
  }
  const first = all.flat().find((point) => point.period === period);
  return first === undefined ? undefined : first.x - 0.5;
}
