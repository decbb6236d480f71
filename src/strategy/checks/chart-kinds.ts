import type { Problem } from '../report/problem.ts';
import { quote } from '../report/wording.ts';
import type { Figures } from '../schema/indicator.ts';
import type { CheckContext } from './context.ts';
import { nameSeries } from './figures.ts';

/** Reports charts that the figures do not bear, or that the indicator itself rules out. */
export function checkChartKinds(context: CheckContext): Problem[] {
  return context.ofKind('indicator').flatMap(({ path, data: { figures } }) => {
    if (figures === undefined) return [];
    const ruledOut = figures.ruledOut?.find(({ chart }) => chart === figures.chart);
    const message =
      ruledOut === undefined
        ? unsuited[figures.chart](figures)
        : `The figures are drawn as ${quote(figures.chart)}, which "ruledOut" forbids: ${ruledOut.reason}`;
    if (message === undefined) return [];
    const fix = 'Choose another way to draw them. "facts" lists them without a chart.';
    return [{ rule: 'chart-kind', ...context.locate(path, ['figures', 'chart']), message, fix }];
  });
}

/** Why figures cannot be drawn in a way, or `undefined` where they can. */
const unsuited: Record<Figures['chart'], (figures: Figures) => string | undefined> = {
  line: ({ series }) => {
    const single = series.find(({ points }) => points.length < 2);
    if (single !== undefined) return `A line needs at least two figures, and ${nameSeries(single)} has one.`;
    if (series.every(({ points }) => points.length < 3)) return 'No series has the three figures that a line needs.';
    return undefined;
  },
  bars: ({ series }) => {
    const [first, ...others] = series;
    if (others.length === 0)
      return first?.points.length === 1 ? 'There is one figure, with which no bar could be compared.' : undefined;
    const differing = others.find((other) => periods(other) !== periods(first));
    return differing === undefined
      ? undefined
      : `Bars set areas side by side, and ${nameSeries(differing)} has other periods than the first series.`;
  },
  pairs: ({ series }) => {
    const other = series.find(({ points }) => points.length !== 2);
    return other === undefined
      ? undefined
      : `A pair is a then and a now, and ${nameSeries(other)} has ${other.points.length} figures.`;
  },
  facts: () => undefined,
};

function periods(series: Figures['series'][number] | undefined): string {
  return JSON.stringify(series?.points.map(({ period }) => period));
}
