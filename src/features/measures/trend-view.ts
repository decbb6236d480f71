import type { ChartSpec } from './charts/spec.ts';
import { trendOf, type Trend } from './charts/trend.ts';
import { paths } from '../../core/routes/paths.ts';
import type { Strategy } from '../../core/model/types.ts';

/** The trend as a page prints it, with the link to the rule behind it. */
export interface TrendView extends Pick<Trend, 'verdict' | 'label' | 'glyph' | 'reason' | 'series'> {
  ruleHref: string;
}

/** The anchor of the rule on the page of all measures. */
export const ruleAnchor = 'rule';

export function trendView(strategy: Strategy, spec: ChartSpec): TrendView {
  const { verdict, label, glyph, reason, series } = trendOf(spec);
  return { verdict, label, glyph, reason, series, ruleHref: `${paths.measures(strategy.id)}#${ruleAnchor}` };
}
