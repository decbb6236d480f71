import type { ChartSpec } from './spec.ts';

type Measure = Pick<ChartSpec, 'unit' | 'decimals'>;

/** A figure as the publisher prints it, `%` included: `2,593`, `63.1`, `18%`. Further words of the unit are left out. */
export function formatValue(value: number, { unit, decimals }: Measure): string {
  const number = formatNumber(value, decimals);
  return unit.kind === 'percent' ? `${number}%` : number;
}

/** A figure with its unit: `63.1 per million`, `18%`. */
export function formatWithUnit(value: number, measure: Measure): string {
  const figure = formatValue(value, measure);
  return measure.unit.kind === 'percent' ? figure : `${figure} ${measure.unit.short}`;
}

/** `5.1 to 6.9`: the confidence limits of a figure, or `undefined`. */
export function formatLimits(point: { lower?: number; upper?: number }, measure: Measure): string | undefined {
  const { lower, upper } = point;
  if (lower === undefined || upper === undefined) return undefined;
  return `${formatValue(lower, measure)} to ${formatValue(upper, measure)}`;
}

/** `Target 50 by 2027`: the level as it was set, without the zeros that the figures are filled with. */
export function targetWords(target: { value: number; by: string }, { unit }: Pick<ChartSpec, 'unit'>): string {
  return `Target ${formatValue(target.value, { unit, decimals: 0 })} by ${target.by}`;
}

/** A number in British form. From a thousand million on it is rounded and the thousands are told in words. */
export function formatNumber(value: number, decimals = 0): string {
  const isHuge = Math.abs(value) >= 1e9;
  const format = isHuge ? hugeFormat : formatWith(decimals, Math.max(decimals, decimalsOf(value)));
  return format.format(value).replace('-', '−');
}

const listFormat = new Intl.ListFormat('en-GB');
const hugeFormat = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
});
const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
);
const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than using it a thousand times. */
function formatWith(least: number, most: number): Intl.NumberFormat {
  const key = `${least} ${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, format);
  return format;
}

/** The decimals that the middle one of the values has. JSON drops closing zeros, so a few values have fewer. */
export function usualDecimals(values: readonly number[]): number {
  const sorted = values.map(decimalsOf).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** `in 2016`, `in the year ending March 2025`, `(by January 2021)`: a period as part of a sentence. */
export function inPeriod(period: string): string {
  const spelt = spellPeriod(period);
  if (spelt !== period) return `in the ${spelt}`;
  return /^(\d|[A-Z][a-z]+ \d{4}$)/.test(period) ? `in ${period}` : `(${period})`;
}

/** `year ending March 2025` for `YE Mar 2025`. Any other period as it is. */
export function spellPeriod(period: string): string {
  return period.replace(
    /^YE (\w+)\.? (\d{4})$/,
    (_, month: string, year: string) => `year ending ${monthName(month)} ${year}`,
  );
}

/** `1993 to 2024`, `between Nov 2019 to Mar 2020 and Jul 2024 to Mar 2025`. */
export function fromPeriodTo(first: string, last: string): string {
  if (first === last) return spellPeriod(first);
  const isLong = [first, last].some((period) => period.includes(' to '));
  return isLong ? `between ${first} and ${last}` : `${spellPeriod(first)} to ${spellPeriod(last)}`;
}

/** `in Leeds`, `in the United Kingdom`. */
export function inArea(area: string): string {
  return area.startsWith('United ') ? `in the ${area}` : `in ${area}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
  return listFormat.format(words);
}

/** At most four digits of a fraction that count: arithmetic leaves 0.30000000000000004. */
function decimalsOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const digits = Math.min(20, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value)))));
  return value
    .toFixed(digits)
    .replace(/^[^.]*\.?/, '')
    .replace(/0+$/, '').length;
}

function monthName(word: string): string {
  return months.find((month) => month.startsWith(word)) ?? word;
}
