import { capitalise } from '../../../core/text/words.ts';
import { pointsTested, type Trend } from '../../../core/model/trend/measure-trend.ts';
import { comparedFigures, describeChange, describeChangeSince, type ComparedFigures } from './change.ts';
import { formatValue, inPeriod } from './format.ts';
import { mainSeriesOf, type ChartFigures } from './spec.ts';

/** A trend in words. */
export interface TrendWords {
  /** `Going up – getting worse`, `No clear trend`. */
  label: string;
  /** Up, down, neither, or not known. Decoration of the label. */
  glyph: '▲' | '▼' | '≈' | '?';
  /** `Up 37% since 2019/20`. Absent if there is nothing to compare. */
  change: string | undefined;
  /** A sentence or two with the figures behind the label. */
  reason: string;
}

/** The rule in plain words, for pages that explain a verdict. */
export const trendRule = {
  title: 'How we work out trends',
  paragraphs: [
    `We look at the latest ${pointsTested} figures for the local area or, if there are none, for the first area in the chart. We only use figures published since the last change of method.`,
    'We fit a straight line to these figures. Figures with a small margin of error count for more than figures with a large one. We say that a measure is going up or down if chance alone would give a line this steep less than twice in 1,000 times. If not, we say “no clear trend”. This is a chi-squared test, with a value of 9.55 or more.',
    'The margin of error comes from the published 95% confidence limits. If there are none, we work it out from the numbers behind a percentage or a rate or, for events such as deaths, from how many there were.',
    `We say “trend not tested” if there are fewer than ${pointsTested} figures, if their periods overlap or are not evenly spaced, or if we do not have their margins of error. We still show how much the figures have changed, but that may be chance.`,
    'If it is clear from the aims of the plan which way is better, such as fewer deaths, we add “getting better” or “getting worse”. This is our reading. The plan does not say it for each measure.',
  ],
  method: {
    text: 'Fingertips technical guidance',
    href: 'https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/',
  },
} as const;

/** Words for a trend. `figures` are those that it was worked out from. */
export function describeTrend(trend: Trend, figures: ChartFigures): TrendWords {
  const [main] = mainSeriesOf(figures);
  const compared = main && comparedFigures(main, trend, figures);
  return {
    ...labelOf(trend),
    change: compared && describeChangeSince(compared, figures),
    reason: reasonOf(trend, compared, figures),
  };
}

function labelOf({ verdict, direction }: Trend): Pick<TrendWords, 'label' | 'glyph'> {
  if (verdict === 'not tested') return { label: 'Trend not tested', glyph: '?' };
  if (verdict === 'no clear trend') return { label: 'No clear trend', glyph: '≈' };
  const way = verdict === 'increasing' ? 'up' : 'down';
  const better = direction === undefined ? '' : ` – getting ${direction}`;
  return { label: `Going ${way}${better}`, glyph: way === 'up' ? '▲' : '▼' };
}

function reasonOf(trend: Trend, compared: ComparedFigures | undefined, figures: ChartFigures): string {
  if (compared === undefined) return trend.reason ?? '';
  const { first, last, isSteady, mayBeChance } = compared;
  const describe = (point: typeof first) => `${formatValue(point.value, figures)} ${inPeriod(point.period)}`;
  const from = `from ${describe(first)} to ${describe(last)}`;
  const change = mayBeChance ? capitalise(from) : `${describeChange(compared, figures)}, ${from}`;
  if (trend.reason !== undefined) return `${change}. ${trend.reason}`;
  if (trend.verdict === 'no clear trend') return `${change}. The figures in between do not follow a clear line.`;
  const evenly = isSteady ? '' : ', but not in every period';
  return `${change}${evenly}. A straight line through these ${pointsTested} figures is steeper than chance alone is likely to explain.`;
}
