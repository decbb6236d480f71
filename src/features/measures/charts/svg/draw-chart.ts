import type { ChartSpec } from '../spec.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import { drawPairs } from './draw-pairs.ts';
import { layoutOf } from './layout.ts';
import { formatCoordinate } from './svg-markup.ts';

/** The two widths that each chart is drawn in. The style sheet shows the one that fits. */
export const chartWidths = { narrow: 288, wide: 640 } as const;

/**
 * A chart as SVG, with classes for everything that a theme, print or forced colours decide. What it shows is said by the
 * element around it.
 *
 * @param options.width The width in pixels at which it is shown. Text then has at least 12 pixels.
 * @returns An empty text for dated facts, because a drawing of them would mislead.
 */
export function drawChart(spec: ChartSpec, { width }: { width: number }): string {
  if (spec.kind === 'facts') return '';
  const layout = layoutOf(width);
  const draw = { line: drawLines, bars: drawBars, pairs: drawPairs }[spec.kind];
  const { height, content } = draw(spec, layout);
  const attributes = `class="chart__drawing chart__drawing--${layout.name}" viewBox="0 0 ${width} ${formatCoordinate(height)}"`;
  return `<svg ${attributes} aria-hidden="true">${content}</svg>`;
}
