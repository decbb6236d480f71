import { firstDay } from '../model/partial-date.ts';
import type { Problem } from '../problems/problem.ts';
import { didYouMean, quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';
import { yearsIn } from './figure-years.ts';
import { allSeries, nameSeries, type PlacedSeries } from './figures.ts';

/** Reports periods that are out of order, given twice or end in another year, and breaks that part no two figures. */
export function checkFigurePeriods(context: CheckContext): Problem[] {
  return [...allSeries(context).flatMap((series) => inOrder(context, series)), ...breaks(context)];
}

function inOrder(context: CheckContext, { path, place, series, figures }: PlacedSeries): Problem[] {
  const earlier = new Set<string>();
  const wrongEnds = new Set<number>();
  return readEntries(series.points).flatMap(({ index, entry: point }) => {
    const previous = series.points?.[index - 1];
    if (point.period === undefined) return [];
    const report = (field: string, message: string, fix: string): Problem[] => [
      { rule: 'period-order', ...context.locate(path, [...place, 'points', index, field]), message, fix },
    ];
    if (earlier.has(point.period)) {
      const message = `The series ${nameSeries(series)} has the period ${quote(point.period)} twice.`;
      return report('period', message, 'Delete one of the two, or correct its period.');
    }
    earlier.add(point.period);
    if (point.end === undefined) return [];
    // An end in the future is reported as that.
    const years = firstDay(point.end) > context.today ? [] : yearsIn(point.period);
    const endYear = Number(point.end.slice(0, 4));
    if (years.length > 0 && (endYear < Math.min(...years) || endYear > Math.max(...years))) {
      const message = `The period ${quote(point.period)} of the series ${nameSeries(series)} has the end ${quote(point.end)}, which is in a different year.`;
      wrongEnds.add(index);
      return report('end', message, 'Correct "period" or "end".');
    }
    if (previous?.end === undefined || wrongEnds.has(index - 1)) return [];
    if (follows(previous.end, point.end, (figures.chart ?? 'facts') === 'facts')) return [];
    const message = `In the series ${nameSeries(series)}, ${quote(point.period)} has the end ${quote(point.end)}, which is not after the end of ${quote(previous.period ?? 'the period before')}, ${quote(previous.end)}.`;
    return report('end', message, 'List the periods with the oldest first, or correct "end".');
  });
}

/** Rough dates are compared to the precision that both have. Facts may overlap, so two of them may end together. */
function follows(earlier: string, later: string, mayBeSame: boolean): boolean {
  const length = Math.min(earlier.length, later.length);
  const [before, after] = [earlier.slice(0, length), later.slice(0, length)];
  return before < after || (mayBeSame && before === after);
}

function breaks(context: CheckContext): Problem[] {
  return context.ofKind('measure').flatMap(({ path, data: { figures } }) => {
    const series = allEntries(figures?.series)?.map(({ points }) => allEntries(points)?.map(({ period }) => period));
    const read = allEntries(series?.map((ofSeries) => allEntries(ofSeries)));
    if (read === undefined) return [];
    const periods = read.flat();
    const parted = read.flatMap((ofSeries) => ofSeries.slice(1));
    return readEntries(figures?.breaks).flatMap(({ index, entry: { before } }) => {
      if (before === undefined || parted.includes(before)) return [];
      const isFirst = periods.includes(before);
      return [
        {
          rule: 'series-break',
          ...context.locate(path, ['figures', 'breaks', index, 'before']),
          message: isFirst
            ? `There is a break before ${quote(before)}, but no series has a figure before that.`
            : `There is a break before the period ${quote(before)}, which no series has.`,
          fix: didYouMean(before, isFirst ? [] : periods, 'Name the first period after the break.') ?? '',
        },
      ];
    });
  });
}
