import { expect, test } from 'vitest';
import { measureTrend } from '../../../../../src/core/model/trend/measure-trend.ts';
import { yearsIn } from '../../../../../src/core/model/trend/periods.ts';
import { makeMeasure, type MeasureOptions } from '../../../features/measures/charts/make-measures.ts';

const rolling = (year: number) => `${year - 2}-${String(year).slice(2)}`;
const wide = (value: number): [number, number, number] => [value, value - 10, value + 10];
const narrow = (value: number): [number, number, number] => [value, value - 0.5, value + 0.5];
const deaths = { label: 'deaths', short: 'deaths', kind: 'count', countsEvents: true } as const;
const people = { label: 'adults', short: 'adults', kind: 'count' } as const;

const trendOf = (options: MeasureOptions) => measureTrend(makeMeasure(options), 'Anytown');

const verdicts: [string, MeasureOptions, string][] = [
  ['a steady rise, lower is better', { series: { Anytown: [1, 2, 3, 4, 5].map(narrow) } }, 'increasing, worse'],
  ['a steady fall, lower is better', { series: { Anytown: [5, 4, 3, 2, 1].map(narrow) } }, 'decreasing, better'],
  [
    'a steady rise, higher is better',
    { series: { Anytown: [1, 2, 3, 4, 5].map(narrow) }, better: 'higher' },
    'increasing, better',
  ],
  [
    'a steady rise, neither is better',
    { series: { Anytown: [1, 2, 3, 4, 5].map(narrow) }, better: 'neither' },
    'increasing',
  ],
  [
    'a fall, and nobody says which way is better',
    { series: { Anytown: [5, 4, 3, 2, 1].map(narrow) }, better: 'not stated' },
    'decreasing',
  ],
  [
    'one dip in a steep rise',
    { series: { Anytown: [2929, 3726, 3742, 4166, 4022] }, unit: deaths },
    'increasing, worse',
  ],
  ['flat with noise', { series: { Anytown: [85, 79, 88, 84, 81] }, unit: deaths }, 'no clear trend'],
  ['a rise within wide limits', { series: { Anytown: [1, 2, 3, 4, 5].map(wide) } }, 'no clear trend'],
  ['a small count that doubles', { series: { Anytown: [9, 12, 11, 16, 18] }, unit: deaths }, 'no clear trend'],
  ['five equal figures', { series: { Anytown: [7, 7, 7, 7, 7].map(narrow) } }, 'no clear trend'],
  ['only the latest five count', { series: { Anytown: [90, 80, 70, 1, 2, 3, 4, 5].map(narrow) } }, 'increasing, worse'],
  [
    'no local figures: the first area',
    { series: { England: [1, 2, 3, 4, 5].map(narrow), Othertown: [5, 4, 3, 2, 1].map(narrow) } },
    'increasing, worse',
  ],
];

test.each(verdicts)('verdict: %s', (_, options, expected) => {
  const { verdict, direction, test: worked, reason } = trendOf(options);
  expect([verdict, direction].filter((word) => word !== undefined).join(', ')).toBe(expected);
  expect(worked?.points).toHaveLength(5);
  expect(reason).toBeUndefined();
});

const untested: [string, MeasureOptions, string][] = [
  [
    'four figures',
    { series: { Anytown: [1, 2, 3, 4].map(narrow) } },
    'We need 5 separate periods to test for a trend. This measure has 4.',
  ],
  [
    'one figure since the method changed',
    { series: { Anytown: [1, 2, 3, 4, 5].map(narrow) }, breaks: [{ before: '2019', reason: 'New' }] },
    'We need 5 separate periods to test for a trend. This measure has 1 since the method changed in 2019.',
  ],
  [
    'a year without a figure',
    { series: { Anytown: [...[1, 2].map(narrow), null, ...[3, 4, 5].map(narrow)] } },
    'Some periods between 2015 and 2020 have no figure.',
  ],
  [
    'rolling years',
    { series: { Anytown: [1, 2, 3, 4, 5, 6].map(narrow) }, period: rolling },
    'The periods overlap, so one figure partly repeats another.',
  ],
  [
    'periods that nobody can measure',
    { series: { Anytown: [1, 2, 3, 4, 5].map(narrow) }, period: (year) => `wave ${year}` },
    'We could not tell how long each period is, so we could not test for a trend.',
  ],
  [
    'no margins of error',
    { series: { Anytown: [1, 2, 3, 4, 5] } },
    'We have no margins of error for these figures, so we could not test whether this is chance.',
  ],
  [
    'a count of people, who are not events',
    { series: { Anytown: [100, 200, 300, 400, 500] }, unit: people },
    'We have no margins of error for these figures, so we could not test whether this is chance.',
  ],
  [
    'a count of 0',
    { series: { Anytown: [3, 2, 1, 0, 1] }, unit: deaths },
    'One of the figures is 0 or 100%, so we could not work out its margin of error.',
  ],
  [
    'dated facts',
    { series: { Anytown: [1, 2, 3, 4, 5] }, kind: 'facts' },
    'These are one-off figures, so they cannot show a trend.',
  ],
];

test.each(untested)('not tested: %s', (_, options, reason) => {
  const trend = trendOf(options);
  expect([trend.verdict, trend.reason, trend.test, trend.direction]).toEqual([
    'not tested',
    reason,
    undefined,
    undefined,
  ]);
});

test('a share is tested with the numbers behind it', () => {
  const measure = makeMeasure({
    series: { Anytown: [20, 21, 22, 23, 24] },
    unit: { label: '% of adults', short: '%', kind: 'percent' },
  });
  for (const point of measure.figures?.series[0]?.points ?? []) point.denominator = 400;
  const trend = measureTrend(measure, 'Anytown');
  expect(trend.test?.varianceFrom).toBe('proportion');
  expect(trend.test?.points[0]?.variance).toBeCloseTo(4, 10);
  expect(trend.verdict).toBe('no clear trend');
  for (const point of measure.figures?.series[0]?.points ?? []) point.denominator = 40_000;
  expect(measureTrend(measure, 'Anytown').verdict).toBe('increasing');
});

test('a rate is tested with numerator and denominator, in its own unit', () => {
  const measure = makeMeasure({ series: { Anytown: [10, 11, 12, 13, 14] } });
  for (const point of measure.figures?.series[0]?.points ?? []) {
    Object.assign(point, { numerator: point.value * 9.9, denominator: 9900 });
  }
  expect(measureTrend(measure, 'Anytown').test?.points[0]?.variance).toBeCloseTo(1, 10);
});

test('the periods and the size of the change are those of the test, or of what can be compared', () => {
  expect(trendOf({ series: { Anytown: [900, 2929, 3726, 3742, 4166, 4022] }, unit: deaths })).toMatchObject({
    series: 'Anytown',
    from: '2016',
    to: '2020',
    change: { absolute: 1093, relative: 0.3731649027 },
  });
  expect(trendOf({ series: { Anytown: [5, 3] }, breaks: [{ before: '2016', reason: 'New' }] }).change).toBeUndefined();
  expect(trendOf({ series: { Anytown: [0, 3] } }).change).toEqual({ absolute: 3 });
});

test.each([
  ['2024', 1],
  ['2018/19', 1],
  ['2002-03', 1],
  ['YE Mar 2025', 1],
  ['2022-24', 3],
  ['1998-00', 3],
  ['2014/15-2016/17', 3],
  ['2014/15 to 2016/17', 3],
  ['2020 to 2021', 2],
  ['Q1 2024', 0.25],
  ['Mar 2024', 1 / 12],
  ['Jul 2024 to Mar 2025', undefined],
])('the period %s covers %d years', (period, years) => {
  expect(yearsIn(period)).toBe(years);
});
