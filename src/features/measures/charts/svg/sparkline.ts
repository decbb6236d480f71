import { scaleBand, scaleLinear } from 'd3-scale';
import { escapeXml } from '../../../../core/text/escape.ts';
import { barsOf } from '../bars.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';
import { drawSeries, seriesStyles } from './draw-series.ts';
import { valueAxis } from './scales.ts';
import { formatCoordinate, group, path, textAt, verticalLine } from './svg-markup.ts';

/** Narrower than the space for any small chart, so that its text is never shown smaller than it is drawn. */
const size = { width: 240, top: 8, bottom: 84, height: 104 } as const;

/**
 * A small chart for a list of measures: the shape of the figures alone. The page prints the latest figure beside it.
 *
 * @returns An empty text for dated facts, because a drawing of them would mislead.
 */
export function drawSparkline(spec: ChartSpec): string {
  if (spec.kind === 'facts') return '';
  const content = spec.kind === 'bars' ? smallBars(spec) : smallLines(spec);
  // A line at the bottom means zero, so there is none if the figures start higher.
  const isFromZero = spec.kind === 'bars' || valueAxis(spec, spec.panels[0]).domain[0] === 0;
  const base = path('chart__axis', isFromZero ? `M0 ${size.bottom}H${size.width}` : '');
  return `<svg class="chart__small" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeXml(spec.title)}">${base}${content}</svg>`;
}

/** The lines that share a scale with the main one. */
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
  const scales = { time: (x: number) => time(x), value: (figure: number) => value(figure) };
  const lines = seriesStyles(spec, series).map((styled) => drawSeries(styled, scales));
  const breaks = spec.breaks
    .filter(({ x }) => first.x < x && x < last.x)
    .map(({ x }) => verticalLine(time(x), size.top, size.bottom));
  return path('chart__break', breaks.join('')) + lines.join('') + endPeriods(first.period, last.period);
}

/** The bars of the chart upright: areas from the highest on, or periods in their order. */
function smallBars(spec: ChartSpec): string {
  const bars = barsOf(spec);
  const band = scaleBand<number>().domain(bars.keys()).range([0, size.width]).padding(0.25);
  const value = scaleLinear().domain(valueAxis(spec).domain).range([size.bottom, size.top]);
  const width = formatCoordinate(band.bandwidth());
  const draw = (areMain: boolean) =>
    bars.map(({ point, isMain }, index) => {
      if (isMain !== areMain) return '';
      const left = formatCoordinate(band(index) ?? 0);
      return `M${left} ${size.bottom}V${formatCoordinate(value(point.value))}h${width}V${size.bottom}z`;
    });
  const caption =
    spec.series.length === 1
      ? endPeriods(bars[0]?.point.period, bars.at(-1)?.point.period)
      : group('chart__periods', [textAt(0, size.bottom + 16, [`${bars.length} areas, highest to lowest`])]);
  return (
    path('chart__small-bar', draw(false).join('')) +
    path('chart__small-bar chart__small-bar--lead', draw(true).join('')) +
    caption
  );
}

function endPeriods(first = '', last = ''): string {
  const texts = [
    textAt(0, size.bottom + 16, [first]),
    textAt(size.width, size.bottom + 16, [last], { class: 'chart__last' }),
  ];
  return group('chart__periods', first === last ? texts.slice(0, 1) : texts);
}
