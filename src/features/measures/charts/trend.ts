import { formatLimits, formatValue, inPeriod } from './format.ts';
import { comparablePoints, limitsDiffer } from './headline.ts';
import { spanOf } from './period.ts';
import { mainSeriesOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'no significant change' | 'cannot say';

/** Where a measure is going, by the published rule (`trendRule`). */
export interface Trend {
  verdict: Verdict;
  /** `Getting better`, `No significant change`: the verdict as a label. */
  words: string;
  /** The shape that goes with the words: up, down, level, or not known. Decoration, since the words say it all. */
  glyph: '▲' | '▼' | '＝' | '?';
  /** A sentence that says which figures the verdict rests on. */
  because: string;
  /** The series that it is about. */
  series: string;
}

/** How many points the rule looks at. */
export const pointsCompared = 5;

/** The rule in plain words, to be printed wherever a verdict is explained. Each entry is a paragraph. */
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

/** The direction of travel of a measure's local series, or else its first. */
export function trendOf(figures: ChartFigures): Trend {
  const [lead] = mainSeriesOf(figures);
  if (lead === undefined) return cannotSay('', 'There are no figures.');
  if (figures.kind === 'facts') return cannotSay(lead.name, 'These figures do not make a series.');
  const points = comparablePoints(lead, figures);
  const [earlier, latest] = [points.at(-pointsCompared), points.at(-1)];
  if (earlier === undefined || latest === undefined) return cannotSay(lead.name, tooFew(points.length));
  const differ = latest.x - earlier.x < spanOf(latest.period) ? undefined : limitsDiffer(earlier, latest);
  return differ === undefined ? byRun(points, lead, figures) : byLimits([earlier, latest], differ, lead, figures);
}

/**
 * Whether one area's figure is higher or lower than another's, which only limits that do not overlap can tell.
 *
 * @returns `undefined` where either has no limits: then the figures stand side by side without a word.
 */
export function compareAreas(one: ChartPoint, other: ChartPoint): 'higher' | 'lower' | 'not different' | undefined {
  const differ = limitsDiffer(one, other);
  if (differ === undefined) return undefined;
  if (!differ) return 'not different';
  return one.value > other.value ? 'higher' : 'lower';
}

function byLimits(
  [earlier, latest]: [ChartPoint, ChartPoint],
  differ: boolean,
  lead: ChartSeries,
  figures: ChartFigures,
): Trend {
  const limits = (point: ChartPoint) => `${inPeriod(point.period)} (${formatLimits(point, figures) ?? ''})`;
  const because = `The confidence limits ${limits(latest)} and ${limits(earlier)} ${differ ? 'do not overlap' : 'overlap'}.`;
  return differ ? moved(latest.value > earlier.value, lead, figures, because) : unchanged(lead, because);
}

function byRun(all: ChartPoint[], lead: ChartSeries, figures: ChartFigures): Trend {
  const points = separate(all).slice(-pointsCompared);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < pointsCompared) {
    return cannotSay(lead.name, tooFew(points.length, 'that share no year '));
  }
  const tell = (point: ChartPoint) => `${formatValue(point.value, figures)} ${inPeriod(point.period)}`;
  const from = `from ${tell(first)} to ${tell(last)}`;
  const steps = points.slice(1).map((point, index) => Math.sign(point.value - (points[index]?.value ?? point.value)));
  for (const [step, verb] of [
    [1, 'rose'],
    [-1, 'fell'],
  ] as const) {
    if (steps.every((one) => one === step)) {
      return moved(step === 1, lead, figures, `Each of the last five figures ${verb}, ${from}.`);
    }
  }
  return unchanged(lead, `The last five figures, ${from}, do not all rise and do not all fall.`);
}

/** The points, counted back from the latest, whose periods share no year. */
function separate(points: ChartPoint[]): ChartPoint[] {
  const kept: ChartPoint[] = [];
  for (const point of points.toReversed()) {
    const next = kept[0];
    if (next === undefined || next.x - point.x > spanOf(next.period) - 0.01) kept.unshift(point);
  }
  return kept;
}

function moved(up: boolean, { name }: ChartSeries, { better }: ChartFigures, because: string): Trend {
  const glyph = up ? '▲' : '▼';
  if (better === 'higher' || better === 'lower') {
    const verdict = (better === 'higher') === up ? 'better' : 'worse';
    return { verdict, words: `Getting ${verdict}`, glyph, because, series: name };
  }
  return { verdict: up ? 'higher' : 'lower', words: up ? 'Higher' : 'Lower', glyph, because, series: name };
}

function unchanged({ name }: ChartSeries, because: string): Trend {
  return { verdict: 'no significant change', words: 'No significant change', glyph: '＝', because, series: name };
}

function cannotSay(series: string, because: string): Trend {
  return { verdict: 'cannot say', words: 'Cannot say', glyph: '?', because, series };
}

function tooFew(count: number, which = ''): string {
  const figures = count === 1 ? 'is 1 figure' : `are ${count} figures`;
  return `There ${figures} ${which}to compare, and the rule asks for ${pointsCompared}.`;
}
