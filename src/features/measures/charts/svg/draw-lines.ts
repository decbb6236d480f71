import { scaleLinear } from 'd3-scale';
import { breakMarks } from './draw-breaks.ts';
import { drawPanel, type PlotArea } from './draw-panel.ts';
import { endLabels } from './end-labels.ts';
import type { Drawing, Layout } from './layout.ts';
import { drawPeriods } from './draw-periods.ts';
import { textAt } from './svg-markup.ts';
import { tickWords } from './draw-values.ts';
import { valueAxis } from './scales.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';
import { textWidth } from './text-size.ts';

const panelHeights = { narrow: [190, 110], wide: [260, 130] } as const;
const betweenPanels = 26;

/** Lines over time, in one panel or several below each other. */
export function drawLines(spec: ChartSpec, layout: Layout): Drawing {
  const panels = spec.panels.map((ids) => ({
    axis: valueAxis(spec, ids),
    series: spec.series.filter(({ id }) => ids.includes(id)),
  }));
  const ends = panels.map(({ series }) => endLabels(spec, series, layout));
  const tickWidth = Math.max(
    ...panels.flatMap(({ axis }) => tickWords(axis, spec).map((word) => textWidth(word, layout.size))),
  );
  const left = tickWidth + 8;
  const right = layout.width - Math.max(...ends.flat().map(({ width }) => width)) - 14;
  const xs = spec.series.flatMap(pointsOf).map(({ x }) => x);
  const time = scaleLinear()
    .domain(spanOfTime(xs))
    .range([left + 6, right - 6]);
  const head = spec.unit.kind === 'percent' ? 4 : layout.lineHeight;
  const marks = breakMarks(spec, (x) => time(x), layout, head);

  let top = marks.bottom + layout.lineHeight / 2 + 4;
  const drawn = panels.map(({ axis, series }, index) => {
    const labels = ends[index] ?? [];
    const [first, further] = panelHeights[layout.name];
    const height = Math.max(
      index === 0 ? first : further,
      labels.reduce((sum, label) => sum + label.height, 0),
    );
    const area: PlotArea = { left, right, top, bottom: top + height, time: (x) => time(x) };
    top = area.bottom + betweenPanels;
    return { area, content: drawPanel(spec, { axis, series, labels }, area, layout) };
  });
  const bottom = top - betweenPanels;
  const plots = drawn.map(({ area }) => area);
  return {
    height: bottom + layout.lineHeight + 10,
    content: [
      spec.unit.kind === 'percent' ? '' : textAt(0, layout.size, [spec.unit.short], { class: 'chart__unit' }),
      ...drawn.map(({ content }) => content),
      marks.draw(plots),
      drawPeriods(spec, { left, bottom, right: layout.width, time: (x) => time(x) }, layout),
    ].join(''),
  };
}

/** A single point stands in the middle of a year. */
function spanOfTime(xs: number[]): [number, number] {
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  return first < last ? [first, last] : [first - 0.5, last + 0.5];
}
