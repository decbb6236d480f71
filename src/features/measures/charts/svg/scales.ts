import { scaleLinear } from 'd3-scale';
import { pointsOf, type ChartSpec } from '../spec.ts';

/** The values that an axis goes from and to, and those that it names. The same at every width. */
export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
}

/** At most this many names stand on an axis. */
const mostTicks = 6;

/**
 * The value axis of a panel of lines, or of all series. The panels below the first are lower and have fewer ticks.
 *
 * @param ids The series of the panel. All of them, if not given.
 */
export function valueAxis(spec: ChartSpec, ids?: readonly string[]): ValueAxis {
  const isFirst = ids === undefined || ids[0] === spec.panels[0]?.[0];
  const values = valuesOf(spec, ids);
  if (isFirst && spec.target !== undefined) values.push(spec.target.value);
  if (spec.zeroBased) values.push(0);
  const ends = widened(Math.min(...values), Math.max(...values));
  const axes = (isFirst ? [4, 3, 2] : [2]).map((count) => {
    const scale = scaleLinear().domain(ends).nice(count);
    const [low = 0, high = 1] = scale.domain();
    return { domain: [low, high] as [number, number], ticks: scale.ticks(count) };
  });
  const few = axes.find(({ ticks }) => ticks.length <= mostTicks) ?? axes.at(-1);
  return few ?? { domain: ends, ticks: [] };
}

/** The axis of bars ends with the longest of them, because each has its figure beside it. */
export function barAxis(spec: ChartSpec, count: number): ValueAxis {
  const values = [0, ...valuesOf(spec), ...(spec.target === undefined ? [] : [spec.target.value])];
  const domain = widened(Math.min(...values), Math.max(...values));
  const scale = scaleLinear().domain(domain);
  // Where zero lies inside, two round numbers may need a finer step.
  const ticks = [count, count + 1, count + 2].map((wished) => scale.ticks(wished)).find(({ length }) => length > 1);
  return { domain, ticks: ticks ?? domain };
}

function valuesOf({ series }: ChartSpec, ids?: readonly string[]): number[] {
  const points = series.filter(({ id }) => ids?.includes(id) ?? true).flatMap(pointsOf);
  return points.flatMap(({ value, lower = value, upper = value }) => [value, lower, upper]);
}

/** Equal ends would make an axis of no length. */
function widened(lowest: number, highest: number): [number, number] {
  if (lowest < highest) return [lowest, highest];
  if (lowest === 0) return [0, 1];
  const room = Math.abs(lowest) / 10;
  return [lowest - room, highest + room];
}
