import { scaleLinear } from 'd3-scale';
import { barsOf } from '../bars.ts';
import { tickWords } from './draw-values.ts';
import { formatValue, targetWords } from '../format.ts';
import { clamp } from './place-labels.ts';
import type { Drawing, Layout } from './layout.ts';
import { group, path, place, textAt } from './svg-markup.ts';
import { barAxis } from './scales.ts';
import type { ChartSpec } from '../spec.ts';
import { boldWidthFactor, textWidth, wrap } from './text-size.ts';

const barHeight = 16;

/** A bar a row, its name on the left and its figure behind its end. */
export function drawBars(spec: ChartSpec, layout: Layout): Drawing {
  const { width, size, lineHeight } = layout;
  const bars = barsOf(spec);
  const axis = barAxis(spec, layout.name === 'narrow' ? 2 : 4);
  const figures = bars.map(({ point }) => formatValue(point.value, spec));
  const figureWidth = Math.max(...figures.map((figure) => textWidth(figure, size))) * boldWidthFactor + 8;
  const names = bars.map(({ label }) => wrap(label, { width: layout.name === 'narrow' ? 100 : 190, size, most: 2 }));
  const left = Math.max(...names.flat().map((line) => textWidth(line, size))) * boldWidthFactor + 8;
  const from = left + (axis.domain[0] < 0 ? figureWidth : 0);
  const toPlace = scaleLinear()
    .domain(axis.domain)
    .range([from, width - figureWidth]);
  const zero = toPlace(0);
  const target = targetMark(spec, (value) => toPlace(value), left, layout);

  const top = target.height;
  let bottom = top;
  const rows = bars.map(({ point, lead }, index): Row => {
    const name = names[index] ?? [];
    const height = Math.max(barHeight, name.length * lineHeight) + 8;
    const centre = bottom + height / 2;
    bottom += height;
    const { value, lower = value, upper = value } = point;
    const [end, low, high] = [value, lower, upper].map((figure) => toPlace(figure)) as [number, number, number];
    const figureAt = value < 0 ? Math.min(end, low) - 6 : Math.max(end, high) + 6;
    const look = [lead ? 'chart__lead' : '', value < 0 ? 'chart__below' : ''].filter((one) => one !== '').join(' ');
    const style = look === '' ? {} : { class: look };
    return {
      lead,
      name: textAt(0, centre - ((name.length - 1) * lineHeight) / 2 + size * 0.35, name, {
        lineHeight,
        ...(lead ? { class: 'chart__lead' } : {}),
      }),
      bar: `M${place(zero)} ${place(centre - barHeight / 2)}H${place(end)}v${barHeight}H${place(zero)}z`,
      hatch: `M${place(zero)} ${place(centre)}H${place(end)}`,
      whisker: lower === upper ? '' : whiskerAt(low, high, centre),
      figure: textAt(figureAt, centre + size * 0.35, [figures[index] ?? ''], style),
    };
  });
  const words = tickWords(axis, spec);
  const grid = axis.ticks
    .filter((tick) => tick !== 0)
    .map((tick) => `M${place(toPlace(tick))} ${place(top)}V${place(bottom)}`);
  const leads = rows.filter(({ lead }) => lead);
  const others = rows.filter(({ lead }) => !lead);
  const joined = (some: Row[], part: 'bar' | 'hatch' | 'whisker') => some.map((row) => row[part]).join('');
  return {
    height: bottom + lineHeight + 8,
    content: [
      path('chart__grid', grid.join('')),
      path('chart__bar', joined(others, 'bar')),
      path('chart__hatch', joined(others, 'hatch')),
      path('chart__bar chart__bar--lead', joined(leads, 'bar')),
      path('chart__whisker-edge', joined(leads, 'whisker')),
      path('chart__whisker', joined(rows, 'whisker')),
      path('chart__axis', `M${place(zero)} ${place(top)}V${place(bottom)}`),
      group(
        'chart__names',
        rows.map(({ name }) => name),
      ),
      group(
        'chart__figures',
        rows.map(({ figure }) => figure),
      ),
      target.draw(bottom),
      group(
        'chart__periods',
        axis.ticks.map((tick, index) => textAt(toPlace(tick), bottom + lineHeight, [words[index] ?? ''])),
      ),
    ].join(''),
  };
}

interface Row extends Record<'name' | 'bar' | 'hatch' | 'whisker' | 'figure', string> {
  lead: boolean;
}

function whiskerAt(from: number, to: number, centre: number): string {
  const caps = [from, to].map((x) => `M${place(x)} ${place(centre - 4)}v8`);
  return `M${place(from)} ${place(centre)}H${place(to)}${caps.join('')}`;
}

/** An upright dashed rule with its words above. */
function targetMark(
  { target, ...spec }: ChartSpec,
  toPlace: (value: number) => number,
  left: number,
  { width, size, lineHeight }: Layout,
) {
  if (target === undefined) return { height: 0, draw: () => '' };
  const words = targetWords(target, spec);
  const x = toPlace(target.value);
  const length = textWidth(words, size);
  const start = clamp(x - length / 2, length, [Math.min(left, width - length), width]);
  return {
    height: lineHeight + 4,
    draw: (bottom: number) =>
      path('chart__target', `M${place(x)} ${place(lineHeight + 2)}V${place(bottom)}`) +
      textAt(start, size, [words], { class: 'chart__target-label' }),
  };
}
