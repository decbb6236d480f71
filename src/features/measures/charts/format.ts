import { monthName } from '../../../core/text/format.ts';
import type { ChartPoint, ChartSeries, ChartSpec } from './spec.ts';
import { joinWords } from '../../../core/text/words.ts';

type Precision = Pick<ChartSpec, 'unit' | 'decimals'>;

/** A figure as the publisher prints it, `%` included: `2,593`, `63.1`, `18%`. Further words of the unit are left out. */
export function formatValue(value: number, { unit, decimals }: Precision): string {
  const number = formatNumber(value, decimals);
  return unit.kind === 'percent' ? `${number}%` : number;
}

/** A figure with its unit: `63.1 per million`, `18%`. The unit of a count is a plural, so one is `1 (deaths)`. */
export function formatWithUnit(value: number, precision: Precision): string {
  const figure = formatValue(value, precision);
  const { kind, short } = precision.unit;
  if (kind === 'percent') return figure;
  return kind === 'count' && figure === '1' ? `${figure} (${short})` : `${figure} ${short}`;
}

/** A figure with its unit, with the precision that the publisher gives: `63.1 per million`, `more than 1,200 lines`. */
export function formatPoint({ value, flags }: Pick<ChartPoint, 'value' | 'flags'>, precision: Precision): string {
  return (flags.includes('more than') ? 'more than ' : '') + formatWithUnit(value, precision);
}

/** `5.1 to 6.9`: the confidence limits of a figure, or `undefined`. */
export function formatLimits(point: { lower?: number; upper?: number }, precision: Precision): string | undefined {
  const { lower, upper } = point;
  if (lower === undefined || upper === undefined) return undefined;
  return `${formatValue(lower, precision)} to ${formatValue(upper, precision)}`;
}

/** A figure with its unit and its confidence limits, if it has any: `61.8 per million (59.2 to 64.5)`. */
export function formatFigure(point: ChartPoint, precision: Precision): string {
  const limits = formatLimits(point, precision);
  return formatPoint(point, precision) + (limits === undefined ? '' : ` (${limits})`);
}

/** `Target 50 by 2027`: the level as it was set, without the zeros that fill up the figures. */
export function formatTarget(target: { value: number; by: string }, { unit }: Pick<ChartSpec, 'unit'>): string {
  return `${formatLevel('Target', target, { unit })} by ${target.by}`;
}

/** `Target 60%`: a level as it was set, without the zeros that fill up the figures. */
export function formatLevel(
  noun: 'Target' | 'Baseline',
  { value }: { value: number },
  { unit }: Pick<ChartSpec, 'unit'>,
): string {
  return `${noun} ${formatValue(value, { unit, decimals: 0 })}`;
}

/** A number in British form with all its digits. From a thousand million on it has its thousands in words. */
export function formatNumber(value: number, decimals = 0): string {
  const isHuge = Math.abs(value) >= 1e9;
  const format = isHuge ? hugeFormat : numberFormat(decimals, Math.max(decimals, decimalsOf(value)));
  return format.format(value).replace('-', '−');
}

const hugeFormat = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  // As many as a number in a program keeps. Fewer would print neighbours alike.
  maximumSignificantDigits: 15,
});
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than using it a thousand times. */
function numberFormat(minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${minimum} ${maximum}`;
  const cached = numberFormats.get(key);
  if (cached !== undefined) return cached;
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: minimum, maximumFractionDigits: maximum });
  numberFormats.set(key, format);
  return format;
}

/** The median number of decimals. JSON drops closing zeros, so some values have fewer than were published. */
export function usualDecimals(values: readonly number[]): number {
  const sorted = values.map(decimalsOf).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** `in 2016`, `in the year ending March 2025`, `(by January 2021)`: a period as part of a sentence. */
export function inPeriod(period: string): string {
  const expanded = expandPeriod(period);
  if (expanded !== period) return `in the ${expanded}`;
  return /^(\d|[A-Z][a-z]+ \d{4}$)/.test(period) ? `in ${period}` : `(${period})`;
}

/** `year ending March 2025` for `YE Mar 2025`. Any other period as it is. */
export function expandPeriod(period: string): string {
  return period.replace(
    /^YE (\w+)\.? (\d{4})$/,
    (_, month: string, year: string) => `year ending ${monthName(month) ?? month} ${year}`,
  );
}

/** `1993 to 2024`, `between Nov 2019 to Mar 2020 and Jul 2024 to Mar 2025`. */
export function periodRange(first: string, last: string): string {
  if (first === last) return expandPeriod(first);
  const areRanges = [first, last].some((period) => period.includes(' to '));
  return areRanges ? `between ${first} and ${last}` : `${expandPeriod(first)} to ${expandPeriod(last)}`;
}

/** More gaps than these are counted, and not listed. */
const maxListedGaps = 3;

/** `between 2019 and 2022`: the periods without figures. */
export function formatGaps(gaps: ChartSeries['gaps']): string {
  if (gaps.length > maxListedGaps)
    return `in ${gaps.length} stretches between ${gaps[0]?.after ?? ''} and ${gaps.at(-1)?.before ?? ''}`;
  return joinWords(gaps.map(({ after, before }) => `between ${after} and ${before}`));
}

/** `in Leeds`, `in the United Kingdom`. */
export function inArea(area: string): string {
  return area.startsWith('United ') ? `in the ${area}` : `in ${area}`;
}

/** Not more than twelve significant digits: arithmetic leaves 0.30000000000000004. */
function decimalsOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const digits = Math.min(20, Math.max(0, 11 - Math.floor(Math.log10(Math.abs(value)))));
  return value
    .toFixed(digits)
    .replace(/^[^.]*\.?/, '')
    .replace(/0+$/, '').length;
}
