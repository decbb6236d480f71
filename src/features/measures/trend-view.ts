import { measureTrend } from '../../core/model/trend/measure-trend.ts';
import type { Measure, Strategy } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import type { ChartSpec } from './charts/spec.ts';
import { describeTrend, type TrendWords } from './charts/trend.ts';

/** The trend as a page prints it, with the link to the rule behind it. */
export interface TrendView extends TrendWords {
  /** The series that it is about. Empty if there are no figures. */
  series: string;
  ruleHref: string;
}

/** The anchor of the rule on the page of all measures. */
export const ruleAnchor = 'rule';

export function trendView(strategy: Strategy, measure: Measure, spec: ChartSpec): TrendView {
  const trend = measureTrend(measure, strategy.place);
  return {
    ...describeTrend(trend, spec),
    series: trend.series ?? '',
    ruleHref: `${paths.measures(strategy.id)}#${ruleAnchor}`,
  };
}
