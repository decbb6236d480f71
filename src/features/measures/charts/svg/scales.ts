import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../format.ts';
import { barTargets } from '../bars.ts';
import { allSteps } from '../target-steps.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';

/** The ends of an axis and its ticks. The same at every width. */
export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
}

const maxTicks = 6;

/**
 * The value axis of a panel of lines, or of all series. The panels below the first are lower and have fewer ticks.
 *
 * @param ids The series of the panel. All of them, if not given.
 */
export function valueAxis(spec: ChartSpec, ids?: readonly string[]): ValueAxis {
  const isFirst = ids === undefined || ids[0] === spec.panels[0]?.[0];
  const values = valuesOf(spec, ids);
  if (isFirst && spec.target !== undefined) values.push(spec.target.value);
  if (isFirst) values.push(...allSteps(spec).map(({ value }) => value));
  if (spec.zeroBased) values.push(0);
  const ends = nonEmptyRange(Math.min(...values), Math.max(...values));
  const axes = (isFirst ? [4, 3, 2] : [2]).map((count) => {
    const scale = scaleLinear().domain(ends).nice(count);
    const [low = 0, high = 1] = scale.domain();
    return { domain: [low, high] as [number, number], ticks: scale.ticks(count) };
  });
  return axes.find(({ ticks }) => ticks.length <= maxTicks) ?? axes.at(-1) ?? { domain: ends, ticks: [] };
}

/** The axis of bars ends with the longest of them, because each has its figure beside it. */
export function barAxis(spec: ChartSpec, count: number): ValueAxis {
  const values = [
    0,
    ...valuesOf(spec),
    ...(spec.target === undefined ? [] : [spec.target.value]),
    ...barTargets(spec).map(({ value }) => value),
  ];
  const domain = nonEmptyRange(Math.min(...values), Math.max(...values));
  const scale = scaleLinear().domain(domain);
  // With zero inside, two round numbers may need a finer step.
  const ticks = [count, count + 1, count + 2].map((wanted) => scale.ticks(wanted)).find(({ length }) => length > 1);
  return { domain, ticks: ticks ?? domain };
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 });

/** The labels of an axis's ticks. With a million among them all are short, because the table has the whole figures. */
export function tickLabels({ ticks }: ValueAxis, { unit }: Pick<ChartSpec, 'unit'>): string[] {
  const decimals = Math.max(0, ...ticks.map(decimalsOf));
  const isLarge = ticks.some((tick) => Math.abs(tick) >= 1e6);
  const format = (tick: number) => (isLarge ? compact.format(tick).replace('-', '−') : formatNumber(tick, decimals));
  return ticks.map((tick) => `${tick === 0 ? '0' : format(tick)}${unit.kind === 'percent' ? '%' : ''}`);
}

function valuesOf({ series }: ChartSpec, ids?: readonly string[]): number[] {
  const points = series.filter(({ id }) => ids?.includes(id) ?? true).flatMap(pointsOf);
  return points.flatMap(({ value, lower = value, upper = value }) => [value, lower, upper]);
}

/** Equal ends would give an axis without length. */
function nonEmptyRange(lowest: number, highest: number): [number, number] {
  if (lowest < highest) return [lowest, highest];
  if (lowest === 0) return [0, 1];
  const padding = Math.abs(lowest) / 10;
  return [lowest - padding, highest + padding];
}

/** Ticks are round numbers, so twelve digits separate them from the noise of arithmetic. */
function decimalsOf(tick: number): number {
  const [mantissa = '', exponent = '0'] = tick.toExponential(12).split('e');
  const digits = mantissa.replace(/0+$/, '').replace(/^-?\d\.?/, '').length;
  return Math.max(0, digits - Number(exponent));
}
