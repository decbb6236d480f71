import { allSteps } from '../target-steps.ts';
import { pointsOf, type ChartPoint, type ChartSpec } from '../spec.ts';
import type { Layout, PlotArea } from './layout.ts';
import { clamp } from './place-labels.ts';
import { formatCoordinate, group, path, textAt } from './svg-markup.ts';
import { textWidth, truncateMiddle } from './text-size.ts';

const labelGap = 12;

/** The axis of time: as many periods, by their printed names, as do not touch each other, the last one among them. */
export function drawPeriods(
  spec: ChartSpec,
  { left, right, bottom, time }: Omit<PlotArea, 'top'>,
  { size, lineHeight }: Layout,
): string {
  const labels = periodsOf(spec).map(({ x, period }) => {
    const text = truncateMiddle(period, (right - left) / 2, size);
    const width = textWidth(text, size);
    const start = clamp(time(x) - width / 2, width, [left / 2, right]);
    return { x: time(x), text, start, end: start + width };
  });
  const shown = thinOut(labels);
  const ticks = shown.map(({ x }) => `M${formatCoordinate(x)} ${formatCoordinate(bottom)}v5`).join('');
  const texts = shown.map(({ start, end, text }) => textAt((start + end) / 2, bottom + lineHeight + 4, [text]));
  return group('chart__periods', [path('chart__tick', ticks), ...texts]);
}

/** The first, the last, and between them every n-th counted back from the last, with the smallest n that keeps them apart. */
function thinOut<Label extends { start: number; end: number }>(labels: readonly Label[]): Label[] {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return [];
  for (let step = 1; step < labels.length; step++) {
    const shown = labels.filter((_, index) => (labels.length - 1 - index) % step === 0);
    const isClear = shown.every((label, index) => index === 0 || label.start > (shown[index - 1]?.end ?? 0) + labelGap);
    if (isClear) return [first, ...shown.filter(({ start }) => start > first.end + labelGap)];
  }
  return [last];
}

function periodsOf(spec: ChartSpec): Pick<ChartPoint, 'x' | 'period'>[] {
  const byPosition = new Map<number, Pick<ChartPoint, 'x' | 'period'>>();
  for (const point of [...spec.series.flatMap(pointsOf), ...allSteps(spec)])
    if (!byPosition.has(point.x)) byPosition.set(point.x, point);
  return [...byPosition.values()].sort((a, b) => a.x - b.x);
}
