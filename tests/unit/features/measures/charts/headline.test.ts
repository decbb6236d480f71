import { expect, test } from 'vitest';
import { chartSpec } from '../../../../../src/features/measures/charts/build-spec.ts';
import { makeMeasure, makeSpec, type MeasureOptions } from './make-measures.ts';

const percent = { label: '% of adults', short: '%', kind: 'percent' } as const;
const deaths = { label: 'deaths', short: 'deaths', kind: 'count', countsEvents: true } as const;
const count = { label: 'falls a year', short: 'falls', kind: 'count' } as const;

const headlines: [MeasureOptions, string][] = [
  [{ series: { Anytown: [15.7, 20, 63.1] } }, 'Falls: 63.1 per 1,000 in Anytown in 2017, up 302% since 2015'],
  [
    { series: { Anytown: [28, 13] }, unit: percent },
    'Falls: 13% in Anytown in 2016, down 15 percentage points since 2015',
  ],
  [{ series: { Anytown: [1831, 3736] }, unit: count }, 'Falls: 3,736 falls in Anytown in 2016, up 104% since 2015'],
  [{ series: { Anytown: [5, 9, 5] }, unit: percent }, 'Falls: 5% in Anytown in 2017, the same as in 2015'],
  [
    {
      series: {
        Anytown: [
          [5.2, 4.1, 6.3],
          [5.9, 4.8, 7],
        ],
      },
      unit: percent,
    },
    'Falls: 5.9% in Anytown in 2016 and 5.2% in 2015',
  ],
  [
    {
      series: {
        Anytown: [
          [5, 4, 6],
          [8, 7, 9],
        ],
      },
      unit: percent,
    },
    'Falls: 8% in Anytown in 2016, up 3 percentage points since 2015',
  ],
  [
    { series: { Anytown: [1_608_000_000, 1_614_999_999] }, unit: count },
    'Falls: 1.614999999 billion falls in Anytown in 2016, up less than 1% since 2015',
  ],
  [{ series: { Anytown: [7] } }, 'Falls: 7 per 1,000 in Anytown, 2015'],
  [
    { series: { Othertown: [5], England: [5.83], Anytown: [9.26] }, kind: 'bars' },
    'Falls: 9.26 per 1,000 in Anytown and 5.00 in Othertown, 2015',
  ],
  [{ series: { 'Anytown, at home': [5, 9] } }, 'Falls (at home): 9 per 1,000 in Anytown in 2016, up 80% since 2015'],
  [
    { series: { Anytown: [5, 9] }, name: 'Falls, age-standardised rate' },
    'Falls, age-standardised rate: 9 per 1,000 in Anytown in 2016, up 80% since 2015',
  ],
  [
    { series: { Anytown: [5, 9] }, name: 'Falls in Anytown' },
    'Falls in Anytown: 9 per 1,000 in 2016, up 80% since 2015',
  ],
  [{ series: { 'United Kingdom': [5, 9] } }, 'Falls: 9 per 1,000 in the United Kingdom in 2016, up 80% since 2015'],
  [
    { series: { Anytown: [5, 9] }, period: (year) => `YE Mar ${year}` },
    'Falls: 9 per 1,000 in Anytown in the year ending March 2016, up 80% since the year ending March 2015',
  ],
  [
    { series: { Anytown: [9, 5, 6] }, breaks: [{ before: '2016', reason: 'New' }] },
    'Falls: 6 per 1,000 in Anytown in 2017, up 20% since 2016',
  ],
  [
    { series: { Anytown: [9, 5] }, breaks: [{ before: '2016', reason: 'New' }] },
    'Falls: 5 per 1,000 in Anytown, 2016, the first figure by a new method',
  ],
  [{ series: { Anytown: [140, 1200] }, kind: 'facts', unit: count }, 'Falls: 1,200 falls in Anytown, 2016'],
  [
    { series: { Anytown: [1000, 1100, 1200, 1300, 1400] }, unit: deaths },
    'Falls rose 40% in Anytown, from 1,000 in 2015 to 1,400 in 2019',
  ],
  [
    { series: { Anytown: [1400, 1300, 1200, 1100, 1000] }, unit: deaths },
    'Falls fell 29% in Anytown, from 1,400 in 2015 to 1,000 in 2019',
  ],
  [
    { series: { Anytown: [2929, 3726, 3742, 4166, 4022] }, unit: deaths },
    'Falls: 4,022 deaths in Anytown in 2019, up 37% since 2015',
  ],
  [
    { series: { Anytown: [265_000, 136_000, 153_000, 183_000, 267_000] }, unit: count },
    'Falls: 267,000 falls in Anytown in 2019, up 1% since 2015, after a low of 136,000 in 2016',
  ],
  [
    { series: { Anytown: [240, 235, 250, 238, 245] }, unit: deaths },
    'Falls: 245 deaths in Anytown in 2019 and 240 in 2015, with no clear trend',
  ],
  [{ series: { Anytown: [9, 22] }, unit: count }, 'Falls: 22 falls in Anytown in 2016 and 9 in 2015'],
  [{ series: { Anytown: [112, 115] }, unit: count }, 'Falls: 115 falls in Anytown in 2016 and 112 in 2015'],
  [
    { series: { Anytown: [1_608_000_000, 1_614_999_999] }, unit: { ...count, kind: 'rate' } },
    'Falls: 1.614999999 billion falls in Anytown in 2016, up less than 1% since 2015',
  ],
  // No margin is known: a low of 1% may be none, and one of 40% is told.
  [
    { series: { Anytown: [50.9, 50.4, 57] }, unit: { ...count, kind: 'rate' } },
    'Falls: 57.0 falls in Anytown in 2017, up 12% since 2015',
  ],
  [
    { series: { Anytown: [50.9, 30.4, 57] }, unit: { ...count, kind: 'rate' } },
    'Falls: 57.0 falls in Anytown in 2017, up 12% since 2015, after a low of 30.4 in 2016',
  ],
];

test.each(headlines)('the headline of %o', (options, headline) => {
  expect(makeSpec(options).title).toBe(headline);
});

test('a local figure is compared with the country that its codes name', () => {
  const measure = makeMeasure({ series: { Anytown: [9], Othertown: [5], England: [6] }, kind: 'bars' });
  for (const series of measure.figures?.series ?? []) if (series.area === 'England') series.code = 'E92000001';
  expect(chartSpec(measure, { local: 'Anytown' })?.title).toBe('Falls: 9 per 1,000 in Anytown and 6 in England, 2015');
});

const subtitles: [MeasureOptions, string][] = [
  [
    { series: { Anytown: [1, 2], England: [1, [2, 1, 3]] } },
    'Falls per 1,000 people. Anytown; England. 2015 to 2016, some with 95% confidence limits.',
  ],
  [
    { series: { Anytown: [1], A: [1], B: [1], C: [1], D: [1] } },
    'Falls per 1,000 people. Anytown and 4 other areas. 2015.',
  ],
  [
    { series: { Anytown: [1, 2] }, period: (year) => `YE Mar ${year}` },
    'Falls per 1,000 people. Anytown. Year ending March 2015 to year ending March 2016.',
  ],
  [
    { series: { Anytown: [1, 2] }, period: (year) => `Jan to Jun ${year}` },
    'Falls per 1,000 people. Anytown. Between Jan to Jun 2015 and Jan to Jun 2016.',
  ],
];

test.each(subtitles)('the subtitle of %o', (options, words) => {
  expect(makeSpec(options).subtitle).toBe(words);
});

const summaries: [MeasureOptions, string][] = [
  [
    { series: { Anytown: [3, 9, 1, 5], England: [7] } },
    'Anytown: from 3 in 2015 to 5 in 2018; highest 9 in 2016; lowest 1 in 2017. England: 7 in 2015.',
  ],
  [
    { series: { Anytown: [3, 4, null, 6, 7] }, target: { value: 2, by: '2027', setBy: 'us' } },
    'Anytown: from 3 in 2015 to 7 in 2019; no figures between 2016 and 2018. The target is 2 per 1,000 by 2027.',
  ],
  [
    { series: { Anytown: [3, 4] }, breaks: [{ before: '2016', reason: 'New' }] },
    'Anytown: from 3 in 2015 to 4 in 2016. The method changed in 2016.',
  ],
  [{ series: { Anytown: [3], A: [4], B: [1] }, kind: 'bars' }, '3 bars; Anytown 3; highest A 4; lowest B 1.'],
  [{ series: { Anytown: [3, 4] }, kind: 'facts' }, '2 one-off figures.'],
];

test.each(summaries)('the text alternative of %o', (options, summary) => {
  expect(makeSpec(options).summary).toBe(summary);
});

test('a figure that the publisher gives as "more than" is not told as exact', () => {
  const measure = makeMeasure({ series: { Anytown: [1200] }, kind: 'facts' });
  for (const point of measure.figures?.series[0]?.points ?? []) point.flags.push('more than');
  expect(chartSpec(measure, { local: 'Anytown' })?.title).toBe('Falls: more than 1,200 per 1,000 in Anytown, 2015');
});

test('limits that every figure has are said to be of all', () => {
  const series = { Anytown: [[1, 0, 2] as [number, number, number], [2, 1, 3] as [number, number, number]] };
  expect(makeSpec({ series }).subtitle).toBe(
    'Falls per 1,000 people. Anytown. 2015 to 2016, with 95% confidence limits.',
  );
});
