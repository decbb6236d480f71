import { formatLimits, formatValue, inPeriod } from './format.ts';
import { comparablePoints, limitsDiffer } from './headline.ts';
import { mainSeriesOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'no significant change' | 'cannot say';

/** The direction of a measure, by the published rule (`trendRule`). */
export interface Trend {
  verdict: Verdict;
  /** `Getting better`, `No significant change`: the verdict as a label. */
  label: string;
  /** Up, down, level, or not known. Decoration of the label. */
  glyph: '▲' | '▼' | '＝' | '?';
  /** A sentence that names the figures behind the verdict. */
  reason: string;
  /** The name of the series that it is about. */
  series: string;
}

/** The number of points that the rule compares. */
export const pointsCompared = 5;

/** The rule in plain words, for pages that explain a verdict. */
export const trendRule = {
  title: 'How we say where a measure is going',
  paragraphs: [
    'We look at the local area where there are figures for it, and otherwise at the first area of the chart. Where an area has several series, we use the one with the latest figure. We use figures since the last change of method only.',
    'If there are fewer than five figures to compare, we say “cannot say”. We say the same of figures that do not make a series.',
    'Where the latest figure and the one four before it both have 95% confidence limits, we compare those limits. If they overlap, we say “no significant change”. If they do not, the measure has gone up or down.',
    'Where there are no limits, we look at the last five figures. If each is higher than the one before, the measure has gone up. If each is lower, it has gone down. Anything else is “no significant change”. Five figures in no real order would do this by accident once in 60 times (Kendall’s test, p = 0.017).',
    'Some figures count several years together, such as 2020-22 and 2021-23. They share years, so they rise and fall together. We then use only figures that share no year, and if there are fewer than five of those, we say “cannot say”.',
    'Up or down becomes “getting better” or “getting worse” where it is agreed which way is better. Otherwise we say “higher” or “lower”.',
    'We say that two areas differ only where both figures have limits and the limits do not overlap.',
  ],
} as const satisfies { title: string; paragraphs: readonly string[] };

/** The direction of a measure's local series, or else its first. */
export function trendOf(figures: ChartFigures): Trend {
  const [main] = mainSeriesOf(figures);
  if (main === undefined) return unknownTrend('', 'There are no figures.');
  if (figures.kind === 'facts') return unknownTrend(main.name, 'These figures do not make a series.');
  const points = comparablePoints(main, figures);
  const [earlier, latest] = [points.at(-pointsCompared), points.at(-1)];
  if (earlier === undefined || latest === undefined) return unknownTrend(main.name, tooFew(points.length));
  const differ = latest.x - earlier.x < yearsIn(latest.period) ? undefined : limitsDiffer(earlier, latest);
  return differ === undefined ? byRun(points, main, figures) : byLimits([earlier, latest], differ, main, figures);
}

function byLimits(
  [earlier, latest]: [ChartPoint, ChartPoint],
  differ: boolean,
  main: ChartSeries,
  figures: ChartFigures,
): Trend {
  const limits = (point: ChartPoint) => `${inPeriod(point.period)} (${formatLimits(point, figures) ?? ''})`;
  const reason = `The confidence limits ${limits(latest)} and ${limits(earlier)} ${differ ? 'do not overlap' : 'overlap'}.`;
  return differ
    ? significantChange(latest.value > earlier.value, main, figures, reason)
    : noSignificantChange(main, reason);
}

function byRun(allPoints: readonly ChartPoint[], main: ChartSeries, figures: ChartFigures): Trend {
  const points = withoutSharedYears(allPoints).slice(-pointsCompared);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < pointsCompared) {
    return unknownTrend(main.name, tooFew(points.length, 'that share no year '));
  }
  const describe = (point: ChartPoint) => `${formatValue(point.value, figures)} ${inPeriod(point.period)}`;
  const from = `from ${describe(first)} to ${describe(last)}`;
  const steps = points.slice(1).map((point, index) => Math.sign(point.value - (points[index]?.value ?? point.value)));
  if (steps.every((step) => step === 1)) {
    return significantChange(true, main, figures, `Each of the last five figures rose, ${from}.`);
  }
  if (steps.every((step) => step === -1)) {
    return significantChange(false, main, figures, `Each of the last five figures fell, ${from}.`);
  }
  return noSignificantChange(main, `The last five figures, ${from}, do not all rise and do not all fall.`);
}

/** The points, counted back from the latest, whose periods share no year. */
function withoutSharedYears(points: readonly ChartPoint[]): ChartPoint[] {
  const distinct: ChartPoint[] = [];
  for (const point of points.toReversed()) {
    const next = distinct[0];
    if (next === undefined || next.x - point.x > yearsIn(next.period) - 0.01) distinct.unshift(point);
  }
  return distinct;
}

function significantChange(isUp: boolean, { name }: ChartSeries, { better }: ChartFigures, reason: string): Trend {
  const glyph = isUp ? '▲' : '▼';
  if (better === 'higher' || better === 'lower') {
    const verdict = (better === 'higher') === isUp ? 'better' : 'worse';
    return { verdict, label: `Getting ${verdict}`, glyph, reason, series: name };
  }
  return { verdict: isUp ? 'higher' : 'lower', label: isUp ? 'Higher' : 'Lower', glyph, reason, series: name };
}

function noSignificantChange({ name }: ChartSeries, reason: string): Trend {
  return { verdict: 'no significant change', label: 'No significant change', glyph: '＝', reason, series: name };
}

function unknownTrend(series: string, reason: string): Trend {
  return { verdict: 'cannot say', label: 'Cannot say', glyph: '?', reason, series };
}

function tooFew(count: number, which = ''): string {
  const figures = count === 1 ? 'is 1 figure' : `are ${count} figures`;
  return `There ${figures} ${which}to compare, and the rule asks for ${pointsCompared}.`;
}

/**
 * The number of years that a printed period covers: 3 for `2022-24`, 3 for
 * `2014/15-2016/17`, 1 for `2024`, `2018/19` and anything else. `2002-03` is a financial year.
 */
export function yearsIn(period: string): number {
  const years = /^(\d{4})(\/\d{2,4})?(?:(?:-|–|\s+to\s+)(\d{2,4})(\/\d{2,4})?)?$/.exec(period);
  const [, from, fromHalf, to] = years ?? [];
  if (from === undefined || to === undefined) return 1;
  const last = to.length === 4 ? Number(to) : Number(from.slice(0, 2) + to);
  const difference = last < Number(from) ? last + 100 - Number(from) : last - Number(from);
  if (fromHalf === undefined && difference === 1 && to.length === 2) return 1;
  return Math.max(1, difference + 1);
}
