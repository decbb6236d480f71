import type { ChartSpec } from '../spec.ts';
import type { Layout, PlotArea } from './layout.ts';
import { clamp } from './place-labels.ts';
import { group, path, textAt, verticalLine } from './svg-markup.ts';
import { textWidth, wrap } from './text-size.ts';

const label = 'method changed';

/** Vertical dashed lines for changes of method, each with its label above; labels that would touch use a second row. */
export function breakLines(
  { breaks }: ChartSpec,
  time: (x: number) => number,
  { width, size, lineHeight, name }: Layout,
  top: number,
) {
  const lines = wrap(label, { width: name === 'narrow' ? 70 : 140, size, maxLines: 2 });
  const labelWidth = Math.max(...lines.map((line) => textWidth(line, size)));
  const rowEnds: number[] = [];
  const labels = breaks.map(({ x }) => {
    const start = clamp(time(x) - labelWidth / 2, labelWidth, [0, width]);
    const free = rowEnds.findIndex((end) => end + 6 < start);
    const row = free < 0 ? rowEnds.length : free;
    rowEnds[row] = start + labelWidth;
    return { x: time(x), centre: start + labelWidth / 2, y: top + row * lines.length * lineHeight };
  });
  return {
    bottom: top + rowEnds.length * lines.length * lineHeight,
    draw: (plots: readonly PlotArea[]) =>
      group('chart__breaks', [
        path('chart__break', labels.map(({ x, y }) => line(x, y + lines.length * lineHeight + 2, plots)).join('')),
        ...labels.map(({ centre, y }) => textAt(centre, y + size, lines, { lineHeight })),
      ]),
  };
}

function line(x: number, from: number, plots: readonly PlotArea[]): string {
  return plots.map(({ top, bottom }, index) => verticalLine(x, index === 0 ? from : top, bottom)).join('');
}
