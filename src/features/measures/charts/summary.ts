import { formatValue, formatWithUnit, inPeriod, joinWords } from './format.ts';
import { gapWords } from './gaps.ts';
import { mainSeriesOf, pointsOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

/** How many lines are told one by one. The table beside the chart has them all. */
const mostTold = 6;

/** A chart in words: first, last, highest and lowest figure of each line; the ends and the local place of bars. */
export function summarise(figures: ChartFigures): string {
  if (figures.kind === 'facts') return sentence(`${countPoints(figures)} dated figures that do not make a series`);
  if (figures.kind === 'bars') return ranking(figures);
  const told = figures.series.slice(0, mostTold).map((series) => course(series, figures));
  const untold = figures.series.length - mostTold;
  if (untold > 0) told.push(`${untold} more in the table.`);
  const breaks = figures.breaks.map(({ before }) => `The method changed before ${before}.`);
  const target =
    figures.target === undefined
      ? []
      : [`The target is ${formatWithUnit(figures.target.value, figures)} by ${figures.target.by}.`];
  return [...told, ...breaks, ...target].join(' ');
}

/** The highest and the lowest figure, and when each was met last. */
export function extremesOf(points: readonly ChartPoint[]): { highest: ChartPoint; lowest: ChartPoint } | undefined {
  const newestFirst = points.toReversed();
  const highest = newestFirst.toSorted((a, b) => b.value - a.value)[0];
  const lowest = newestFirst.toSorted((a, b) => a.value - b.value)[0];
  return highest === undefined || lowest === undefined ? undefined : { highest, lowest };
}

function course(series: ChartSeries, figures: ChartFigures): string {
  const points = pointsOf(series);
  const tell = (point: ChartPoint | undefined) =>
    point === undefined ? '' : `${formatValue(point.value, figures)} ${inPeriod(point.period)}`;
  const [first, last] = [points[0], points.at(-1)];
  const extremes = extremesOf(points);
  const ends = points.length === 1 ? tell(first) : `from ${tell(first)} to ${tell(last)}`;
  const words = [ends];
  if (extremes !== undefined && points.length > 2) {
    const { highest, lowest } = extremes;
    if (highest !== first && highest !== last) words.push(`highest ${tell(highest)}`);
    if (lowest !== first && lowest !== last) words.push(`lowest ${tell(lowest)}`);
  }
  if (series.gaps.length > 0) {
    words.push(`no figures ${gapWords(series.gaps)}`);
  }
  return sentence(`${series.name}: ${words.join('; ')}`);
}

function ranking(figures: ChartFigures): string {
  const bars = figures.series.flatMap((series) => pointsOf(series).map((point) => ({ series, point })));
  const sorted = bars.toSorted((a, b) => b.point.value - a.point.value);
  const periods = new Set(bars.map(({ point }) => point.period));
  const tell = ({ series, point }: (typeof bars)[number]) =>
    `${series.name} ${formatValue(point.value, figures)}${periods.size > 1 ? ` ${inPeriod(point.period)}` : ''}`;
  const leads = mainSeriesOf(figures);
  const local = bars.filter(({ series }) => leads.includes(series) && series.role === 'local');
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const words = [`${bars.length} ${bars.length === 1 ? 'bar' : 'bars'}`];
  if (local.length > 0) words.push(joinWords(local.map(tell)));
  if (highest !== undefined && lowest !== undefined) words.push(`highest ${tell(highest)}`, `lowest ${tell(lowest)}`);
  return sentence(words.join('; '));
}

function countPoints({ series }: ChartFigures): number {
  return series.flatMap(pointsOf).length;
}

function sentence(words: string): string {
  return `${words}.`;
}
