import { capitalise } from '../../../core/text/words.ts';
import { formatValue, formatWithUnit, inArea, inPeriod, periodRange } from './format.ts';
import { mainSeriesOf, pointsOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

/** How many areas a subtitle names before it counts them. */
const maxNamedAreas = 4;
/** Codes of the Office for National Statistics for countries, and for several together. */
const countryCode = /^(?:[EWSN]92|K0)/;

/** A sentence from the figures of the local area, or else of the first: what they were, and what they have become. */
export function headline(figures: ChartFigures, name: string): string {
  const [main] = mainSeriesOf(figures);
  if (main === undefined) return name;
  const points = comparablePoints(main, figures);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return name;
  const subject = main.strand === undefined ? name : `${name} (${main.strand})`;
  if (first === last || figures.kind === 'facts') return describeFigure(subject, last, main, figures);
  return describeChange(subject, [first, last], main, figures);
}

/** `Deaths per million people. England and Wales; England. 1993 to 2024.`: what, where, when. */
export function subtitle(figures: ChartFigures): string {
  const areas = [...new Set(figures.series.map(({ area }) => area))];
  const where =
    areas.length > maxNamedAreas ? `${areas[0] ?? ''} and ${areas.length - 1} other areas` : areas.join('; ');
  const points = figures.series.flatMap(pointsOf).sort((a, b) => a.x - b.x);
  const when = periodRange(points[0]?.period ?? '', points.at(-1)?.period ?? '');
  const limits = points.some(({ lower }) => lower !== undefined) ? ', with 95% confidence limits' : '';
  return [figures.unit.label, where, `${when}${limits}`].map((words) => `${capitalise(words)}.`).join(' ');
}

/** The points of a series after the last change of method, which alone can be compared. */
export function comparablePoints(series: ChartSeries, { breaks }: Pick<ChartFigures, 'breaks'>): ChartPoint[] {
  const points = pointsOf(series);
  const last = points.at(-1)?.x ?? 0;
  const since = Math.max(...breaks.map(({ x }) => x).filter((x) => x < last));
  return points.filter(({ x }) => x > since);
}

/** Whether the 95% confidence limits of two figures do not overlap. `undefined` if not both are known. */
export function limitsDiffer(a: ChartPoint, b: ChartPoint): boolean | undefined {
  if (a.lower === undefined || a.upper === undefined) return undefined;
  if (b.lower === undefined || b.upper === undefined) return undefined;
  return a.lower > b.upper || a.upper < b.lower;
}

/** The comparator to name beside a local figure: the country, or else the first. */
export function mainComparator({ series }: Pick<ChartFigures, 'series'>): ChartSeries | undefined {
  const comparators = series.filter(({ role }) => role === 'comparator');
  return comparators.find(({ code }) => code !== undefined && countryCode.test(code)) ?? comparators[0];
}

function describeChange(
  subject: string,
  [first, last]: [ChartPoint, ChartPoint],
  main: ChartSeries,
  figures: ChartFigures,
): string {
  const start = [subject.includes(',') ? `${subject},` : subject];
  const where = subject.includes(main.area) ? [] : [inArea(main.area)];
  const withUnit = figures.unit.kind === 'count' ? formatValue : formatWithUnit;
  const [from, to] = [formatValue(first.value, figures), withUnit(last.value, figures)];
  const [then, now] = [inPeriod(first.period), inPeriod(last.period)];
  if (first.value === last.value) {
    return [...start, 'stood', ...where, 'at', to, then, 'and again', now].join(' ');
  }
  if (limitsDiffer(first, last) === false) {
    const words = [...start, 'stood', ...where, 'at', to, `${now},`, 'against', from, `${then}:`];
    return [...words, 'no significant change'].join(' ');
  }
  const verb = last.value > first.value ? 'rose' : 'fell';
  return [...start, verb, ...where, 'from', from, then, 'to', to, now].join(' ');
}

function describeFigure(subject: string, point: ChartPoint, main: ChartSeries, figures: ChartFigures): string {
  const figure = `${formatWithUnit(point.value, figures)} ${inArea(main.area)}${comparison(point, main, figures)}`;
  const isNewMethod = figures.breaks.some(({ before }) => before === point.period);
  return `${subject}: ${figure}, ${point.period}${isNewMethod ? ', the first figure by a new method' : ''}`;
}

/** ` and 6 in England`, for bars. */
function comparison({ period }: ChartPoint, { role }: ChartSeries, figures: ChartFigures): string {
  const comparator = figures.kind === 'bars' && role === 'local' ? mainComparator(figures) : undefined;
  const point = comparator && pointsOf(comparator).find((candidate) => candidate.period === period);
  return comparator && point ? ` and ${formatValue(point.value, figures)} ${inArea(comparator.area)}` : '';
}
