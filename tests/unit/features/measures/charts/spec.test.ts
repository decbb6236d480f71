import { expect, test } from 'vitest';
import { chartNotes } from '../../../../../src/features/measures/charts/notes.ts';
import { yearOf } from '../../../../../src/core/model/trend/periods.ts';
import { chartSpec } from '../../../../../src/features/measures/charts/build-spec.ts';
import { makeMeasure, makeSpec } from './make-measures.ts';

test('a chart is plain data without pixels', () => {
  const spec = makeSpec({
    series: { England: [30.5, 31.2], Anytown: [[12.1, 10, 14.2], 13] },
    target: { value: 10, by: '2027', setBy: 'the council' },
  });
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  expect(spec).toMatchInlineSnapshot(`
    {
      "better": "lower",
      "breaks": [],
      "decimals": 1,
      "id": "falls",
      "kind": "line",
      "panels": [
        [
          "anytown",
          "england",
        ],
      ],
      "series": [
        {
          "area": "Anytown",
          "gaps": [],
          "id": "anytown",
          "label": "Anytown",
          "name": "Anytown",
          "role": "local",
          "segments": [
            [
              {
                "end": "2015",
                "flags": [],
                "lower": 10,
                "period": "2015",
                "upper": 14.2,
                "value": 12.1,
                "x": 2016,
              },
              {
                "end": "2016",
                "flags": [],
                "period": "2016",
                "value": 13,
                "x": 2017,
              },
            ],
          ],
        },
        {
          "area": "England",
          "gaps": [],
          "id": "england",
          "label": "England",
          "name": "England",
          "role": "comparator",
          "segments": [
            [
              {
                "end": "2015",
                "flags": [],
                "period": "2015",
                "value": 30.5,
                "x": 2016,
              },
              {
                "end": "2016",
                "flags": [],
                "period": "2016",
                "value": 31.2,
                "x": 2017,
              },
            ],
          ],
        },
      ],
      "subtitle": "Falls per 1,000 people. Anytown; England. 2015 to 2016, some with 95% confidence limits.",
      "summary": "Anytown: from 12.1 in 2015 to 13.0 in 2016. England: from 30.5 in 2015 to 31.2 in 2016. The target is 10.0 per 1,000 by 2027.",
      "target": {
        "by": "2027",
        "setBy": "the council",
        "value": 10,
      },
      "title": "Falls: 13.0 per 1,000 in Anytown in 2016 and 12.1 in 2015",
      "unit": {
        "kind": "rate",
        "label": "falls per 1,000 people",
        "short": "per 1,000",
      },
      "zeroBased": true,
    }
  `);
});

test('a measure without figures has no chart', () => {
  const { name, better } = makeMeasure({ series: { Anytown: [1] } });
  expect(chartSpec({ id: 'falls', name, better, figures: undefined }, { local: 'Anytown' })).toBeUndefined();
});

test.each([
  ['2024', 2025],
  ['2024-03', 2024.25],
  ['2024-03-31', 2024.25],
  ['2024-12-31', 2025],
  ['2023-06-15', 2023.4583],
])('a period that ends %s stands at %d on the axis of time', (end, year) => {
  expect(yearOf(end)).toBeCloseTo(year, 3);
});

test('a line is interrupted at missing years, and the chart says so', () => {
  const spec = makeSpec({ series: { Anytown: [1, 2, 3, null, null, 6, 7] } });
  expect(runsOf(spec.series[0])).toEqual([
    ['2015', '2016', '2017'],
    ['2020', '2021'],
  ]);
  expect(chartNotes(spec)).toMatchInlineSnapshot(`
    [
      "There is a gap in the line because we found no figures for Anytown between 2017 and 2020.",
    ]
  `);
});

test('a survey of every second year has no gaps', () => {
  const spec = makeSpec({ series: { Anytown: [1, null, 3, null, 5, null, 7] } });
  expect(runsOf(spec.series[0])).toEqual([['2015', '2017', '2019', '2021']]);
});

test('two figures of one area are joined only if they are as far apart as those of the other areas', () => {
  const spec = makeSpec({
    series: { England: [1, 2, 3, 4], Anytown: [1, null, null, 4], Othertown: [null, null, 3, 4] },
  });
  expect(spec.series.map(runsOf)).toEqual([
    [['2015'], ['2018']],
    [['2015', '2016', '2017', '2018']],
    [['2017', '2018']],
  ]);
});

test('figures before and after a change of method are never joined', () => {
  const spec = makeSpec({
    series: { Anytown: [1, 2, 3, 4], England: [5, null, 6, 7] },
    breaks: [{ before: '2017', reason: 'A new question' }],
  });
  expect(spec.series.map(runsOf)).toEqual([
    [
      ['2015', '2016'],
      ['2017', '2018'],
    ],
    [['2015'], ['2017', '2018']],
  ]);
  expect(spec.breaks).toEqual([{ x: 2017.5, before: '2017', reason: 'A new question' }]);
  expect(chartNotes(spec)[0]).toBe(
    'The method changed in 2017. Do not compare figures before and after. A new question.',
  );
});

test('the local area comes first, and without one the first area of the file', () => {
  const namesAndRoles = (series: Record<string, number[]>) =>
    makeSpec({ series }).series.map(({ name, role }) => `${name} (${role})`);
  expect(namesAndRoles({ England: [1], Anytown: [2], Othertown: [3] })).toEqual([
    'Anytown (local)',
    'England (comparator)',
    'Othertown (comparator)',
  ]);
  expect(namesAndRoles({ England: [1], Othertown: [2] })).toEqual(['England (comparator)', 'Othertown (comparator)']);
});

test('of several series of the first area, the one with the latest figure is the main one', () => {
  const spec = makeSpec({ series: { 'England, old method': [1, 2], 'England, new method': [null, null, 3] } });
  expect(spec.series.map(({ label }) => label)).toEqual(['New method', 'Old method']);
});

test('counts of very different size have scales of their own, rates never', () => {
  const series = { England: [5668, 7027], Anytown: [43, 90], Region: [350, 400], Village: [2, 1] };
  const count = { label: 'falls', short: 'falls', kind: 'count' } as const;
  const spec = makeSpec({ series, unit: count });
  expect(spec.panels).toEqual([['anytown', 'region'], ['england'], ['village']]);
  expect(chartNotes(spec)).toEqual([
    'Each part of the chart has its own scale, because the values are very different.',
  ]);
  expect(makeSpec({ series }).panels).toHaveLength(1);
});

test.each([
  { values: [40, 42], kind: 'line', unit: 'rate', zeroBased: false },
  { values: [20, 42], kind: 'line', unit: 'rate', zeroBased: true },
  { values: [40, 42], kind: 'line', unit: 'count', zeroBased: true },
  { values: [40, 42], kind: 'bars', unit: 'rate', zeroBased: true },
  { values: [-5, 42], kind: 'line', unit: 'rate', zeroBased: false },
] as const)('an axis for $values ($kind, $unit) holds zero: $zeroBased', ({ values, kind, unit, zeroBased }) => {
  const spec = makeSpec({
    series: { Anytown: [...values] },
    kind,
    unit: { label: 'falls', short: 'falls', kind: unit },
  });
  expect(spec.zeroBased).toBe(zeroBased);
});

test('a note says that an axis does not start at zero', () => {
  const spec = makeSpec({ series: { Anytown: [42, 47] }, unit: { label: '% of falls', short: '%', kind: 'percent' } });
  expect(chartNotes(spec)).toEqual(['The vertical axis starts at 42%, not at 0.']);
});

test('flagged figures are described in words', () => {
  const measure = makeMeasure({ series: { Anytown: [1, 2, 3], England: [1, 2, 3] } });
  const [own, other] = measure.figures?.series ?? [];
  own?.points[2]?.flags.push('provisional');
  for (const point of other?.points ?? []) point.flags.push('computed');
  const spec = chartSpec(measure, { local: 'Anytown' });
  expect(spec && chartNotes(spec)).toMatchInlineSnapshot(`
    [
      "Worked out for this site from published figures: England (2015, 2016 and 2017).",
      "Provisional: Anytown (2017).",
    ]
  `);
});

function runsOf(series: { segments: { period: string }[][] } | undefined): string[][] | undefined {
  return series?.segments.map((run) => run.map(({ period }) => period));
}
