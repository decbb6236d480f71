import type { PlotArea } from './draw-panel.ts';
import { clamp } from './place-labels.ts';
import type { Layout } from './layout.ts';
import { group, path, place, textAt } from './svg-markup.ts';
import type { ChartSpec } from '../spec.ts';
import { textWidth, wrap } from './text-size.ts';

const words = 'change of method';

/** Upright dashed rules where the method changes, each with its label above; labels that would touch use a second row. */
export function breakMarks(
  { breaks }: ChartSpec,
  time: (x: number) => number,
  { width, size, lineHeight, name }: Layout,
  top: number,
) {
  const lines = wrap(words, { width: name === 'narrow' ? 70 : 140, size, most: 2 });
  const wide = Math.max(...lines.map((line) => textWidth(line, size)));
  const rows: number[] = [];
  const labels = breaks.map(({ x }) => {
    const start = clamp(time(x) - wide / 2, wide, [0, width]);
    const free = rows.findIndex((end) => end + 6 < start);
    const row = free < 0 ? rows.length : free;
    rows[row] = start + wide;
    return { x: time(x), centre: start + wide / 2, y: top + row * lines.length * lineHeight };
  });
  return {
    bottom: top + rows.length * lines.length * lineHeight,
    draw: (plots: readonly PlotArea[]) =>
      group('chart__breaks', [
        path('chart__break', labels.map(({ x, y }) => rule(x, y + lines.length * lineHeight + 2, plots)).join('')),
        ...labels.map(({ centre, y }) => textAt(centre, y + size, lines, { lineHeight })),
      ]),
  };
}

function rule(x: number, from: number, plots: readonly PlotArea[]): string {
  return plots
    .map(({ top, bottom }, index) => `M${place(x)} ${place(index === 0 ? from : top)}V${place(bottom)}`)
    .join('');
}
