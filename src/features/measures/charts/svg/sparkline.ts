import { scaleBand, scaleLinear } from 'd3-scale';
import { barsOf } from '../bars.ts';
import { drawSeries } from './draw-series.ts';
import { escapeAttribute, group, path, place, textAt } from './svg-markup.ts';
import { valueAxis } from './scales.ts';
import { mainSeriesOf, pointsOf, type ChartSpec } from '../spec.ts';

/** Narrower than any place where a small chart stands, so that its text is never shown smaller than it is drawn. */
const size = { width: 240, top: 8, bottom: 84, height: 104 } as const;

/**
 * A chart at a glance, to stand among others: the shape of the figures alone. The page says the latest figure beside it.
 *
 * @returns An empty text for dated facts, of which a drawing would mislead.
 */
export function drawSparkline(spec: ChartSpec): string {
  if (spec.kind === 'facts') return '';
  const content = spec.kind === 'bars' ? smallBars(spec) : smallLines(spec);
  // A line at the foot stands for zero, so there is none where the figures start higher.
  const isFromZero = spec.kind === 'bars' || valueAxis(spec, spec.panels[0]).domain[0] === 0;
  const base = path('chart__axis', isFromZero ? `M0 ${size.bottom}H${size.width}` : '');
  const name = escapeAttribute(spec.title);
  return `<svg class="chart__small" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${name}">${base}${content}</svg>`;
}

/** The lines that share a scale with the local one. */
function smallLines(spec: ChartSpec): string {
  const [ids = []] = spec.panels;
  const series = spec.series.filter(({ id }) => ids.includes(id));
  const points = series.flatMap(pointsOf).sort((a, b) => a.x - b.x);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const time = scaleLinear()
    .domain(first.x < last.x ? [first.x, last.x] : [first.x - 1, last.x + 1])
    .range([6, size.width - 6]);
  const value = scaleLinear().domain(valueAxis(spec, ids).domain).range([size.bottom, size.top]);
  const leads = mainSeriesOf(spec);
  const places = { time: (x: number) => time(x), value: (figure: number) => value(figure) };
  const lines = series
    .map((one) => ({ one, lead: leads.includes(one), style: spec.series.indexOf(one) % 5 }))
    .sort((a, b) => Number(a.lead) - Number(b.lead))
    .map(({ one, ...look }) => drawSeries(one, look, places));
  const breaks = spec.breaks
    .filter(({ x }) => first.x < x && x < last.x)
    .map(({ x }) => `M${place(time(x))} ${size.top}V${size.bottom}`);
  return path('chart__break', breaks.join('')) + lines.join('') + ends(first.period, last.period);
}

/** The bars of the chart upright: areas from the highest on, or periods in their order. */
function smallBars(spec: ChartSpec): string {
  const bars = barsOf(spec);
  const band = scaleBand<number>().domain(bars.keys()).range([0, size.width]).padding(0.25);
  const value = scaleLinear().domain(valueAxis(spec).domain).range([size.bottom, size.top]);
  const draw = (chosen: boolean) =>
    bars.map(({ point, lead }, index) => {
      const left = place(band(index) ?? 0);
      const width = place(band.bandwidth());
      return lead === chosen ? `M${left} ${size.bottom}V${place(value(point.value))}h${width}V${size.bottom}z` : '';
    });
  const words = spec.series.length === 1 ? ends(bars[0]?.point.period, bars.at(-1)?.point.period) : areas(bars.length);
  return (
    path('chart__small-bar', draw(false).join('')) +
    path('chart__small-bar chart__small-bar--lead', draw(true).join('')) +
    words
  );
}

function areas(count: number): string {
  return group('chart__periods', [textAt(0, size.bottom + 16, [`${count} areas, highest to lowest`])]);
}

function ends(first = '', last = ''): string {
  const texts = [
    textAt(0, size.bottom + 16, [first]),
    textAt(size.width, size.bottom + 16, [last], { class: 'chart__last' }),
  ];
  return group('chart__periods', first === last ? texts.slice(0, 1) : texts);
}
