import { expect, test } from 'vitest';
import { chartJsConfig, startingAreas } from '../../../../../src/features/measures/charts/chartjs/config.ts';
import type { ExploredPoint } from '../../../../../src/features/measures/charts/chartjs/options.ts';
import { colours, makeSpec, type MeasureOptions } from './make-measures.ts';

const areas = ['anytown', 'england'];
const everything: MeasureOptions = {
  series: { Anytown: [[12, 10, 14], null, null, [15, 13, 17], [16, 14, 18]], England: [20, 21, 22, 23, 24] },
};

test('the chart to explore has every figure of the areas asked for, and interrupts lines at gaps', () => {
  const config = chartJsConfig(makeSpec(everything), { areas, limits: false, zero: false, colours });
  const lines = config.data.datasets.map(({ label, data }) => [label, (data as ExploredPoint[]).map(({ y }) => y)]);
  expect(lines).toEqual([
    ['Anytown', [12, NaN, 15, 16]],
    ['England', [20, 21, 22, 23, 24]],
  ]);
});

test('areas that were not chosen are left out, and the rest keep their dash and marker', () => {
  const spec = makeSpec(everything);
  const [both, england] = [areas, ['england']].map((chosen) =>
    chartJsConfig(spec, { areas: chosen, limits: false, zero: false, colours }),
  );
  expect(england?.data.datasets).toEqual(both?.data.datasets.slice(1));
});

test('confidence limits are drawn when the reader chose them, behind the lines', () => {
  const config = chartJsConfig(makeSpec(everything), { areas: ['anytown'], limits: true, zero: false, colours });
  expect(config.data.datasets.map(({ label, data }) => [label, (data as ExploredPoint[]).map(({ y }) => y)])).toEqual([
    ['Anytown', [12, NaN, 15, 16]],
    ['Anytown, lower limit', [10, NaN, 13, 14]],
    ['Anytown, upper limit', [14, NaN, 17, 18]],
  ]);
});

test.each([true, false])('a line chart starts at zero: %s', (zero) => {
  const config = chartJsConfig(makeSpec(everything), { areas, limits: false, zero, colours });
  expect(config.options?.scales?.['y']).toMatchObject({ beginAtZero: zero });
});

test('bars always start at zero, with the local one filled', () => {
  const spec = makeSpec({ series: { Anytown: [[9, 8, 12]], England: [6], Othertown: [11] }, kind: 'bars' });
  const config = chartJsConfig(spec, {
    areas: ['anytown', 'england', 'othertown'],
    limits: true,
    zero: false,
    colours,
  });
  expect(config.options?.scales?.['x']).toMatchObject({ beginAtZero: true, suggestedMax: 12 });
  expect(config.data.labels).toEqual(['Othertown', 'Anytown', 'England']);
  expect(config.data.datasets[0]?.data).toEqual([11, 9, 6]);
  const [first, second, third] = config.data.datasets[0]?.backgroundColor as string[];
  expect(first).toBe(third);
  expect(first).not.toBe(second);
});

test('the tooltip of a point has the figure, its limits and its flags', () => {
  const config = chartJsConfig(makeSpec(everything), { areas, limits: false, zero: false, colours });
  if (config.type !== 'line') throw new Error('The chart is not a line.');
  const [dataset] = config.data.datasets;
  const { title, label } = config.options?.plugins?.tooltip?.callbacks ?? {};
  const at = { dataset, raw: dataset?.data[0] };
  // Chart.js hands over more than these two; the words need no more.
  expect(Reflect.apply(title ?? String, undefined, [[at]])).toBe('2015');
  expect(Reflect.apply(label ?? String, undefined, [at])).toBe('Anytown: 12 per 1,000 (10 to 14)');
});

test('a chart to explore starts with the areas that share the local scale', () => {
  const unit = { label: 'falls', short: 'falls', kind: 'count' } as const;
  expect(startingAreas(makeSpec({ series: { Anytown: [1], England: [900], Othertown: [2] }, unit }))).toEqual([
    'anytown',
    'othertown',
  ]);
});
