import { scaleLinear } from 'd3-scale';
import { allSteps } from '../target-steps.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';
import { breakLines } from './draw-breaks.ts';
import { drawPanel } from './draw-panel.ts';
import { drawPeriods } from './draw-periods.ts';
import { endLabels } from './end-labels.ts';
import type { Drawing, Layout, PlotArea } from './layout.ts';
import { tickLabels, valueAxis } from './scales.ts';
import { textAt } from './svg-markup.ts';
import { textWidth } from './text-size.ts';

const panelHeights = { narrow: { first: 190, further: 110 }, wide: { first: 260, further: 130 } } as const;
const panelGap = 26;

/** Lines over time, in one panel or several below each other. */
export function drawLines(spec: ChartSpec, layout: Layout): Drawing {
  const { size, lineHeight, width } = layout;
  const panels = spec.panels.map((ids) => {
    const series = spec.series.filter(({ id }) => ids.includes(id));
    return { axis: valueAxis(spec, ids), series, labels: endLabels(spec, series, layout) };
  });
  const tickWidth = Math.max(
    ...panels.flatMap(({ axis }) => tickLabels(axis, spec).map((label) => textWidth(label, size))),
  );
  const left = tickWidth + 8;
  const right = width - Math.max(...panels.flatMap(({ labels }) => labels.map((label) => label.width))) - 14;
  const scale = scaleLinear()
    .domain(
      timeRange([
        ...spec.series.flatMap(pointsOf).map(({ x }) => x),
        ...allSteps(spec).flatMap(({ from, to }) => [from, to]),
      ]),
    )
    .range([left + 6, right - 6]);
  const time = (x: number) => scale(x);
  const hasUnit = spec.unit.kind !== 'percent';
  const breaks = breakLines(spec, time, layout, hasUnit ? lineHeight : 4);

  let top = breaks.bottom + lineHeight / 2 + 4;
  const drawn = panels.map((panel, index) => {
    const heights = panelHeights[layout.name];
    const height = Math.max(
      index === 0 ? heights.first : heights.further,
      panel.labels.reduce((sum, label) => sum + label.height, 0),
    );
    const area: PlotArea = { left, right, top, bottom: top + height, time };
    top = area.bottom + panelGap;
    return { area, content: drawPanel(spec, panel, area, layout) };
  });
  const bottom = top - panelGap;
  return {
    height: bottom + lineHeight + 10,
    content: [
      hasUnit ? textAt(0, size, [spec.unit.short], { class: 'chart__unit' }) : '',
      ...drawn.map(({ content }) => content),
      breaks.draw(drawn.map(({ area }) => area)),
      drawPeriods(spec, { left, bottom, right: width, time }, layout),
    ].join(''),
  };
}

/** A single point is drawn in the middle of a year. */
function timeRange(xs: readonly number[]): [number, number] {
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  return first < last ? [first, last] : [first - 0.5, last + 0.5];
}
