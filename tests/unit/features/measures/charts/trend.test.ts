import { expect, test } from 'vitest';
import { limitsDiffer } from '../../../../../src/features/measures/charts/headline.ts';
import { trendOf, trendRule, yearsIn } from '../../../../../src/features/measures/charts/trend.ts';
import { pointsOf } from '../../../../../src/features/measures/charts/spec.ts';
import { makeSpec, type MeasureOptions } from './make-measures.ts';

const rolling = (year: number) => `${year - 2}-${String(year).slice(2)}`;
const wide = (value: number): [number, number, number] => [value, value - 10, value + 10];
const narrow = (value: number): [number, number, number] => [value, value - 0.5, value + 0.5];

const cases: [string, MeasureOptions, string, string][] = [
  [
    'five rises, lower is better',
    { series: { Anytown: [1, 2, 3, 4, 5] } },
    '▲ Getting worse',
    'Each of the last five figures rose, from 1 in 2015 to 5 in 2019.',
  ],
  [
    'five falls after others, lower is better',
    { series: { Anytown: [1, 9, 8, 7, 6, 5] } },
    '▼ Getting better',
    'Each of the last five figures fell, from 9 in 2016 to 5 in 2020.',
  ],
  [
    'five rises, higher is better',
    { series: { Anytown: [1, 2, 3, 4, 5] }, better: 'higher' },
    '▲ Getting better',
    'Each of the last five figures rose, from 1 in 2015 to 5 in 2019.',
  ],
  [
    'five rises, neither is better',
    { series: { Anytown: [1, 2, 3, 4, 5] }, better: 'neither' },
    '▲ Higher',
    'Each of the last five figures rose, from 1 in 2015 to 5 in 2019.',
  ],
  [
    'five falls, not stated which is better',
    { series: { Anytown: [5, 4, 3, 2, 1] }, better: 'not stated' },
    '▼ Lower',
    'Each of the last five figures fell, from 5 in 2015 to 1 in 2019.',
  ],
  [
    'one of five steps the other way',
    { series: { Anytown: [1, 2, 4, 3, 50] } },
    '＝ No significant change',
    'The last five figures, from 1 in 2015 to 50 in 2019, do not all rise and do not all fall.',
  ],
  [
    'two figures the same',
    { series: { Anytown: [1, 2, 2, 3, 4] } },
    '＝ No significant change',
    'The last five figures, from 1 in 2015 to 4 in 2019, do not all rise and do not all fall.',
  ],
  [
    'four figures',
    { series: { Anytown: [1, 2, 3, 4] } },
    '? Cannot say',
    'There are 4 figures to compare, and the rule asks for 5.',
  ],
  [
    'one figure since the method changed',
    { series: { Anytown: [1, 2, 3, 4, 5] }, breaks: [{ before: '2019', reason: 'New' }] },
    '? Cannot say',
    'There is 1 figure to compare, and the rule asks for 5.',
  ],
  [
    'limits that overlap, though all rise',
    { series: { Anytown: [1, 2, 3, 4, 5].map(wide) } },
    '＝ No significant change',
    'The confidence limits in 2019 (−5 to 15) and in 2015 (−9 to 11) overlap.',
  ],
  [
    'limits that do not overlap, though not all rise',
    { series: { Anytown: [1, 5, 2, 3, 4].map(narrow) } },
    '▲ Getting worse',
    'The confidence limits in 2019 (3.5 to 4.5) and in 2015 (0.5 to 1.5) do not overlap.',
  ],
  [
    'limits of the latest figure only',
    { series: { Anytown: [1, 2, 3, 4, wide(5)] } },
    '▲ Getting worse',
    'Each of the last five figures rose, from 1 in 2015 to 5 in 2019.',
  ],
  [
    'five figures of three years each, which share years',
    { series: { Anytown: [1, 2, 3, 4, 5] }, period: rolling },
    '? Cannot say',
    'There are 2 figures that share no year to compare, and the rule asks for 5.',
  ],
  [
    'thirteen figures of three years each',
    { series: { Anytown: [1, 1, 0, 2, 5, 1, 3, 0, 9, 4, 3, 2, 5] }, period: rolling },
    '▲ Getting worse',
    'Each of the last five figures rose, from 1 in 2013-15 to 5 in 2025-27.',
  ],
  [
    'figures of three years each with limits, four years apart',
    { series: { Anytown: [1, 2, 3, 4, 5].map(narrow) }, period: rolling },
    '▲ Getting worse',
    'The confidence limits in 2017-19 (4.5 to 5.5) and in 2013-15 (0.5 to 1.5) do not overlap.',
  ],
  [
    'dated facts',
    { series: { Anytown: [1, 2, 3, 4, 5] }, kind: 'facts' },
    '? Cannot say',
    'These figures do not make a series.',
  ],
  [
    'no local figures: the first area',
    { series: { England: [1, 2, 3, 4, 5], Othertown: [5, 4, 3, 2, 1] } },
    '▲ Getting worse',
    'Each of the last five figures rose, from 1 in 2015 to 5 in 2019.',
  ],
];

test.each(cases)('direction of travel: %s', (_, options, label, reason) => {
  const trend = trendOf(makeSpec(options));
  expect([`${trend.glyph} ${trend.label}`, trend.reason]).toEqual([label, reason]);
});

test('five figures in no real order all rise or all fall once in 60 times, as the rule says', () => {
  const orders = permutations([1, 2, 3, 4, 5]);
  const verdicts = orders.map((values) => trendOf(makeSpec({ series: { Anytown: values } })).verdict);
  const moved = verdicts.filter((verdict) => verdict !== 'no significant change').length;
  expect([moved, orders.length]).toEqual([2, 120]);
  expect(moved / orders.length).toBeCloseTo(1 / 60);
  expect(moved / orders.length).toBeCloseTo(0.017, 3);
  expect(trendRule.paragraphs.join(' ')).toContain('once in 60 times (Kendall’s test, p = 0.017)');
});

test.each([
  [wide(5), wide(6), false],
  [narrow(9), narrow(6), true],
  [narrow(3), narrow(6), true],
  [9, narrow(6), undefined],
  [9, 6, undefined],
])('the confidence limits of %o and %o differ: %s', (local, national, differ) => {
  const [a, b] = makeSpec({ series: { Anytown: [local], England: [national] } }).series.flatMap(pointsOf);
  if (a === undefined || b === undefined) throw new Error('A figure is missing.');
  expect(limitsDiffer(a, b)).toBe(differ);
});

test.each([
  ['2024', 1],
  ['2018/19', 1],
  ['2002-03', 1],
  ['YE Mar 2025', 1],
  ['Jul 2024 to Mar 2025', 1],
  ['2022-24', 3],
  ['1998-00', 3],
  ['2014/15-2016/17', 3],
  ['2014/15 to 2016/17', 3],
  ['2020 to 2021', 2],
])('the period %s counts %d years together', (period, years) => {
  expect(yearsIn(period)).toBe(years);
});

function permutations(values: number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value) =>
    permutations(values.filter((candidate) => candidate !== value)).map((rest) => [value, ...rest]),
  );
}
