import { formatValue } from '../format.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import type { Layout } from './layout.ts';
import { boldWidthFactor, textWidth, wrap } from './text-size.ts';

/** The label at the end of a line: its name, its last figure, and the period if the line ends early. */
export interface EndLabel {
  point: ChartPoint;
  lines: string[];
  width: number;
  height: number;
  isMain: boolean;
}

export function endLabels(
  spec: ChartSpec,
  series: readonly ChartSeries[],
  { name, size, lineHeight }: Layout,
): EndLabel[] {
  const latest = Math.max(...spec.series.flatMap(pointsOf).map(({ x }) => x));
  const main = mainSeriesOf(spec);
  const room = name === 'narrow' ? 84 : 150;
  return series.flatMap((line) => {
    const point = pointsOf(line).at(-1);
    if (point === undefined) return [];
    const figure = formatValue(point.value, spec);
    const isMain = main.includes(line);
    const maxWidth = isMain ? room / boldWidthFactor : room;
    const when = point.x < latest ? [`(${point.period})`] : [];
    const named = wrap(line.label, { width: maxWidth, size, maxLines: 3 });
    const lastLine = [named.at(-1), figure, ...when].join(' ');
    const lines = [...named.slice(0, -1), ...wrap(lastLine, { width: maxWidth, size, maxLines: 3 })];
    const width = Math.max(...lines.map((text) => textWidth(text, size))) * (isMain ? boldWidthFactor : 1);
    return [{ point, lines, width, height: lines.length * lineHeight + 3, isMain }];
  });
}
