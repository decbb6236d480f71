import { scaleLinear } from 'd3-scale';
import { barsOf, barTargets, type BarTarget } from '../bars.ts';
import { formatTarget, formatValue } from '../format.ts';
import type { ChartSpec } from '../spec.ts';
import type { Drawing, Layout } from './layout.ts';
import { clamp } from './place-labels.ts';
import { barAxis, tickLabels } from './scales.ts';
import { formatCoordinate, group, horizontalLine, path, textAt, verticalLine } from './svg-markup.ts';
import { boldWidthFactor, textWidth, wrap } from './text-size.ts';

const barHeight = 16;

interface Row extends Record<'name' | 'bar' | 'hatch' | 'whisker' | 'figure', string> {
  isMain: boolean;
}

/** A bar a row, its name on the left and its figure behind its end. */
export function drawBars(spec: ChartSpec, layout: Layout): Drawing {
  const { width, size, lineHeight } = layout;
  const bars = barsOf(spec);
  const axis = barAxis(spec, layout.name === 'narrow' ? 2 : 4);
  const steps = barTargets(spec);
  const figures = bars.map(({ point }, index) => {
    const target = steps.find((step) => step.index === index);
    const words = target && `, target ${formatValue(target.value, { ...spec, decimals: 0 })}`;
    return `${formatValue(point.value, spec)}${words ?? ''}`;
  });
  const figureWidth = Math.max(...figures.map((figure) => textWidth(figure, size))) * boldWidthFactor + 8;
  const names = bars.map(({ label }) =>
    wrap(label, { width: layout.name === 'narrow' ? 100 : 190, size, maxLines: 2 }),
  );
  const left = Math.max(...names.flat().map((line) => textWidth(line, size))) * boldWidthFactor + 8;
  const from = left + (axis.domain[0] < 0 ? figureWidth : 0);
  const scale = scaleLinear()
    .domain(axis.domain)
    .range([from, width - figureWidth]);
  const zero = scale(0);
  const target = targetLine(spec, (value) => scale(value), left, layout);

  const top = target.height;
  let bottom = top;
  const rowEdges = [top];
  const rows = bars.map(({ point, isMain }, index): Row => {
    const name = names[index] ?? [];
    const height = Math.max(barHeight, name.length * lineHeight) + 8;
    const centre = bottom + height / 2;
    bottom += height;
    rowEdges.push(bottom);
    const { value, lower = value, upper = value } = point;
    const [end, low, high] = [scale(value), scale(lower), scale(upper)];
    const level = steps.find((step) => step.index === index)?.value ?? value;
    const figureX = value < 0 ? Math.min(end, low) - 6 : Math.max(end, high, scale(level)) + 6;
    const classes = [...(isMain ? ['chart__lead'] : []), ...(value < 0 ? ['chart__below'] : [])].join(' ');
    const edge = `M${formatCoordinate(zero)} ${formatCoordinate(centre - barHeight / 2)}H${formatCoordinate(end)}`;
    return {
      isMain,
      name: textAt(0, centre - ((name.length - 1) * lineHeight) / 2 + size * 0.35, name, {
        lineHeight,
        ...(isMain ? { class: 'chart__lead' } : {}),
      }),
      bar: `${edge}v${barHeight}H${formatCoordinate(zero)}z`,
      hatch: horizontalLine(centre, zero, end),
      whisker: lower === upper ? '' : whisker(low, high, centre),
      figure: textAt(figureX, centre + size * 0.35, [figures[index] ?? ''], classes === '' ? {} : { class: classes }),
    };
  });
  const labels = tickLabels(axis, spec);
  const stepLine = stepsOf(steps, rowEdges, (value) => scale(value), spec);
  const grid = axis.ticks.filter((tick) => tick !== 0).map((tick) => verticalLine(scale(tick), top, bottom));
  const main = rows.filter(({ isMain }) => isMain);
  const comparators = rows.filter(({ isMain }) => !isMain);
  const paths = (some: readonly Row[], part: 'bar' | 'hatch' | 'whisker') => some.map((row) => row[part]).join('');
  return {
    height: bottom + lineHeight + 8,
    content: [
      path('chart__grid', grid.join('')),
      path('chart__bar', paths(comparators, 'bar')),
      path('chart__hatch', paths(comparators, 'hatch')),
      path('chart__bar chart__bar--lead', paths(main, 'bar')),
      path('chart__whisker-edge', paths(main, 'whisker')),
      path('chart__whisker', paths(rows, 'whisker')),
      path('chart__whisker-edge', stepLine),
      path('chart__steps chart__steps--target', stepLine),
      path('chart__axis', verticalLine(zero, top, bottom)),
      group(
        'chart__names',
        rows.map(({ name }) => name),
      ),
      group(
        'chart__figures',
        rows.map(({ figure }) => figure),
      ),
      target.draw(bottom),
      path(
        'chart__steps chart__steps--target',
        stepsOf(steps, rowEdges, (value) => scale(value), spec),
      ),
      group(
        'chart__periods',
        axis.ticks.map((tick, index) => textAt(scale(tick), bottom + lineHeight, [labels[index] ?? ''])),
      ),
    ].join(''),
  };
}

function whisker(from: number, to: number, centre: number): string {
  const caps = [from, to].map((x) => `M${formatCoordinate(x)} ${formatCoordinate(centre - 4)}v8`);
  return horizontalLine(centre, from, to) + caps.join('');
}

/** A vertical dashed line with its words above. */
function targetLine(
  { target, ...spec }: ChartSpec,
  scale: (value: number) => number,
  left: number,
  { width, size, lineHeight }: Layout,
) {
  if (target === undefined) return { height: 0, draw: () => '' };
  const label = formatTarget(target, spec);
  const x = scale(target.value);
  const length = textWidth(label, size);
  const start = clamp(x - length / 2, length, [Math.min(left, width - length), width]);
  return {
    height: lineHeight + 4,
    draw: (bottom: number) =>
      path('chart__target', verticalLine(x, lineHeight + 2, bottom)) +
      textAt(start, size, [label], { class: 'chart__target-label' }),
  };
}

/** A line across each bar with a target, at its level. Bars of one series are periods, so their lines are joined to steps. */
function stepsOf(
  steps: readonly BarTarget[],
  rowEdges: readonly number[],
  scale: (value: number) => number,
  { series }: ChartSpec,
): string {
  return steps
    .map(({ value, index }, place) => {
      const x = formatCoordinate(scale(value));
      const isJoined = series.length === 1 && steps[place - 1]?.index === index - 1;
      const start = isJoined ? `H${x}` : `M${x} ${formatCoordinate(rowEdges[index] ?? 0)}`;
      return `${start}V${formatCoordinate(rowEdges[index + 1] ?? 0)}`;
    })
    .join('');
}
