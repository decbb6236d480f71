import { describe, expect, test } from 'vitest';
import { timescaleLabels } from '../../../../../src/core/model/timescale/labels.ts';
import { planYearsOf, type PlanYears } from '../../../../../src/core/model/timescale/plan-years.ts';
import {
  dueFrom,
  dueTo,
  endDay,
  firstYear,
  lastDayNamed,
  parseTimescale,
} from '../../../../../src/core/model/timescale/timescale.ts';
import { createRandom } from '../../../../../scripts/measure/generate/random.ts';

const plan: PlanYears = { kind: 'financial year', first: 2025 };
const calendarPlan: PlanYears = { kind: 'calendar year', first: 2025 };
const read = (words: string) => parseTimescale(words, plan);

describe('years, notes and labels', () => {
  test.each([
    ['Ongoing', [], [], undefined, ['Ongoing']],
    ['2024/25', ['2024/25'], [], undefined, ['2024/25']],
    ['2024–25', ['2024/25'], [], undefined, ['2024/25']],
    ['2024', [], ['2024'], undefined, ['2024']],
    ['2023/24 Ongoing', ['2023/24'], [], undefined, ['2023/24', 'Ongoing']],
    ['2023/24 first audit due, then ongoing', ['2023/24'], [], 'first audit due, then ongoing', ['2023/24', 'Ongoing']],
    ['2023/24 Establish a baseline', ['2023/24'], [], 'Establish a baseline', ['2023/24']],
    ['Year 1 2022/23', ['2022/23'], [], 'Year 1', ['2022/23']],
    ['Year 2 (2026/27)', ['2026/27'], [], 'Year 2', ['2026/27']],
    ['2099/00', ['2099/00'], [], undefined, ['2099/00']],
    ['31 March 2026', ['2025/26'], [], undefined, ['2025/26']],
    ['April 2026', ['2026/27'], [], undefined, ['2026/27']],
    ['By September 30, 2026', ['2026/27'], [], undefined, ['2026/27']],
    ['Winter 2025', ['2025/26'], [], undefined, ['2025/26']],
    ['2025-2028', [], ['2025', '2026', '2027', '2028'], undefined, ['2025', '2026', '2027', '2028']],
    ['2023/24 – 2025/26', ['2023/24', '2024/25', '2025/26'], [], undefined, ['2023/24', '2024/25', '2025/26']],
    ['2000 homes by 2025', [], ['2025'], '2000 homes', ['2025']],
    ['Annually', [], [], undefined, ['Repeated']],
    ['TBC', [], [], undefined, ['No date']],
    ['Soon', [], [], 'Soon', ['Date in words only']],
    ['2024/26', [], [], '2024/26', ['Date in words only']],
  ] as const)('%s', (words, financialYears, calendarYears, note, labels) => {
    const timescale = read(words);
    expect(timescale).toMatchObject({ financialYears, calendarYears });
    expect(timescale.note).toBe(note);
    expect(timescaleLabels(timescale)).toEqual(labels);
  });

  test('an action without a timescale has no date', () => {
    expect(timescaleLabels(undefined)).toEqual(['No date']);
  });

  test('a short time is of a calendar year in a plan of calendar years', () => {
    expect(timescaleLabels(parseTimescale('March 2026', calendarPlan))).toEqual(['2026']);
  });
});

describe('what is worked out of the dates', () => {
  test('the first year is the one in which the earliest date begins', () => {
    expect(firstYear(read('2023/24 Ongoing'))).toBe(2023);
    expect(firstYear(read('2025, 2024'))).toBe(2024);
    expect(firstYear(read('By 31 March 2026'))).toBe(2026);
    expect(firstYear(read('Ongoing'))).toBeUndefined();
  });

  test.each([
    ['2023/24', '2024-03-31'],
    ['2024', '2024-12-31'],
    ['By 31 March 2026', '2026-03-31'],
    ['2024, 2025', '2025-12-31'],
    ['Quarterly until March 2026', '2026-03-31'],
    ['2023/24 Ongoing', undefined],
    ['From 2024', undefined],
    ['Annually, first in March 2024', undefined],
    ['TBC', undefined],
    ['Soon', undefined],
  ])('%s ends on %s', (words, end) => {
    expect(endDay(read(words))).toBe(end);
  });

  test.each([
    ['2024/25, 2026', '2024-04-01', '2026-12-31'],
    ['By 2026', undefined, '2026-12-31'],
    ['From 2026', '2026-01-01', undefined],
    ['2023/24 Ongoing', '2023-04-01', undefined],
    ['Ongoing', undefined, undefined],
    ['Soon', undefined, undefined],
  ])('%s is due from %s to %s', (words, from, to) => {
    expect([dueFrom(read(words)), dueTo(read(words))]).toEqual([from, to]);
  });

  test('lists are sorted by the last day that is named, whether or not it goes on after that', () => {
    expect(lastDayNamed(read('2023/24 Ongoing'))).toBe('2024-03-31');
    expect(lastDayNamed(read('From April 2025'))).toBe('2025-04-01');
    expect(lastDayNamed(read('Ongoing'))).toBeUndefined();
  });
});

describe('plain dates in the content win over the reading', () => {
  test.each([
    ['2026-03-31', 'day', '2026-03-31', '2026-03-31', ['2025/26']],
    ['2026-02', 'month', '2026-02-01', '2026-02-28', ['2025/26']],
    ['2026', 'calendar year', '2026-01-01', '2026-12-31', ['2026']],
    ['2026-04/2027-03', 'financial year', '2026-04-01', '2027-03-31', ['2026/27']],
    ['2026/2027', 'range', '2026-01-01', '2027-12-31', ['2026', '2027']],
    ['2026-06-01/2026-09', 'range', '2026-06-01', '2026-09-30', ['2026/27']],
  ] as [string, string, string, string, string[]][])('%s', (due, kind, from, to, labels) => {
    const timescale = parseTimescale('Ongoing, yearly, by 2024', plan, due);
    expect(timescale.spans).toEqual([{ kind, from, to, relation: undefined }]);
    expect(timescale).toMatchObject({ asPublished: 'Ongoing, yearly, by 2024', ongoing: false, repeats: false });
    expect(timescaleLabels(timescale)).toEqual(labels);
  });
});

test.each([
  [{ from: 2024, label: '2024 to 2027' }, ['Ongoing', '2024', undefined], 'calendar year'],
  [{ from: 2022, label: '3 years from 2022/23' }, ['Year 1'], 'financial year'],
  [{ from: 2024, label: '2024 to 2027' }, ['Ongoing', '2024–25'], 'financial year'],
  [{ from: 2024, label: '2024 to 2027' }, ['2024/2025'], 'financial year'],
  [{ from: 2024, label: '2024-27' }, ['2024-26', '2024-12-31'], 'calendar year'],
] as const)('a plan counts in the years that it prints: %j', (period, timescales, kind) => {
  expect(planYearsOf(period, timescales)).toEqual({ kind, first: period.from });
});

describe('any words are kept and none end the reading', () => {
  const pieces =
    "2024 2024/25 25 26 31 / - – . , ( ) ' ’ : Q1 h2 q year years Y1 FY fy25 March Mar may autumn term summer by from to until no later than before after the end of start within 12 months every quarter twice a on - going not ongoing TBC n/a £ % homes 😀 \u0000 \u202e é \u2028".split(
      ' ',
    );

  test('whatever is printed is kept as it is', () => {
    const random = createRandom(7, 'timescales');
    for (let round = 0; round < 20_000; round++) {
      const words = Array.from({ length: random.whole(1, 9) }, () => random.one(pieces)).join(
        random.happens(70) ? ' ' : '',
      );
      const timescale = read(words);
      expect(timescale.asPublished).toBe(words);
      for (const { from, to } of timescale.spans) {
        for (const day of [from, to]) if (day !== undefined) expect([words, isDay(day)]).toEqual([words, true]);
        if (from !== undefined && to !== undefined) expect([words, from <= to]).toEqual([words, true]);
      }
    }
  });

  test('words that are as long as a chapter are kept, and no dates are looked for', () => {
    const words = `${'A long story. '.repeat(200)} March 2026`;
    expect(read(words)).toMatchObject({ asPublished: words, note: words, spans: [] });
    expect(read(words.slice(-2000)).spans).toHaveLength(1);
  });

  test.each([
    ['by ', 'by the end of '],
    ['years', '2024 '],
    ['chains', '2024/'],
    ['ranges', '2000-2099 '],
    ['months', 'March to '],
    ['spaces', ' '],
    ['brackets', '( '],
    ['digits', '1'],
    ['letters', 'a'],
    ['signs', '-'],
    ['commas', ', '],
    ['every', 'every '],
    ['Year 1', 'Year 1 and '],
    ['days', '1 to 31 '],
  ])('100,000 characters of %s take less than 0.5 s of the processor', (_name, piece) => {
    const words = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const length of [100, 500, 2000]) read(words.slice(0, length));
    const start = process.cpuUsage();
    const timescale = read(words);
    timescaleLabels(timescale);
    endDay(timescale);
    expect(process.cpuUsage(start).user).toBeLessThan(500_000);
    expect(timescale.asPublished).toBe(words);
  });
});

function isDay(day: string): boolean {
  return new Date(day).toISOString().slice(0, 10) === day;
}
