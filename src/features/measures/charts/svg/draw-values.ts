import { formatNumber } from '../format.ts';
import type { ValueAxis } from './scales.ts';
import type { ChartSpec } from '../spec.ts';

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 });

/** The names of an axis's values. With a million among them all are short, because the table has the whole figures. */
export function tickWords({ ticks }: ValueAxis, { unit }: Pick<ChartSpec, 'unit'>): string[] {
  const decimals = Math.max(0, ...ticks.map(decimalsOf));
  const isLarge = ticks.some((tick) => Math.abs(tick) >= 1e6);
  const words = (tick: number) => (isLarge ? compact.format(tick).replace('-', '−') : formatNumber(tick, decimals));
  return ticks.map((tick) => `${tick === 0 ? '0' : words(tick)}${unit.kind === 'percent' ? '%' : ''}`);
}

/** Ticks are round numbers, so that twelve digits tell them from the noise of arithmetic. */
function decimalsOf(tick: number): number {
  const [, exponent = '0'] = tick.toExponential(12).split('e');
  const digits = (tick.toExponential(12).split('e')[0] ?? '').replace(/0+$/, '').replace(/^-?\d\.?/, '').length;
  return Math.max(0, digits - Number(exponent));
}
