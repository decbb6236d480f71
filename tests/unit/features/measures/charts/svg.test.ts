import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { barsOf } from '../../../../../src/features/measures/charts/bars.ts';
import { formatValue } from '../../../../../src/features/measures/charts/format.ts';
import { chartWidths, drawChart } from '../../../../../src/features/measures/charts/svg/draw-chart.ts';
import { mainSeriesOf, pointsOf, type ChartSpec } from '../../../../../src/features/measures/charts/spec.ts';
import { number, readBack } from './drawn.ts';
import { makeSpec, type MeasureOptions } from './make-measures.ts';

const widths = Object.values(chartWidths);
const count = { label: 'falls', short: 'falls', kind: 'count' } as const;
const percent = { label: '% of adults', short: '%', kind: 'percent' } as const;
const many = (length: number, value: (index: number) => number) => Array.from({ length }, (_, index) => value(index));
const longName = 'The Combined Authority of Upper and Lower Longnamington with Outer Villages';

/** Series that a drawing could fail on. */
const lines: Record<string, MeasureOptions> = {
  'two lines': { series: { Anytown: [12, 15, 11, 18], England: [20, 21, 19, 22] } },
  'one point': { series: { Anytown: [7] } },
  'one point with limits': { series: { Anytown: [[7, 5, 9]] } },
  'all equal': { series: { Anytown: [4, 4, 4, 4] } },
  'all zero': { series: { Anytown: [0, 0, 0] }, unit: count },
  negative: { series: { Anytown: [-3, -8, 2, -1] } },
  'only negative': { series: { Anytown: [-30, -80, -20] } },
  gaps: { series: { Anytown: [1, null, null, 4, 5, 6, null, 8] } },
  '200 points': { series: { Anytown: many(200, (index) => 50 + 40 * Math.sin(index / 9)) }, from: 1800 },
  'huge values': { series: { Anytown: [1.2e12, 3.4e12, 2.2e12] }, unit: count },
  'tiny values': { series: { Anytown: [0.00001, 0.00003, 0.00002] } },
  'huge beside tiny counts': { series: { Anytown: [1, 2, 3], England: [1e6, 2e6, 3e6] }, unit: count },
  'long labels': {
    series: { Anytown: [1, 2], [longName]: [3, 4] },
    period: (year) => `${year - 2}/13 to ${year}/15 provisional`,
  },
  limits: { series: { Anytown: [[5, 4, 7], [6, 5, 9], 7, [8, 6, 9]], England: [[5, 4.8, 5.1], [5, 4.9, 5.2], 5, 5] } },
  'a break and a target': {
    series: { Anytown: [50, 52, 60, 61], England: [40, 41, 45, 44] },
    breaks: [
      { before: '2017', reason: 'A new question' },
      { before: '2018', reason: 'Another' },
    ],
    target: { value: 30, by: '2027', setBy: 'the council' },
    unit: percent,
  },
  'eight areas that end together': {
    series: Object.fromEntries(many(8, (index) => index).map((index) => [`Area number ${index}`, [10 + index, 20]])),
  },
};

test.each(Object.entries(lines).flatMap(([name, options]) => widths.map((width) => ({ name, options, width }))))(
  'what is drawn is what the figures say: $name, $width pixels wide',
  ({ options, width }) => {
    const spec = makeSpec(options);
    const { panels } = readBack(spec, width);
    expect(panels).toHaveLength(spec.panels.length);
    for (const [index, panel] of panels.entries()) {
      const mainSeries = mainSeriesOf(spec);
      // The local line is drawn last, on top.
      const order = spec.series
        .filter(({ id }) => spec.panels[index]?.includes(id))
        .sort((a, b) => Number(mainSeries.includes(a)) - Number(mainSeries.includes(b)));
      const runs = order
        .map(({ segments }) => segments.filter((run) => run.length > 1))
        .filter((run) => run.length > 0);
      const { slack } = panel;
      const values = panel.values('chart__line');
      expect(values.map((path) => path.map((run) => run.length))).toEqual(
        runs.map((path) => path.map((run) => run.length)),
      );
      for (const [path, runsOfPath] of runs.entries()) {
        for (const [run, points] of runsOfPath.entries()) {
          for (const [position, { value }] of points.entries()) {
            expect(Math.abs((values[path]?.[run]?.[position] ?? NaN) - value)).toBeLessThan(slack);
          }
        }
      }
      const marks = panel.values('chart__marks').map((path) => path.flatMap(([first]) => first ?? []));
      for (const [path, series] of order.entries()) {
        const all = pointsOf(series);
        const ends = series.segments.flatMap((run) => [...new Set([run[0], run.at(-1)])]);
        const marked = all.length <= 12 ? all : ends.filter((point) => point !== undefined);
        expect(marks[path]).toHaveLength(marked.length);
        for (const [position, { value }] of marked.entries()) {
          expect(Math.abs((marks[path]?.[position] ?? NaN) - value)).toBeLessThan(slack);
        }
      }
    }
  },
);

test.each(widths)('points are placed on the axis by their dates, at %d pixels', (width) => {
  const spec = makeSpec({ series: { Anytown: [1, 2, null, null, null, 6, 7] } });
  const [panel] = readBack(spec, width).panels;
  const [first = [], second = []] = panel?.places('chart__line')[0] ?? [];
  const xs = [...first, ...second].map(({ x }) => x);
  const year = (xs[1] ?? 0) - (xs[0] ?? 0);
  const years = xs.map((x) => (x - (xs[0] ?? 0)) / year);
  expect(years.map((year) => Math.round(year * 10) / 10)).toEqual([0, 1, 5, 6]);
});

const barCharts: Record<string, MeasureOptions> = {
  areas: { series: { Anytown: [9.26], England: [5.8], Othertown: [11] }, kind: 'bars' },
  'areas with limits': { series: { Anytown: [[9, 7, 12]], England: [[6, 5.5, 6.5]] }, kind: 'bars' },
  'below zero': { series: { Anytown: [-4], England: [6], Othertown: [-9] }, kind: 'bars' },
  'one bar': { series: { Anytown: [3] }, kind: 'bars' },
  periods: { series: { Anytown: [40, null, 45, 50] }, kind: 'bars', unit: percent },
  'a target and long names': {
    series: { Anytown: [3], [longName]: [2] },
    kind: 'bars',
    target: { value: 5, by: '2027', setBy: 'the council' },
  },
};

test.each(Object.entries(barCharts).flatMap(([name, options]) => widths.map((width) => ({ name, options, width }))))(
  'bars are as long as their figures say: $name, $width pixels wide',
  ({ options, width }) => {
    const spec = makeSpec(options);
    const { svg, toBarValue } = readBack(spec, width);
    const toValue = toBarValue();
    const bars = barsOf(spec);
    const slack = Math.abs(toValue(0.3) - toValue(0));
    const boxes = (name: string) =>
      [...(svg.querySelector(name)?.getAttribute('d') ?? '').matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(
        ([, from, to]) => [from, to].map((x) => toValue(Number(x))),
      );
    const [main, comparators] = [boxes('.chart__bar--lead'), boxes('.chart__bar:not(.chart__bar--lead)')];
    const whiskers = boxes('.chart__whisker');
    for (const { point, isMain } of bars) {
      const [zero = NaN, end = NaN] = (isMain ? main : comparators).shift() ?? [];
      expect(Math.abs(zero)).toBeLessThan(slack);
      expect(Math.abs(end - point.value)).toBeLessThan(slack);
      if (point.lower === undefined || point.upper === undefined) continue;
      const [lower = NaN, upper = NaN] = whiskers.shift() ?? [];
      expect(Math.abs(lower - point.lower)).toBeLessThan(slack);
      expect(Math.abs(upper - point.upper)).toBeLessThan(slack);
    }
    expect([...main, ...comparators, ...whiskers]).toEqual([]);
    const figures = svg.querySelectorAll('.chart__figures text').map((text) => text.textContent);
    expect(figures).toEqual(bars.map(({ point }) => formatValue(point.value, spec)));
    expect(svg.querySelectorAll('.chart__names text')).toHaveLength(bars.length);
  },
);

test('bars go from the highest to the lowest, and periods from the oldest to the newest', () => {
  const labels = (options: MeasureOptions | undefined) =>
    options === undefined ? [] : barsOf(makeSpec(options)).map(({ label }) => label);
  expect(labels(barCharts['areas'])).toEqual(['Othertown', 'Anytown', 'England']);
  expect(labels(barCharts['periods'])).toEqual(['2015', '2017', '2018']);
});

test.each(widths)('all pairs share one scale, at %d pixels', (width) => {
  const spec = makeSpec({
    series: { 'Anytown, drink': [13, 5], 'Anytown, smoke': [28, 14], 'Anytown, never': [30, 50] },
    kind: 'pairs',
  });
  const dots = readBack(spec, width)
    .svg.querySelectorAll('circle')
    .map((dot) => number(dot, 'cx'));
  const values = spec.series.flatMap(pointsOf).map(({ value }) => value);
  const perUnit = ((dots[5] ?? 0) - (dots[1] ?? 0)) / 45;
  const zero = (dots[1] ?? 0) - 5 * perUnit;
  expect(dots.map((x) => Math.round((x - zero) / perUnit))).toEqual(values);
});

test('a pair across a change of method is not joined', () => {
  const options: MeasureOptions = { series: { Anytown: [13, 5] }, kind: 'pairs' };
  const joins = (spec: ChartSpec) => readBack(spec, 288).svg.querySelectorAll('.chart__pair').length;
  expect(joins(makeSpec(options))).toBe(1);
  expect(joins(makeSpec({ ...options, breaks: [{ before: '2016', reason: 'New' }] }))).toBe(0);
});

test('dated facts are never drawn', () => {
  expect(drawChart(makeSpec({ series: { Anytown: [1, 2, 3] }, kind: 'facts' }), { width: 640 })).toBe('');
});

test.each(
  Object.entries({ ...lines, ...barCharts }).flatMap(([name, options]) =>
    widths.map((width) => ({ name, options, width })),
  ),
)(
  'a drawing holds no broken number, no style of its own and no label outside: $name, $width pixels wide',
  ({ options, width }) => {
    const svg = drawChart(makeSpec(options), { width });
    expect(svg).not.toMatch(/NaN|undefined|Infinity|style=|fill=|\be[+-]\d/);
    const root = parse(svg);
    const box = (root.querySelector('svg')?.getAttribute('viewBox') ?? '').split(' ').map(Number);
    for (const text of root.querySelectorAll('text')) {
      expect(number(text, 'x')).toBeGreaterThanOrEqual(0);
      expect(number(text, 'x')).toBeLessThanOrEqual(box[2] ?? 0);
      expect(number(text, 'y')).toBeLessThanOrEqual(box[3] ?? 0);
      expect(number(text, 'y')).toBeGreaterThan(0);
    }
  },
);

test('a change of method and a target are dashed lines with their labels', () => {
  const { svg } = readBack(makeSpec(lines['a break and a target'] ?? { series: {} }), 640);
  expect(svg.querySelectorAll('.chart__breaks text').map((text) => text.textContent)).toEqual([
    'method changed',
    'method changed',
  ]);
  expect(svg.querySelector('.chart__break')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  expect(svg.querySelector('.chart__target')).not.toBeNull();
  expect(svg.querySelector('.chart__target-label')?.textContent).toBe('Target 30% by 2027');
});

test('lines differ by dash, marker and name, never by colour alone', () => {
  const { svg } = readBack(makeSpec({ series: { Anytown: [1, 2], A: [2, 3], B: [3, 4], C: [4, 5], D: [5, 6] } }), 640);
  const looks = svg.querySelectorAll('.chart__series').map((series) => /series--\d/.exec(series.classNames)?.[0]);
  expect(new Set(looks).size).toBe(5);
  expect(svg.querySelectorAll('.chart__ends text').map((text) => text.textContent)).toEqual([
    'Anytown 2',
    'A 3',
    'B 4',
    'C 5',
    'D 6',
  ]);
  expect(svg.querySelectorAll('.chart__ends .chart__lead').map((text) => text.textContent)).toEqual(['Anytown 2']);
});

test('names at the ends of lines do not overlap', () => {
  const { svg } = readBack(makeSpec(lines['eight areas that end together'] ?? { series: {} }), 288);
  const tops = svg.querySelectorAll('.chart__ends text').map((text) => ({
    from: number(text, 'y') - 12.5,
    to: number(text, 'y') + 15 * text.querySelectorAll('tspan').length,
  }));
  const sorted = tops.toSorted((a, b) => a.from - b.from);
  for (const [index, { from }] of sorted.entries()) expect(from).toBeGreaterThanOrEqual(sorted[index - 1]?.to ?? 0);
});

test('a drawing is for the eye: what it shows is said around it, and its letters are words apart', () => {
  const spec = makeSpec({
    series: { Anytown: [1, 2], 'Upper and Lower Town': [3, 4] },
    name: 'Falls & "slips" <outdoors>',
  });
  for (const width of widths) {
    const { svg } = readBack(spec, width);
    expect(svg.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(svg.querySelectorAll('[id]')).toEqual([]);
    expect(svg.textContent.split(/\s+/)).toEqual(
      expect.arrayContaining(['Anytown', 'Upper', 'Lower', 'Town', '2015', '2016']),
    );
  }
});

test('a chart of 30 points with limits is at most 4 KB at each width', () => {
  const values = many(30, (index) => 40 + 10 * Math.sin(index)).map((value): [number, number, number] => [
    value,
    value - 3.3,
    value + 3.3,
  ]);
  const spec = makeSpec({ series: { Anytown: values }, from: 1994 });
  for (const width of widths) expect(drawChart(spec, { width }).length).toBeLessThanOrEqual(4096);
});

test('a small line as SVG', () => {
  expect(drawChart(makeSpec({ series: { Anytown: [1, 3, 2] } }), { width: 288 }).replaceAll('><', '>\n<'))
    .toMatchInlineSnapshot(`
      "<svg class="chart__drawing chart__drawing--narrow" viewBox="0 0 288 241.5" aria-hidden="true">
      <text class="chart__unit" x="0" y="12.5">per 1,000</text>
      <g class="chart__panel">
      <path class="chart__grid" d="M15.9 153.2H194.4M15.9 89.8H194.4M15.9 26.5H194.4"/>
      <path class="chart__axis" d="M15.9 216.5H194.4"/>
      <g class="chart__values">
      <text x="7.9" y="220.9">0</text>
      <text x="7.9" y="157.5">1</text>
      <text x="7.9" y="94.2">2</text>
      <text x="7.9" y="30.9">3</text>
      </g>
      <g class="chart__series chart__series--0 chart__series--lead">
      <path class="chart__line" d="M21.9,153.2L105.2,26.5L188.4,89.8"/>
      <path class="chart__marks" d="M21.9,153.2h0M105.2,26.5h0M188.4,89.8h0"/>
      </g>
      <text class="chart__figure" x="23.9" y="170">1</text>
      <text class="chart__figure" x="101.2" y="18.4">3</text>
      <g class="chart__ends">
      <text class="chart__lead" x="206.4" y="94.2">Anytown 2</text>
      </g>
      </g>
      <g class="chart__periods">
      <path class="chart__tick" d="M21.9 216.5v5M105.2 216.5v5M188.4 216.5v5"/>
      <text x="23.8" y="235.5">2015</text>
      <text x="105.2" y="235.5">2016</text>
      <text x="188.4" y="235.5">2017</text>
      </g>
      </svg>"
    `);
});

test('a few bars as SVG', () => {
  expect(
    drawChart(makeSpec({ series: { Anytown: [3], England: [2] }, kind: 'bars' }), { width: 288 }).replaceAll(
      '><',
      '>\n<',
    ),
  ).toMatchInlineSnapshot(`
    "<svg class="chart__drawing chart__drawing--narrow" viewBox="0 0 288 71" aria-hidden="true">
    <path class="chart__grid" d="M205.2 0V48"/>
    <path class="chart__bar" d="M73.4 28H205.2v16H73.4z"/>
    <path class="chart__hatch" d="M73.4 36H205.2"/>
    <path class="chart__bar chart__bar--lead" d="M73.4 4H271v16H73.4z"/>
    <path class="chart__axis" d="M73.4 0V48"/>
    <g class="chart__names">
    <text class="chart__lead" x="0" y="16.4">Anytown</text>
    <text x="0" y="40.4">England</text>
    </g>
    <g class="chart__figures">
    <text class="chart__lead" x="277" y="16.4">3</text>
    <text x="211.2" y="40.4">2</text>
    </g>
    <g class="chart__periods">
    <text x="73.4" y="63">0</text>
    <text x="205.2" y="63">2</text>
    </g>
    </svg>"
  `);
});

test('a pair as SVG', () => {
  expect(
    drawChart(makeSpec({ series: { Anytown: [13, 5] }, kind: 'pairs', unit: percent }), { width: 288 }).replaceAll(
      '><',
      '>\n<',
    ),
  ).toMatchInlineSnapshot(`
    "<svg class="chart__drawing chart__drawing--narrow" viewBox="0 0 288 57.5" aria-hidden="true">
    <g class="chart__row chart__lead">
    <text x="0" y="12.5">Anytown</text>
    <path class="chart__grid" d="M8 29H280"/>
    <path class="chart__pair" d="M243.7 29H98.7"/>
    <circle class="chart__then" cx="243.7" cy="29" r="6"/>
    <circle class="chart__now" cx="98.7" cy="29" r="6"/>
    <text class="chart__figure" x="202.2" y="49.5">13% (2015)</text>
    <text class="chart__figure" x="61.6" y="49.5">5% (2016)</text>
    </g>
    </svg>"
  `);
});

test.each(widths)('the confidence band goes from the lower limits to the upper ones, at %d pixels', (width) => {
  const spec = makeSpec({ series: { Anytown: [[5, 4, 7], [6, 5.5, 9], 7, 6, [8, 6, 9]] } });
  const [panel] = readBack(spec, width).panels;
  const [band = []] = panel?.values('chart__band') ?? [];
  expect(band).toHaveLength(1);
  for (const [index, value] of [7, 9, 5.5, 4].entries()) {
    expect(Math.abs((band[0]?.[index] ?? NaN) - value)).toBeLessThan(panel?.slack ?? 0);
  }
  expect(readBack(spec, width).svg.querySelectorAll('.chart__whisker')).toHaveLength(1);
});

test.each(widths)('the line of a change of method is between the two periods, at %d pixels', (width) => {
  const spec = makeSpec({ series: { Anytown: [5, 6, 7, 8] }, breaks: [{ before: '2017', reason: 'New' }] });
  const { svg, panels } = readBack(spec, width);
  const [before = [], after = []] = panels[0]?.places('chart__line')[0] ?? [];
  const middle = ((before.at(-1)?.x ?? NaN) + (after[0]?.x ?? NaN)) / 2;
  const rule = Number(/^M([\d.]+)/.exec(svg.querySelector('.chart__break')?.getAttribute('d') ?? '')?.[1]);
  expect(Math.abs(rule - middle)).toBeLessThan(0.3);
});
