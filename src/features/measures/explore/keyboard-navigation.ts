import { barsOf } from '../charts/bars.ts';
import { pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../charts/spec.ts';

/** A figure that a reader can stop at: where the chart has it, and what it is. */
export interface Stop {
  datasetIndex: number;
  index: number;
  series: Pick<ChartSeries, 'id' | 'name'>;
  point: ChartPoint;
}

/** Where a reader is: which row of stops, and which stop of it. */
export interface Position {
  row: number;
  column: number;
}

/** Every stop of a chart, as the datasets have them: a row for each line in the order of time, or one row of bars. */
export function stopsOf(spec: ChartSpec, areas: readonly string[]): Stop[][] {
  const series = spec.series.filter(({ id }) => areas.includes(id));
  if (spec.kind === 'line') return series.map((one, row) => lineStops(one, row));
  const bars = barsOf({ ...spec, series });
  const nameOf = (id: string) => series.find((one) => one.id === id)?.name ?? id;
  const stops = bars.map(({ series: id, point }, index) => ({
    datasetIndex: 0,
    index,
    series: { id, name: nameOf(id) },
    point,
  }));
  return stops.length === 0 ? [] : [stops];
}

/** Where a reader starts: at the newest figure of the first area, which is the local one where there is one. */
export function startOf(spec: ChartSpec, rows: readonly Stop[][]): Position | undefined {
  const first = rows[0];
  if (first === undefined) return undefined;
  const local = first.findLastIndex(({ series }) => series.id === spec.series[0]?.id);
  return { row: 0, column: local < 0 ? lastOf(first) : local };
}

/** Where a key leads. `undefined` for a key that leads nowhere. */
export function move(rows: readonly Stop[][], { row, column }: Position, key: string): Position | undefined {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  if (!keys.includes(key) || rows.length === 0) return undefined;
  const stops = rows[row] ?? [];
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: lastOf(stops) };
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const isAlong = rows.length === 1 || key === 'ArrowLeft' || key === 'ArrowRight';
  if (isAlong) return { row, column: clamp(column + step, lastOf(stops)) };
  const next = clamp(row + step, rows.length - 1);
  return { row: next, column: nearest(rows[next] ?? [], stops[column]?.point.x ?? 0) };
}

/** The place of a stop among the rows. */
export function positionOf(rows: readonly Stop[][], datasetIndex: number, index: number): Position | undefined {
  for (const [row, stops] of rows.entries()) {
    const column = stops.findIndex((stop) => stop.datasetIndex === datasetIndex && stop.index === index);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** The chart has a point without a number between two runs, so that the line is interrupted there. */
function lineStops(series: ChartSeries, datasetIndex: number): Stop[] {
  const before = new Map(series.segments.flatMap((run, gaps) => run.map((point) => [point, gaps] as const)));
  return pointsOf(series).map((point, index) => ({
    datasetIndex,
    index: index + (before.get(point) ?? 0),
    series,
    point,
  }));
}

function nearest(stops: readonly Stop[], x: number): number {
  const distances = stops.map(({ point }) => Math.abs(point.x - x));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

function lastOf(stops: readonly Stop[] = []): number {
  return Math.max(0, stops.length - 1);
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
