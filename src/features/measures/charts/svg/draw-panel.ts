import { scaleLinear } from 'd3-scale';
import { drawSeries } from './draw-series.ts';
import { tickWords } from './draw-values.ts';
import type { EndLabel } from './end-labels.ts';
import { stack } from './place-labels.ts';
import type { Layout } from './layout.ts';
import { group, path, place, textAt } from './svg-markup.ts';
import type { ValueAxis } from './scales.ts';
import { mainSeriesOf, type ChartSeries, type ChartSpec } from '../spec.ts';
import { valueLabels } from './value-labels.ts';

export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
  time: (x: number) => number;
}

interface Panel {
  axis: ValueAxis;
  series: ChartSeries[];
  labels: EndLabel[];
}

/** One set of axes with its lines and their names. */
export function drawPanel(spec: ChartSpec, { axis, series, labels }: Panel, area: PlotArea, layout: Layout): string {
  const { left, right, top, bottom, time } = area;
  const scale = scaleLinear().domain(axis.domain).range([bottom, top]);
  const value = (figure: number) => scale(figure);
  const words = tickWords(axis, spec);
  const base = axis.domain[0] <= 0 && axis.domain[1] >= 0 ? 0 : undefined;
  const grid = axis.ticks
    .filter((tick) => tick !== base)
    .map((tick) => `M${place(left)} ${place(value(tick))}H${place(right)}`);
  const leads = mainSeriesOf(spec);
  const styled = series.map((one) => ({ one, lead: leads.includes(one), style: spec.series.indexOf(one) % 5 }));
  return group('chart__panel', [
    path('chart__grid', grid.join('')),
    path('chart__axis', base === undefined ? '' : `M${place(left)} ${place(value(base))}H${place(right)}`),
    group(
      'chart__values',
      axis.ticks.map((tick, index) => textAt(left - 8, value(tick) + layout.size * 0.35, [words[index] ?? ''])),
    ),
    ...styled
      .toSorted((a, b) => Number(a.lead) - Number(b.lead))
      .map(({ one, ...look }) => drawSeries(one, look, { time, value })),
    ...valueLabels(spec, { series, axis }, area, value, layout),
    drawEnds(labels, area, value, layout),
  ]);
}

/** The names in the margin, kept apart; a thin line leads from a name to its line's end where they are not side by side. */
function drawEnds(
  labels: EndLabel[],
  { right, top, bottom, time }: PlotArea,
  value: (figure: number) => number,
  layout: Layout,
): string {
  const { size, lineHeight } = layout;
  const wishes = labels.map(({ point, height }) => ({ wish: value(point.value), height }));
  const centres = stack(wishes, [top - lineHeight / 2, bottom + lineHeight / 2]);
  const placed = labels.map((label, index) => ({
    ...label,
    from: { x: time(label.point.x), y: value(label.point.value) },
    centre: centres[index] ?? 0,
  }));
  const leaders = placed
    .filter(({ from, centre }) => right - from.x > 12 || Math.abs(from.y - centre) > lineHeight / 2)
    .map(({ from, centre }) => `M${place(from.x + 5)} ${place(from.y)}L${place(right + 8)} ${place(centre)}`);
  return group('chart__ends', [
    path('chart__leader', leaders.join('')),
    ...placed.map(({ lines, lead, centre }) => {
      const baseline = centre - ((lines.length - 1) * lineHeight) / 2 + size * 0.35;
      return textAt(right + 12, baseline, lines, { lineHeight, ...(lead ? { class: 'chart__lead' } : {}) });
    }),
  ]);
}
