import { capitalise } from '../../../core/text/words.ts';
import type { Trend } from '../../../core/model/trend/measure-trend.ts';
import { comparedFigures, describeChange, sincePeriod, turningPoint, type ComparedFigures } from './change.ts';
import { formatPoint, formatValue, formatWithUnit, inArea, inPeriod, periodRange } from './format.ts';
import { mainSeriesOf, pointsOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

/** How many areas a subtitle names before it counts them. */
const maxNamedAreas = 4;
/** Codes of the Office for National Statistics for countries, and for several together. */
const countryCode = /^(?:[EWSN]92|K0)/;

/**
 * What the figures of the local area, or else of the first, say. `rose` and `fell` only of a tested trend that did not turn;
 * otherwise the latest figure with its change over the same periods as the trend.
 */
export function headline(figures: ChartFigures, name: string, trend: Trend): string {
  const [main] = mainSeriesOf(figures);
  const last = main && pointsOf(main).at(-1);
  if (main === undefined || last === undefined) return name;
  const subject = main.strand === undefined ? name : `${name} (${main.strand})`;
  const compared = figures.kind === 'facts' ? undefined : comparedFigures(main, trend, figures);
  if (compared === undefined) return describeFigure(subject, last, main, figures);
  const isTrend = trend.verdict === 'increasing' || trend.verdict === 'decreasing';
  return isTrend && compared.isSteady
    ? describeTrend(subject, compared, main, figures)
    : describeLatest(subject, compared, trend, main, figures);
}

/** `Deaths per million people. England and Wales; England. 1993 to 2024.`: what, where, when. */
export function subtitle(figures: ChartFigures): string {
  const areas = [...new Set(figures.series.map(({ area }) => area))];
  const where =
    areas.length > maxNamedAreas ? `${areas[0] ?? ''} and ${areas.length - 1} other areas` : areas.join('; ');
  const points = figures.series.flatMap(pointsOf).sort((a, b) => a.x - b.x);
  const when = periodRange(points[0]?.period ?? '', points.at(-1)?.period ?? '');
  const withLimits = points.filter(({ lower }) => lower !== undefined).length;
  const limits = withLimits === 0 ? '' : `, ${withLimits < points.length ? 'some ' : ''}with 95% confidence limits`;
  return [figures.unit.label, where, `${when}${limits}`].map((words) => `${capitalise(words)}.`).join(' ');
}

/** The comparator to name beside a local figure: the country, or else the first. */
export function mainComparator({ series }: Pick<ChartFigures, 'series'>): ChartSeries | undefined {
  const comparators = series.filter(({ role }) => role === 'comparator');
  return comparators.find(({ code }) => code !== undefined && countryCode.test(code)) ?? comparators[0];
}

function describeTrend(subject: string, compared: ComparedFigures, main: ChartSeries, figures: ChartFigures): string {
  const { first, last } = compared;
  const withUnit = figures.unit.kind === 'count' ? formatValue : formatWithUnit;
  const start = subject.includes(',') ? `${subject},` : subject;
  const where = subject.includes(main.area) ? '' : ` ${inArea(main.area)}`;
  const change = describeChange(compared, figures).replace('Up', 'rose').replace('Down', 'fell');
  const from = `from ${formatValue(first.value, figures)} ${inPeriod(first.period)}`;
  return `${start} ${change}${where}, ${from} to ${withUnit(last.value, figures)} ${inPeriod(last.period)}`;
}

function describeLatest(
  subject: string,
  compared: ComparedFigures,
  { verdict }: Trend,
  main: ChartSeries,
  figures: ChartFigures,
): string {
  const { first, last, mayBeChance } = compared;
  const where = subject.includes(main.area) ? '' : ` ${inArea(main.area)}`;
  const latest = `${subject}: ${formatWithUnit(last.value, figures)}${where} ${inPeriod(last.period)}`;
  if (first.value === last.value) return `${latest}, the same as ${inPeriod(first.period)}`;
  const earlier = `${formatValue(first.value, figures)} ${inPeriod(first.period)}`;
  if (verdict === 'no clear trend') return `${latest} and ${earlier}, with no clear trend`;
  const turn = turningPoint(compared, figures);
  const after =
    turn === undefined
      ? ''
      : `, after a ${turn.name} of ${formatValue(turn.point.value, figures)} ${inPeriod(turn.point.period)}`;
  if (mayBeChance) return `${latest} and ${earlier}${after}`;
  const change = describeChange(compared, figures).replace('Up', 'up').replace('Down', 'down');
  return `${latest}, ${change} ${sincePeriod(first.period)}${after}`;
}

function describeFigure(subject: string, point: ChartPoint, main: ChartSeries, figures: ChartFigures): string {
  const figure = `${formatPoint(point, figures)} ${inArea(main.area)}${comparison(point, main, figures)}`;
  const isNewMethod = figures.breaks.some(({ before }) => before === point.period);
  return `${subject}: ${figure}, ${point.period}${isNewMethod ? ', the first figure by a new method' : ''}`;
}

/** ` and 6 in England`, for bars. */
function comparison({ period }: ChartPoint, { role }: ChartSeries, figures: ChartFigures): string {
  const comparator = figures.kind === 'bars' && role === 'local' ? mainComparator(figures) : undefined;
  const point = comparator && pointsOf(comparator).find((candidate) => candidate.period === period);
  return comparator && point ? ` and ${formatValue(point.value, figures)} ${inArea(comparator.area)}` : '';
}
