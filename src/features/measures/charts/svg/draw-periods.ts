import { clamp } from './place-labels.ts';
import type { Layout } from './layout.ts';
import { group, path, place } from './svg-markup.ts';
import { textAt } from './svg-markup.ts';
import { pointsOf, type ChartPoint, type ChartSpec } from '../spec.ts';
import { shorten, textWidth } from './text-size.ts';

interface Ground {
  left: number;
  right: number;
  bottom: number;
  time: (x: number) => number;
}

/** The axis of time: as many periods, by their printed names, as stand clear of each other, the last one among them. */
export function drawPeriods(
  spec: ChartSpec,
  { left, right, bottom, time }: Ground,
  { size, lineHeight }: Layout,
): string {
  const room = right - left;
  const labels = periodsOf(spec).map(({ x, period }) => {
    const text = shorten(period, room / 2, size);
    const width = textWidth(text, size);
    const start = clamp(time(x) - width / 2, width, [left / 2, right]);
    return { at: time(x), text, start, end: start + width };
  });
  const shown = thin(labels);
  const marks = shown.map(({ at }) => `M${place(at)} ${place(bottom)}v5`).join('');
  const words = shown.map(({ start, end, text }) => textAt((start + end) / 2, bottom + lineHeight + 4, [text]));
  return group('chart__periods', [path('chart__tick', marks), ...words]);
}

const apart = 12;

/** The first, the last, and between them every n-th counted back from the last, with the smallest n that keeps them apart. */
function thin<Label extends { start: number; end: number }>(labels: Label[]): Label[] {
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return [];
  for (let step = 1; step < labels.length; step++) {
    const shown = labels.filter((_, index) => (labels.length - 1 - index) % step === 0);
    const isClear = shown.every((label, index) => index === 0 || label.start > (shown[index - 1]?.end ?? 0) + apart);
    if (isClear) return [first, ...shown.filter(({ start }) => start > first.end + apart)];
  }
  return [last];
}

function periodsOf({ series }: ChartSpec): ChartPoint[] {
  const seen = new Map<number, ChartPoint>();
  for (const point of series.flatMap(pointsOf)) if (!seen.has(point.x)) seen.set(point.x, point);
  return [...seen.values()].sort((a, b) => a.x - b.x);
}
