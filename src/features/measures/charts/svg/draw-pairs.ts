import { scaleLinear } from 'd3-scale';
import { formatValue } from '../format.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import type { Drawing, Layout } from './layout.ts';
import { clamp } from './place-labels.ts';
import { valueAxis } from './scales.ts';
import { formatCoordinate, group, horizontalLine, path, textAt } from './svg-markup.ts';
import { boldWidthFactor, textWidth, wrap } from './text-size.ts';

const margin = 8;

/** Then and now: a row a series, with its name above, two dots on a common scale, and figure and period below each. */
export function drawPairs(spec: ChartSpec, layout: Layout): Drawing {
  const { width, size, lineHeight } = layout;
  const { domain } = valueAxis(spec);
  const scale = scaleLinear()
    .domain(domain)
    .range([margin, width - margin]);
  const main = mainSeriesOf(spec);
  let top = 0;
  const rows = spec.series.map((series) => {
    const isMain = main.includes(series);
    const name = wrap(series.label, { width: isMain ? width / boldWidthFactor : width, size, maxLines: 2 });
    const track = top + name.length * lineHeight + 14;
    const ends = endsOf(series).map((point) => ({ point, x: scale(point.value) }));
    const labels = spreadLabels(
      ends.map(({ point, x }) => ({ x, text: `${formatValue(point.value, spec)} (${point.period})` })),
      { ...layout, size: isMain ? size * boldWidthFactor : size },
    );
    const below = track + size + 8;
    const row = group(isMain ? 'chart__row chart__lead' : 'chart__row', [
      textAt(0, top + size, name, { lineHeight }),
      path('chart__grid', horizontalLine(track, margin, width - margin)),
      path('chart__pair', joiningLine(series, ends, track)),
      ...ends.map(({ x }, index) => dot(x, track, index === ends.length - 1)),
      ...labels.map(({ start, row: line, text }) =>
        textAt(start, below + line * lineHeight, [text], { class: 'chart__figure' }),
      ),
    ]);
    top = below + Math.max(...labels.map(({ row: line }) => line)) * lineHeight + 20;
    return row;
  });
  return { height: top - 12, content: rows.join('') };
}

function endsOf(series: ChartSeries): ChartPoint[] {
  const points = pointsOf(series);
  return [...new Set([points[0], points.at(-1)])].filter((point) => point !== undefined);
}

/** The two dots are joined if the method stayed the same between them. */
function joiningLine({ segments }: ChartSeries, [then, now]: { x: number }[], y: number): string {
  return then === undefined || now === undefined || segments.length > 1 ? '' : horizontalLine(y, then.x, now.x);
}

/** The earlier dot is hollow, the later one full. */
function dot(x: number, y: number, isNow: boolean): string {
  const name = isNow ? 'chart__now' : 'chart__then';
  return `<circle class="${name}" cx="${formatCoordinate(x)}" cy="${formatCoordinate(y)}" r="6"/>`;
}

/** Labels centred below their dots, moved apart if they would touch, on two lines if one is too short. */
function spreadLabels(labels: { x: number; text: string }[], { width, size }: Layout) {
  const sized = labels.map(({ x, text }) => {
    const length = textWidth(text, size);
    return { x, text, length, start: clamp(x - length / 2, length, [0, width]), row: 0 };
  });
  const [left, right] = sized.toSorted((a, b) => a.x - b.x);
  if (left === undefined || right === undefined) return sized;
  const overlap = left.start + left.length + 12 - right.start;
  if (overlap <= 0) return sized;
  right.start = clamp(right.start + overlap / 2, right.length, [0, width]);
  left.start = clamp(right.start - 12 - left.length, left.length, [0, width]);
  right.start = clamp(Math.max(right.start, left.start + left.length + 12), right.length, [0, width]);
  if (left.start + left.length > right.start) right.row = 1;
  return sized;
}
