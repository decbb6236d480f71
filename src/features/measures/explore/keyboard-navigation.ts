import { barsOf } from '../charts/bars.ts';
import { pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../charts/spec.ts';

/** A figure that a reader can stop at, with its indexes in the chart. */
export interface Stop {
  datasetIndex: number;
  index: number;
  series: Pick<ChartSeries, 'id' | 'name'>;
  point: ChartPoint;
}

/** Which row of stops a reader is in, and at which stop of it. */
export interface Position {
  row: number;
  column: number;
}

/** Every stop of a chart, in the order of its datasets: a row for each line in the order of time, or one row of bars. */
export function stopsOf(spec: ChartSpec, areas: readonly string[]): Stop[][] {
  const series = spec.series.filter(({ id }) => areas.includes(id));
  if (spec.kind === 'line') return series.map(lineStops);
  const bars = barsOf({ ...spec, series });
  const nameOf = (id: string) => series.find((candidate) => candidate.id === id)?.name ?? id;
  const stops = bars.map(({ series: id, point }, index) => ({
    datasetIndex: 0,
    index,
    series: { id, name: nameOf(id) },
    point,
  }));
  return stops.length === 0 ? [] : [stops];
}

/** Where a reader starts: at the newest figure of the first area, which is the local one if there is one. */
export function startPosition(spec: ChartSpec, rows: readonly Stop[][]): Position | undefined {
  const first = rows[0];
  if (first === undefined) return undefined;
  const local = first.findLastIndex(({ series }) => series.id === spec.series[0]?.id);
  return { row: 0, column: local < 0 ? lastColumn(first) : local };
}

/** Where a key moves a reader. `undefined` for any other key. */
export function move(rows: readonly Stop[][], { row, column }: Position, key: string): Position | undefined {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
  if (!keys.includes(key) || rows.length === 0) return undefined;
  const stops = rows[row] ?? [];
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: lastColumn(stops) };
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const isWithinRow = rows.length === 1 || key === 'ArrowLeft' || key === 'ArrowRight';
  if (isWithinRow) return { row, column: clamp(column + step, lastColumn(stops)) };
  const next = clamp(row + step, rows.length - 1);
  return { row: next, column: nearestColumn(rows[next] ?? [], stops[column]?.point.x ?? 0) };
}

/** The position of a stop among the rows. */
export function positionOf(rows: readonly Stop[][], datasetIndex: number, index: number): Position | undefined {
  for (const [row, stops] of rows.entries()) {
    const column = stops.findIndex((stop) => stop.datasetIndex === datasetIndex && stop.index === index);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** Between two segments the chart has a point without a number, which interrupts the line. */
function lineStops(series: ChartSeries, datasetIndex: number): Stop[] {
  const gapsBefore = new Map(series.segments.flatMap((run, index) => run.map((point) => [point, index] as const)));
  return pointsOf(series).map((point, index) => ({
    datasetIndex,
    index: index + (gapsBefore.get(point) ?? 0),
    series,
    point,
  }));
}

function nearestColumn(stops: readonly Stop[], x: number): number {
  const distances = stops.map(({ point }) => Math.abs(point.x - x));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

function lastColumn(stops: readonly Stop[] = []): number {
  return Math.max(0, stops.length - 1);
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
