import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { allPoints, nameSeries, type PlacedSeries, type ReadPoint } from './figures.ts';

/** Reports figures outside their confidence limits, limits without their partner, and shares and counts that cannot be. */
export function checkFigureValues(context: CheckContext): Problem[] {
  return allPoints(context).flatMap((placed) => [
    ...limits(context, placed),
    ...share(context, placed),
    ...count(context, placed),
    ...proportion(context, placed),
  ]);
}

type PlacedPoint = PlacedSeries & { point: ReadPoint };

function limits(context: CheckContext, { path, place, point, series, figures }: PlacedPoint): Problem[] {
  const { period, value, lower, upper } = point;
  const report = (field: string, message: string, fix: string): Problem[] => [
    { rule: 'confidence-limits', ...context.locate(path, [...place, field]), message, fix },
  ];
  const figure = `The figure of ${nameSeries(series)} for ${quote(period)}`;
  if (lower === undefined && upper === undefined) return [];
  const isAbsent = (limit: string): boolean => context.isAbsent(path, [...place, limit]);
  if (lower === undefined && !isAbsent('lower')) return [];
  if (upper === undefined && !isAbsent('upper')) return [];
  if (lower === undefined) return report('upper', `${figure} has no lower limit.`, 'Give both limits, or neither.');
  if (upper === undefined) return report('lower', `${figure} has no upper limit.`, 'Give both limits, or neither.');
  if (value === undefined || (lower <= value && value <= upper)) return [];
  // A share that cannot be is reported as that.
  if (figures.unit?.kind === 'percent' && ![value, lower, upper].every(isShare)) return [];
  const message = `${figure}, ${value}, is outside its confidence limits, ${lower} and ${upper}.`;
  return report('value', message, 'Correct the figure or its limits.');
}

function share(context: CheckContext, { path, place, point, series, figures }: PlacedPoint): Problem[] {
  if (figures.unit?.kind !== 'percent') return [];
  return (['value', 'lower', 'upper'] as const).flatMap((field) => {
    const percentage = point[field];
    if (percentage === undefined || isShare(percentage)) return [];
    const message = `"${field}" of ${nameSeries(series)} for ${quote(point.period)} is ${percentage}%. A share is between 0% and 100%.`;
    return [noShare(context, path, [...place, field], message)];
  });
}

/** Units of which there can be a part, or less than nothing: "thousands of hours", "change in homes". */
const isDivisible =
  /thousand|million|billion|average|mean|estimate|equivalent|full-time|per\b|[£$€%]|hour|day|week|month|year|tonne|mile|met(?:er|re)|kilo|litre|unit/i;
const isDifference = /change|difference|net\b|growth|balance|more|fewer|increase|decrease/i;

function count(context: CheckContext, { path, place, point, series, figures }: PlacedPoint): Problem[] {
  const { kind, label = '', short = '' } = figures.unit ?? {};
  const { value } = point;
  if (kind !== 'count' || value === undefined) return [];
  const unit = `${label} ${short}`;
  const isWhole = Number.isInteger(value) || isDivisible.test(unit);
  if (isWhole && (value >= 0 || isDifference.test(unit))) return [];
  const message = `The figure of ${nameSeries(series)} for ${quote(point.period)} is ${value}. A count is a whole number, 0 or more.`;
  const fix = `Correct the figure, or "kind" of the unit ${quote(label)}.`;
  return [{ rule: 'count', ...context.locate(path, [...place, 'value']), message, fix }];
}

/** Reports a numerator and a denominator that are not those of the figure, because its margin of error is worked out from them. */
function proportion(context: CheckContext, { path, place, point, series, figures }: PlacedPoint): Problem[] {
  const { value, numerator, denominator, period } = point;
  const { kind } = figures.unit ?? {};
  if (numerator === undefined || value === undefined || kind === undefined || kind === 'count') return [];
  const report = (message: string, fix: string): Problem[] => [
    { rule: 'proportion', ...context.locate(path, [...place, 'numerator']), message, fix },
  ];
  const figure = `the figure of ${nameSeries(series)} for ${quote(period)}`;
  if (denominator === undefined) {
    if (!context.isAbsent(path, [...place, 'denominator'])) return [];
    return report(`The numerator of ${figure} has no denominator.`, 'Add "denominator", the number that it is out of.');
  }
  // A percentage that cannot be is reported as that.
  if (kind === 'percent' && !isShare(value)) return [];
  const share = numerator / denominator;
  const isOfFigure = kind === 'percent' ? Math.abs(share * 100 - value) <= 0.51 : isRateOf(share, value);
  if (share <= 1 && isOfFigure) return [];
  const message = `${numerator} out of ${denominator} does not give ${figure}, ${value}.`;
  return report(message, 'Correct the figure, its numerator or its denominator.');
}

/** Whether a rate is the share times 10, 100, 1,000 or the like, but for rounding. */
function isRateOf(share: number, rate: number): boolean {
  if (share === 0 || rate === 0) return share === rate;
  const power = Math.log10(rate / share);
  return Math.abs(power - Math.round(power)) < 0.03;
}

/** Whether a percentage can be a share of something. */
export function isShare(percentage: number): boolean {
  return percentage >= 0 && percentage <= 100;
}

/** Reports a percentage that cannot be a share. */
export function noShare(context: CheckContext, path: string, place: (string | number)[], message: string): Problem {
  return { rule: 'percentage', ...context.locate(path, place), message, fix: 'Give a number from 0 to 100.' };
}
