import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { allPoints, nameSeries, type PlacedSeries, type ReadPoint } from './figures.ts';

/** Reports figures outside their confidence limits, limits without their partner, and shares below 0% or above 100%. */
export function checkFigureValues(context: CheckContext): Problem[] {
  const points = allPoints(context).flatMap((placed) => [...limits(context, placed), ...share(context, placed)]);
  return [...points, ...targets(context)];
}

type PlacedPoint = PlacedSeries & { point: ReadPoint };

function limits(context: CheckContext, { path, place, point, series }: PlacedPoint): Problem[] {
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
  const message = `${figure}, ${value}, lies outside its confidence limits, ${lower} and ${upper}.`;
  return report('value', message, 'Correct the figure or its limits.');
}

function share(context: CheckContext, { path, place, point, series, figures }: PlacedPoint): Problem[] {
  if (figures.unit?.kind !== 'percent') return [];
  return (['value', 'lower', 'upper'] as const).flatMap((field) => {
    const percentage = point[field];
    if (percentage === undefined || isShare(percentage)) return [];
    const message = `"${field}" of ${nameSeries(series)} for ${quote(point.period)} is ${percentage}%, which no share can be.`;
    return [noShare(context, path, [...place, field], message)];
  });
}

function targets(context: CheckContext): Problem[] {
  return context.ofKind('measure').flatMap(({ path, data: { figures } }) => {
    const target = figures?.target?.value;
    if (figures?.unit?.kind !== 'percent' || target === undefined || isShare(target)) return [];
    const message = `The target is ${target}%, which no share can be.`;
    return [noShare(context, path, ['figures', 'target', 'value'], message)];
  });
}

function isShare(percentage: number): boolean {
  return percentage >= 0 && percentage <= 100;
}

function noShare(context: CheckContext, path: string, place: (string | number)[], message: string): Problem {
  return { rule: 'percentage', ...context.locate(path, place), message, fix: 'Give a number from 0 to 100.' };
}
