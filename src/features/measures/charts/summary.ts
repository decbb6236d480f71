import { countOf, joinWords } from '../../../core/text/words.ts';
import { formatGaps, formatValue, formatWithUnit, inPeriod } from './format.ts';
import { extremesOf, mainSeriesOf, pointsOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

/** How many lines are described one by one. The table beside the chart has them all. */
const maxDescribed = 6;

/** A chart in words: first, last, highest and lowest figure of each line; the ends and the local area of bars. */
export function summarise(figures: ChartFigures): string {
  if (figures.kind === 'facts') {
    return `${countOf(figures.series.flatMap(pointsOf).length, 'one-off figure')}.`;
  }
  if (figures.kind === 'bars') return describeBars(figures);
  const lines = figures.series.slice(0, maxDescribed).map((series) => describeLine(series, figures));
  const more = figures.series.length - maxDescribed;
  if (more > 0) lines.push(`${more} more in the table.`);
  const breaks = figures.breaks.map(({ before }) => `The method changed ${inPeriod(before)}.`);
  const { target } = figures;
  const targetSentence =
    target === undefined ? [] : [`The target is ${formatWithUnit(target.value, figures)} by ${target.by}.`];
  const { targets = [] } = figures;
  const listed = targets.map(({ value, period }) => `${formatValue(value, { ...figures, decimals: 0 })} for ${period}`);
  const steps = listed.length === 0 ? [] : [`The target${listed.length === 1 ? ' is' : 's are'} ${joinWords(listed)}.`];
  return [...lines, ...breaks, ...targetSentence, ...steps].join(' ');
}

function describeLine(series: ChartSeries, figures: ChartFigures): string {
  const points = pointsOf(series);
  const describe = (point: ChartPoint | undefined) =>
    point === undefined ? '' : `${formatValue(point.value, figures)} ${inPeriod(point.period)}`;
  const [first, last] = [points[0], points.at(-1)];
  const extremes = extremesOf(points);
  const words = [points.length === 1 ? describe(first) : `from ${describe(first)} to ${describe(last)}`];
  if (extremes !== undefined && points.length > 2) {
    const { highest, lowest } = extremes;
    if (highest !== first && highest !== last) words.push(`highest ${describe(highest)}`);
    if (lowest !== first && lowest !== last) words.push(`lowest ${describe(lowest)}`);
  }
  if (series.gaps.length > 0) words.push(`no figures ${formatGaps(series.gaps)}`);
  return `${series.name}: ${words.join('; ')}.`;
}

function describeBars(figures: ChartFigures): string {
  const bars = figures.series.flatMap((series) => pointsOf(series).map((point) => ({ series, point })));
  const sorted = bars.toSorted((a, b) => b.point.value - a.point.value);
  const periods = new Set(bars.map(({ point }) => point.period));
  const describe = ({ series, point }: (typeof bars)[number]) =>
    `${series.name} ${formatValue(point.value, figures)}${periods.size > 1 ? ` ${inPeriod(point.period)}` : ''}`;
  const main = mainSeriesOf(figures);
  const local = bars.filter(({ series }) => main.includes(series) && series.role === 'local');
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const words = [countOf(bars.length, 'bar')];
  if (local.length > 0) words.push(joinWords(local.map(describe)));
  if (highest !== undefined && lowest !== undefined) {
    words.push(`highest ${describe(highest)}`, `lowest ${describe(lowest)}`);
  }
  return `${words.join('; ')}.`;
}
