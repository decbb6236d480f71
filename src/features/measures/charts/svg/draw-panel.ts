import { scaleLinear } from 'd3-scale';
import type { ChartSeries, ChartSpec } from '../spec.ts';
import { drawSeries, seriesStyles } from './draw-series.ts';
import type { EndLabel } from './end-labels.ts';
import type { Layout, PlotArea } from './layout.ts';
import { stack } from './place-labels.ts';
import { tickLabels, type ValueAxis } from './scales.ts';
import { formatCoordinate, group, horizontalLine, path, textAt } from './svg-markup.ts';
import { valueLabels } from './value-labels.ts';

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
  const ticks = tickLabels(axis, spec);
  const base = axis.domain[0] <= 0 && axis.domain[1] >= 0 ? 0 : undefined;
  const grid = axis.ticks.filter((tick) => tick !== base).map((tick) => horizontalLine(value(tick), left, right));
  return group('chart__panel', [
    path('chart__grid', grid.join('')),
    path('chart__axis', base === undefined ? '' : horizontalLine(value(base), left, right)),
    group(
      'chart__values',
      axis.ticks.map((tick, index) => textAt(left - 8, value(tick) + layout.size * 0.35, [ticks[index] ?? ''])),
    ),
    ...seriesStyles(spec, series).map((styled) => drawSeries(styled, { time, value })),
    ...valueLabels(spec, series, area, value, layout),
    drawEndLabels(labels, area, value, layout),
  ]);
}

/** The names in the margin, kept apart; a thin line joins a name to its line's end if they are not side by side. */
function drawEndLabels(
  labels: readonly EndLabel[],
  { right, top, bottom, time }: PlotArea,
  value: (figure: number) => number,
  { size, lineHeight }: Layout,
): string {
  const wanted = labels.map(({ point, height }) => ({ centre: value(point.value), height }));
  const centres = stack(wanted, [top - lineHeight / 2, bottom + lineHeight / 2]);
  const placed = labels.map((label, index) => ({
    ...label,
    end: { x: time(label.point.x), y: value(label.point.value) },
    centre: centres[index] ?? 0,
  }));
  const leaders = placed
    .filter(({ end, centre }) => right - end.x > 12 || Math.abs(end.y - centre) > lineHeight / 2)
    .map(({ end, centre }) => {
      const from = `${formatCoordinate(end.x + 5)} ${formatCoordinate(end.y)}`;
      return `M${from}L${formatCoordinate(right + 8)} ${formatCoordinate(centre)}`;
    });
  return group('chart__ends', [
    path('chart__leader', leaders.join('')),
    ...placed.map(({ lines, isMain, centre }) => {
      const baseline = centre - ((lines.length - 1) * lineHeight) / 2 + size * 0.35;
      return textAt(right + 12, baseline, lines, { lineHeight, ...(isMain ? { class: 'chart__lead' } : {}) });
    }),
  ]);
}
