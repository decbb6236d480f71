import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { PartialData } from '../content/validate/parse-partial.ts';
import type { FigurePoint, Figures } from '../content/schema/measure.ts';
import type { CheckContext } from './context.ts';
import { allEntries, readEntries } from './entries.ts';
import { nameSeries } from './figures.ts';

/** Reports charts that the figures do not bear, or that the measure itself rules out. */
export function checkChartKinds(context: CheckContext): Problem[] {
  return context.ofKind('measure').flatMap(({ path, data: { figures } }) => {
    if (figures?.chart === undefined) return [];
    const { chart } = figures;
    const series = readSeries(figures);
    const ruledOut = readEntries(figures.ruledOut).find(({ entry }) => entry.chart === chart)?.entry;
    const message =
      ruledOut === undefined
        ? series && unsuited[chart](series)
        : `The figures are drawn as ${quote(chart)}, which "ruledOut" forbids: ${ruledOut.reason ?? ''}`;
    if (message === undefined) return [];
    const fix = 'Choose another way to draw them. "facts" lists them without a chart.';
    return [{ rule: 'chart-kind', ...context.locate(path, ['figures', 'chart']), message, fix }];
  });
}

/** Why figures cannot be drawn in a way, or `undefined` where they can. */
const unsuited: Record<Figures['chart'], (series: readonly ReadSeries[]) => string | undefined> = {
  line: (series) => {
    const single = series.find(({ points }) => points.length < 2);
    if (single !== undefined) return `A line needs at least two figures, but ${nameSeries(single)} has one.`;
    if (series.every(({ points }) => points.length < 3)) return 'No series has the three figures that a line needs.';
    return undefined;
  },
  bars: (series) => {
    const [first, ...others] = series;
    if (others.length === 0)
      return first?.points.length === 1
        ? 'There is only one figure, so there is nothing to compare it with.'
        : undefined;
    const differing = others.find((other) => periods(other, first) !== periods(first, other));
    return differing === undefined
      ? undefined
      : `Bars compare areas side by side, but ${nameSeries(differing)} has different periods from the first series.`;
  },
  pairs: (series) => {
    const other = series.find(({ points }) => points.length !== 2);
    return other === undefined
      ? undefined
      : `A pair is an earlier figure and a later one, but ${nameSeries(other)} has ${other.points.length} figures.`;
  },
  facts: () => undefined,
};

/** A series of which all that decides on its drawing could be read. */
interface ReadSeries {
  area: string;
  strand: string | undefined;
  points: PartialData<FigurePoint>[];
}

/** Every series, or `undefined` where one of them could not be read. */
function readSeries({ series }: PartialData<Figures>): ReadSeries[] | undefined {
  const all = allEntries(series);
  const read = (all ?? []).flatMap(({ area, strand, points }) => {
    const allPoints = allEntries(points);
    return area === undefined || allPoints === undefined ? [] : [{ area, strand, points: allPoints }];
  });
  return read.length === all?.length ? read : undefined;
}

/** Periods that could not be read are different from all others only where there are more or fewer of them. */
function periods(series: ReadSeries | undefined, other: ReadSeries | undefined): string {
  const unread = new Set((other?.points ?? []).flatMap(({ period }, index) => (period === undefined ? [index] : [])));
  return JSON.stringify(series?.points.map(({ period }, index) => (unread.has(index) ? undefined : period)));
}
