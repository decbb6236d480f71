import { formatLevel, formatTarget, formatValue } from '../format.ts';
import {
  extremesOf,
  mainSeriesOf,
  pointsOf,
  type ChartPoint,
  type ChartSeries,
  type ChartSpec,
  type TargetStep,
} from '../spec.ts';
import { allSteps, joinedSteps } from '../target-steps.ts';
import type { Layout, PlotArea } from './layout.ts';
import { clamp, leastOverlapping, type Box, type Point } from './place-labels.ts';
import { formatCoordinate, horizontalLine, path, textAt } from './svg-markup.ts';
import { textWidth } from './text-size.ts';

/** The targets with their words, and the first and the furthest figure of the main line, wherever they cover least. */
export function valueLabels(
  spec: ChartSpec,
  series: readonly ChartSeries[],
  area: PlotArea,
  value: (figure: number) => number,
  { size, lineHeight }: Layout,
): string[] {
  const [main] = mainSeriesOf(spec);
  const labelled = series.find((line) => line === main) ?? series[0];
  const isFirstPanel = series.some(({ id }) => id === spec.panels[0]?.[0]);
  const obstacles = [
    ...series.flatMap((line) => pointsOnLine(line, area, value)),
    ...spec.breaks.flatMap(({ x }) => pointsOnVertical(area.time(x), area)),
    ...(isFirstPanel ? allSteps(spec).flatMap((step) => pointsOnStep(step, area, value)) : []),
  ];
  // The words of the unit are above the first panel.
  const unit = { x: 0, y: 0, width: textWidth(spec.unit.short, size), height: lineHeight };
  const labels: Box[] = isFirstPanel && spec.unit.kind !== 'percent' ? [unit] : [];
  const drawn: string[] = [];
  const addLabel = (text: string, candidates: (width: number) => Point[], className: string) => {
    const width = textWidth(text, size) + 4;
    const boxes = candidates(width).map(({ x, y }) => ({
      x: clamp(x, width, [area.left, area.right]),
      y: clamp(y, lineHeight, [area.top - (spec.breaks.length === 0 ? lineHeight + 5 : 4), area.bottom]),
      width,
      height: lineHeight,
    }));
    const box = leastOverlapping(boxes, labels, obstacles);
    if (box === undefined) return;
    labels.push(box);
    drawn.push(textAt(box.x + 2, box.y + size * 0.95, [text], { class: className }));
  };

  const { target } = spec;
  if (isFirstPanel && target !== undefined) {
    const y = value(target.value);
    drawn.push(path('chart__target', horizontalLine(y, area.left, area.right)));
    const candidates = (width: number) =>
      [area.left, area.right - width, (area.left + area.right - width) / 2].flatMap((x) => [
        { x, y: y - lineHeight - 1 },
        { x, y: y + 2 },
      ]);
    addLabel(formatTarget(target, spec), candidates, 'chart__target-label');
  }
  const addSteps = (steps: readonly TargetStep[], noun: 'Target' | 'Baseline') => {
    const last = steps.at(-1);
    if (!isFirstPanel || last === undefined) return;
    const shape = joinedSteps(steps).map((run) => stepPath(run, area.time, value));
    drawn.push(path(`chart__steps chart__steps--${noun.toLowerCase()}`, shape.join('')));
    const [from, to, y] = [area.time(last.from), area.time(last.to), value(last.value)];
    const candidates = (width: number) =>
      [to - width, from, (from + to - width) / 2, from - width, to + 4].flatMap((x) =>
        [-lineHeight - 2, 3, -2 * lineHeight, lineHeight, 2 * lineHeight].map((distance) => ({ x, y: y + distance })),
      );
    const when = noun === 'Target' ? ` (${last.period})` : '';
    addLabel(formatLevel(noun, last, spec) + when, candidates, 'chart__target-label');
  };
  addSteps(spec.targets ?? [], 'Target');
  const isNear = (a: ChartPoint, b: ChartPoint) =>
    Math.abs(area.time(a.x) - area.time(b.x)) < 3 * lineHeight &&
    Math.abs(value(a.value) - value(b.value)) < 1.5 * lineHeight;
  for (const { point, isFirst, isHigh } of labelled === undefined ? [] : pointsToLabel(labelled, isNear)) {
    // The words of the baseline say nearly the same beside the same point.
    if (point.period === spec.baseline?.period) continue;
    const [x, y] = [area.time(point.x), value(point.value)];
    const [above, below] = [y - lineHeight - 5, y + 5];
    const candidates = (width: number) =>
      (isHigh ? [above, below] : [below, above]).flatMap((top) =>
        [x - (isFirst ? 0 : width / 2), x, x - width].map((start) => ({ x: start, y: top })),
      );
    addLabel(formatValue(point.value, spec), candidates, 'chart__figure');
  }
  // Last, because it stands beside a figure of the table and finds room anywhere along its step.
  addSteps(spec.baseline === undefined ? [] : [spec.baseline], 'Baseline');
  return drawn;
}

/** The first, and the highest or else the lowest if near neither end. The last has its figure at the line's end. */
function pointsToLabel(series: ChartSeries, isNear: (a: ChartPoint, b: ChartPoint) => boolean) {
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

function stepPath(run: readonly TargetStep[], time: PlotArea['time'], value: (figure: number) => number): string {
  return run
    .map((step, index) => {
      const y = formatCoordinate(value(step.value));
      return `${index === 0 ? `M${formatCoordinate(time(step.from))} ${y}` : `V${y}`}H${formatCoordinate(time(step.to))}`;
    })
    .join('');
}

function pointsOnStep({ from, to, value }: TargetStep, { time }: PlotArea, toY: (figure: number) => number): Point[] {
  const [start, end] = [time(from), time(to)];
  return Array.from({ length: Math.ceil((end - start) / 4) }, (_, step) => ({ x: start + step * 4, y: toY(value) }));
}

function pointsOnVertical(x: number, { top, bottom }: PlotArea): Point[] {
  return Array.from({ length: Math.ceil((bottom - top) / 4) }, (_, step) => ({ x, y: top + step * 4 }));
}

/** Points on a line, close together, so that a label can avoid it. */
function pointsOnLine({ segments }: ChartSeries, { time }: PlotArea, value: (figure: number) => number): Point[] {
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
