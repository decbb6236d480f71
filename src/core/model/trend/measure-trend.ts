import type { FigurePoint, Figures, FigureSeries, MeasureFile } from '../../content/schema/measure.ts';
import { yearOf, yearsIn } from './periods.ts';
import {
  testTrend,
  varianceFromLimits,
  varianceOfCount,
  varianceOfShare,
  type Share,
  type TestedPoint,
} from './test-trend.ts';

/** Whether a measure goes up or down, by the published rule (`trendRule`). Part of the open data. */
export interface Trend {
  verdict: 'increasing' | 'decreasing' | 'no clear trend' | 'not tested';
  /** Whether that is better or worse. Absent if the content does not say which way is better, or if there is no trend. */
  direction?: 'better' | 'worse';
  /** The series that it is about. Absent if there are no figures. */
  series?: string;
  /** The first of the periods that were compared, and the last. */
  from?: string;
  to?: string;
  /** From the first to the last of these periods. `relative` to the first figure, absent if that is 0. */
  change?: { absolute: number; relative?: number };
  test?: { chiSquared: number; slope: number; points: TestedPoint[]; varianceFrom: VarianceSource };
  /** Why there was no test. */
  reason?: string;
}

export type VarianceSource = 'limits' | 'proportion' | 'count';

/** A figure at its place in time. */
type DatedPoint = FigurePoint & { x: number };

/** The number of figures that the test compares. */
export const pointsTested = 5;

/** Rounding of fractions of a year: about four days. */
const tolerance = 0.01;

/**
 * The trend of a measure in one place.
 *
 * @param local The place that a strategy is for, as the figures name it.
 */
export function measureTrend({ figures, better }: Pick<MeasureFile, 'figures' | 'better'>, local: string): Trend {
  const main = figures && mainSeries(figures.series, local);
  if (figures === undefined || main === undefined) {
    return { verdict: 'not tested', reason: 'We found no published figures.' };
  }
  const series = seriesName(main);
  if (figures.chart === 'facts') {
    return { verdict: 'not tested', series, reason: 'These are one-off figures, so they cannot show a trend.' };
  }
  const { points, changedIn } = comparablePoints(main, figures);
  const latest = points.slice(-pointsTested);
  return { ...verdict(latest, changedIn, figures, better), series, ...changeOver(latest) };
}

function verdict(
  points: readonly DatedPoint[],
  changedIn: string | undefined,
  figures: Figures,
  better: MeasureFile['better'],
): Pick<Trend, 'verdict' | 'direction' | 'test' | 'reason'> {
  const untested = reasonNotToTest(points, changedIn);
  if (untested !== undefined) return { verdict: 'not tested', reason: untested };
  const varianceFrom = varianceSource(points, figures);
  if (varianceFrom === undefined) {
    return {
      verdict: 'not tested',
      reason: 'We have no margins of error for these figures, so we could not test whether this is chance.',
    };
  }
  const tested = points.map((point) => {
    const { period, x, value } = point;
    return { period, x, value, variance: varianceOf(point, varianceFrom, figures) };
  });
  if (tested.some(({ variance }) => variance <= 0)) {
    return {
      verdict: 'not tested',
      reason: 'One of the figures is 0 or 100%, so we could not work out its margin of error.',
    };
  }
  const { isTrend, ...result } = testTrend(tested);
  const test = { ...result, points: tested, varianceFrom };
  if (!isTrend) return { verdict: 'no clear trend', test };
  const isUp = result.slope > 0;
  const change = { verdict: isUp ? ('increasing' as const) : ('decreasing' as const), test };
  if (better !== 'higher' && better !== 'lower') return change;
  return { ...change, direction: (better === 'higher') === isUp ? 'better' : 'worse' };
}

/** The series of the place, or else of the first area: the one with the latest figure, and the first of those. */
export function mainSeries(series: readonly FigureSeries[], local: string): FigureSeries | undefined {
  const ofPlace = series.filter(({ area }) => area === local);
  const candidates = ofPlace.length > 0 ? ofPlace : series.filter(({ area }) => area === series[0]?.area);
  const endOf = ({ points }: FigureSeries) => Math.max(...points.map(({ end }) => yearOf(end)));
  return candidates.toSorted((a, b) => endOf(b) - endOf(a))[0];
}

/** The figures since the last change of method, oldest first, and the period of that change. */
function comparablePoints(
  series: FigureSeries,
  { breaks, ...figures }: Figures,
): { points: DatedPoint[]; changedIn?: string } {
  const dated = (points: readonly FigurePoint[]) =>
    points.map((point) => ({ ...point, x: yearOf(point.end) })).sort((a, b) => a.x - b.x);
  const points = dated(series.points);
  const latest = points.at(-1)?.x ?? 0;
  const everyPoint = dated(figures.series.flatMap((each) => each.points));
  const changes = breaks
    .map(({ before }) => ({ before, x: everyPoint.find(({ period }) => period === before)?.x ?? -Infinity }))
    .filter(({ x }) => x <= latest + tolerance)
    .sort((a, b) => a.x - b.x);
  const last = changes.at(-1);
  if (last === undefined) return { points };
  return { points: points.filter(({ x }) => x > last.x - tolerance), changedIn: last.before };
}

function changeOver(points: readonly DatedPoint[]): Pick<Trend, 'from' | 'to' | 'change'> {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return {};
  const absolute = rounded(last.value - first.value);
  const relative = first.value === 0 ? {} : { relative: rounded(absolute / Math.abs(first.value)) };
  return { from: first.period, to: last.period, change: { absolute, ...relative } };
}

function reasonNotToTest(points: readonly DatedPoint[], changedIn: string | undefined): string | undefined {
  if (points.length < pointsTested) {
    const since = changedIn === undefined ? '' : ` since the method changed in ${changedIn}`;
    return `We need ${pointsTested} separate periods to test for a trend. This measure has ${points.length}${since}.`;
  }
  const steps = points.slice(1).map((point, index) => ({ ...point, step: point.x - (points[index]?.x ?? point.x) }));
  const lengths = points.map(({ period }) => yearsIn(period));
  if (lengths.includes(undefined))
    return 'We could not tell how long each period is, so we could not test for a trend.';
  if (steps.some(({ step }, index) => step < (lengths[index + 1] ?? 0) - tolerance)) {
    return 'The periods overlap, so one figure partly repeats another.';
  }
  const usual = steps[0]?.step ?? 0;
  const isEven = steps.every(({ step }) => Math.abs(step - usual) < tolerance);
  return isEven
    ? undefined
    : `Some periods between ${points[0]?.period ?? ''} and ${points.at(-1)?.period ?? ''} have no figure.`;
}

function varianceSource(points: readonly DatedPoint[], { unit }: Figures): VarianceSource | undefined {
  if (points.every(({ lower, upper }) => lower !== undefined && upper !== undefined)) return 'limits';
  if (points.every((point) => shareOf(point, unit) !== undefined)) return 'proportion';
  return unit.countsEvents === true &&
    points.every(({ flags }) => !flags.some((flag) => flag === 'rounded' || flag === 'more than'))
    ? 'count'
    : undefined;
}

function varianceOf(point: DatedPoint, source: VarianceSource, { unit }: Figures): number {
  const { value, lower = value, upper = value } = point;
  const share = source === 'proportion' ? shareOf(point, unit) : undefined;
  if (source === 'limits') return varianceFromLimits({ lower, upper });
  return share === undefined ? varianceOfCount(value) : varianceOfShare(share);
}

/** The share behind a percentage or a rate. A percentage needs only to say of how many it is. */
function shareOf({ value, numerator, denominator }: DatedPoint, { kind }: Figures['unit']): Share | undefined {
  if (denominator === undefined || kind === 'count') return undefined;
  const share = numerator === undefined ? undefined : numerator / denominator;
  if (kind === 'percent') return { share: share ?? value / 100, whole: denominator, scale: 100 };
  return share === undefined ? undefined : { share, whole: denominator, scale: scaleOf(value, share) };
}

/** The power of ten that turns a share into the printed rate: 1,000 for a rate per 1,000. */
function scaleOf(rate: number, share: number): number {
  return share === 0 ? 1 : 10 ** Math.round(Math.log10(rate / share));
}

/** The area, with the strand if there is one: `Leeds, Class A`. */
export function seriesName({ area, strand }: Pick<FigureSeries, 'area' | 'strand'>): string {
  return strand === undefined ? area : `${area}, ${strand}`;
}

/** Arithmetic leaves 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}
