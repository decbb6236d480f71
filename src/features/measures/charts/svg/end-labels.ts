import { formatValue } from '../format.ts';
import type { Layout } from './layout.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { boldWidthFactor, textWidth, wrap } from './text-size.ts';

/** The words at the end of a line: whose it is, its last figure, and the period where the line ends early. */
export interface EndLabel {
  series: ChartSeries;
  point: ChartPoint;
  lines: string[];
  width: number;
  height: number;
  lead: boolean;
}

export function endLabels(
  spec: ChartSpec,
  series: readonly ChartSeries[],
  { name, size, lineHeight }: Layout,
): EndLabel[] {
  const latest = Math.max(...spec.series.flatMap(pointsOf).map(({ x }) => x));
  const leads = mainSeriesOf(spec);
  const room = name === 'narrow' ? 84 : 150;
  return series.flatMap((one) => {
    const point = pointsOf(one).at(-1);
    if (point === undefined) return [];
    const figure = formatValue(point.value, spec);
    const lead = leads.includes(one);
    const width = lead ? room / boldWidthFactor : room;
    const when = point.x < latest ? [`(${point.period})`] : [];
    const named = wrap(one.label, { width, size, most: 3 });
    const lines = [...named.slice(0, -1), ...wrap([named.at(-1), figure, ...when].join(' '), { width, size, most: 3 })];
    const widest = Math.max(...lines.map((line) => textWidth(line, size))) * (lead ? boldWidthFactor : 1);
    return [{ series: one, point, lines, width: widest, height: lines.length * lineHeight + 3, lead }];
  });
}
