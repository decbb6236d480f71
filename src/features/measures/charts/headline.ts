import { formatValue, formatWithUnit, fromPeriodTo, inArea, inPeriod } from './format.ts';
import { mainSeriesOf, pointsOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

/** How many areas a subtitle names before it counts them. */
const mostAreasNamed = 4;
/** Codes of the Office for National Statistics for countries, and for several together. */
const countryCode = /^(?:[EWSN]92|K0)/;

/** A sentence from the figures, for the local area or else the first: what they were, and what they have become. */
export function headline(figures: ChartFigures, name: string): string {
  const [lead] = mainSeriesOf(figures);
  if (lead === undefined) return name;
  const points = comparablePoints(lead, figures);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return name;
  const subject = lead.strand === undefined ? name : `${name} (${lead.strand})`;
  if (first === last || figures.kind === 'facts') return oneFigure(subject, last, lead, figures);
  return change(subject, [first, last], lead, figures);
}

/** `Deaths per million people. England and Wales; England. 1993 to 2024.`: what, where, when. */
export function subtitle(figures: ChartFigures): string {
  const areas = [...new Set(figures.series.map(({ area }) => area))];
  const where =
    areas.length > mostAreasNamed ? `${areas[0] ?? ''} and ${areas.length - 1} other areas` : areas.join('; ');
  const points = figures.series.flatMap(pointsOf).sort((a, b) => a.x - b.x);
  const when = fromPeriodTo(points[0]?.period ?? '', points.at(-1)?.period ?? '');
  const limits = points.some(({ lower }) => lower !== undefined) ? ', with 95% confidence limits' : '';
  return [figures.unit.label, where, `${when}${limits}`].map((words) => `${capitalise(words)}.`).join(' ');
}

/** The points of a series behind the last change of method, which alone can be compared. */
export function comparablePoints(series: ChartSeries, { breaks }: Pick<ChartFigures, 'breaks'>): ChartPoint[] {
  const points = pointsOf(series);
  const last = points.at(-1)?.x ?? 0;
  const since = Math.max(...breaks.map(({ x }) => x).filter((x) => x < last));
  return points.filter(({ x }) => x > since);
}

/** Whether 95% confidence limits of two figures are known and have nothing in common. `undefined`: not both known. */
export function limitsDiffer(one: ChartPoint, other: ChartPoint): boolean | undefined {
  if (one.lower === undefined || one.upper === undefined) return undefined;
  if (other.lower === undefined || other.upper === undefined) return undefined;
  return one.lower > other.upper || one.upper < other.lower;
}

/** The comparator that a local figure stands beside: the country, or else the first. */
export function mainComparator({ series }: Pick<ChartFigures, 'series'>): ChartSeries | undefined {
  const comparators = series.filter(({ role }) => role === 'comparator');
  return comparators.find(({ code }) => code !== undefined && countryCode.test(code)) ?? comparators[0];
}

function change(subject: string, [first, last]: [ChartPoint, ChartPoint], lead: ChartSeries, figures: ChartFigures) {
  const start = [subject.includes(',') ? `${subject},` : subject];
  const where = subject.includes(lead.area) ? [] : [inArea(lead.area)];
  const withUnit = figures.unit.kind === 'count' ? formatValue : formatWithUnit;
  const [from, to] = [formatValue(first.value, figures), withUnit(last.value, figures)];
  const [then, now] = [inPeriod(first.period), inPeriod(last.period)];
  if (from === formatValue(last.value, figures)) {
    return [...start, 'stood', ...where, 'at', to, then, 'and again', now].join(' ');
  }
  if (limitsDiffer(first, last) === false) {
    const words = [...start, 'stood', ...where, 'at', to, `${now},`, 'against', from, `${then}:`];
    return [...words, 'no significant change'].join(' ');
  }
  const verb = last.value > first.value ? 'rose' : 'fell';
  return [...start, verb, ...where, 'from', from, then, 'to', to, now].join(' ');
}

function oneFigure(subject: string, point: ChartPoint, lead: ChartSeries, figures: ChartFigures): string {
  const other = figures.kind === 'bars' && lead.role === 'local' ? mainComparator(figures) : undefined;
  const beside = other === undefined ? undefined : pointsOf(other).find(({ period }) => period === point.period);
  const besides =
    beside === undefined || other === undefined
      ? ''
      : ` and ${formatValue(beside.value, figures)} ${inArea(other.area)}`;
  const figure = `${formatWithUnit(point.value, figures)} ${inArea(lead.area)}${besides}`;
  const isNew = figures.breaks.some(({ before }) => before === point.period);
  return `${subject}: ${figure}, ${point.period}${isNew ? ', the first figure by a new method' : ''}`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
