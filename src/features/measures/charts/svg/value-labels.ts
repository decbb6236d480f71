import type { PlotArea } from './draw-panel.ts';
import { formatValue, targetWords } from '../format.ts';
import { clamp, leastOverlapping, type Box, type LabelPosition } from './place-labels.ts';
import type { Layout } from './layout.ts';
import { path, place, textAt } from './svg-markup.ts';
import type { ValueAxis } from './scales.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { extremesOf } from '../summary.ts';
import { textWidth } from './text-size.ts';

interface Panel {
  series: ChartSeries[];
  axis: ValueAxis;
}

/** The target with its words, and the first and the furthest figure of the local line, wherever they cover least. */
export function valueLabels(
  spec: ChartSpec,
  { series }: Panel,
  area: PlotArea,
  value: (figure: number) => number,
  { size, lineHeight }: Layout,
): string[] {
  const [main] = mainSeriesOf(spec);
  const shown = series.find((one) => one === main) ?? series[0];
  const spots = [
    ...series.flatMap((one) => labelPositions(one, area, value)),
    ...spec.breaks.flatMap(({ x }) => rule(area.time(x), area)),
  ];
  const isFirst = series.some(({ id }) => id === spec.panels[0]?.[0]);
  // The words of the unit stand above the first panel.
  const unit = { x: 0, y: 0, width: textWidth(spec.unit.short, size), height: lineHeight };
  const taken: Box[] = isFirst && spec.unit.kind !== 'percent' ? [unit] : [];
  const drawn: string[] = [];
  const add = (words: string, candidates: (width: number) => LabelPosition[], name: string) => {
    const width = textWidth(words, size) + 4;
    const boxes = candidates(width).map(({ x, y }) => ({
      x: clamp(x, width, [area.left, area.right]),
      y: clamp(y, lineHeight, [area.top - (spec.breaks.length === 0 ? lineHeight + 5 : 4), area.bottom]),
      width,
      height: lineHeight,
    }));
    const box = leastOverlapping(boxes, taken, spots);
    if (box === undefined) return;
    taken.push(box);
    drawn.push(textAt(box.x + 2, box.y + size * 0.95, [words], { class: name }));
  };

  const { target } = spec;
  if (isFirst && target !== undefined) {
    const y = value(target.value);
    drawn.push(path('chart__target', `M${place(area.left)} ${place(y)}H${place(area.right)}`));
    const around = (width: number) =>
      [area.left, area.right - width, (area.left + area.right - width) / 2].flatMap((x) => [
        { x, y: y - lineHeight - 1 },
        { x, y: y + 2 },
      ]);
    add(targetWords(target, spec), around, 'chart__target-label');
  }
  if (shown === undefined) return drawn;
  const isNear = (a: ChartPoint, b: ChartPoint) =>
    Math.abs(area.time(a.x) - area.time(b.x)) < 3 * lineHeight &&
    Math.abs(value(a.value) - value(b.value)) < 1.5 * lineHeight;
  for (const { point, isFirst, isHigh } of notable(shown, isNear)) {
    const [x, y] = [area.time(point.x), value(point.value)];
    const [above, below] = [y - lineHeight - 5, y + 5];
    const candidates = (width: number) =>
      (isHigh ? [above, below] : [below, above]).flatMap((top) =>
        [x - (isFirst ? 0 : width / 2), x, x - width].map((start) => ({ x: start, y: top })),
      );
    add(formatValue(point.value, spec), candidates, 'chart__figure');
  }
  return drawn;
}

/** The last figure stands at the line's end. The furthest is the highest, or else the lowest, if near neither end. */
function notable(series: ChartSeries, isNear: (a: ChartPoint, b: ChartPoint) => boolean) {
  const points = pointsOf(series);
  const [first, second, last] = [points[0], points[1], points.at(-1)];
  const extremes = extremesOf(points);
  if (first === undefined || second === undefined || last === undefined || extremes === undefined) return [];
  const isFree = (point: ChartPoint) => ![first, last].some((end) => end.value === point.value || isNear(end, point));
  const { highest, lowest } = extremes;
  const labels = [{ point: first, isFirst: true, isHigh: first.value >= second.value }];
  if (isFree(highest)) labels.push({ point: highest, isFirst: false, isHigh: true });
  else if (isFree(lowest)) labels.push({ point: lowest, isFirst: false, isHigh: false });
  return labels;
}

function rule(x: number, { top, bottom }: PlotArea): LabelPosition[] {
  return Array.from({ length: Math.ceil((bottom - top) / 4) }, (_, step) => ({ x, y: top + step * 4 }));
}

/** Places on a line, close together, so that a label can keep off it. */
function labelPositions(
  { segments }: ChartSeries,
  { time }: PlotArea,
  value: (figure: number) => number,
): LabelPosition[] {
  return segments.flatMap((segment) =>
    segment.flatMap((point, index) => {
      const [from, next] = [{ x: time(point.x), y: value(point.value) }, segment[index + 1]];
      if (next === undefined) return [from];
      const to = { x: time(next.x), y: value(next.value) };
      const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4) || 1;
      return Array.from({ length: steps }, (_, step) => ({
        x: from.x + ((to.x - from.x) * step) / steps,
        y: from.y + ((to.y - from.y) * step) / steps,
      }));
    }),
  );
}
