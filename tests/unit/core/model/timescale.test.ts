import { describe, expect, test } from 'vitest';
import { firstYear, hasPassed, parseTimescale, timescaleLabels } from '../../../../src/core/model/timescale.ts';

describe('every form of timescale in the papers is read', () => {
  test.each([
    ['Ongoing', { ongoing: true, financialYears: [], calendarYears: [], note: undefined }],
    ['2024/25', { ongoing: false, financialYears: ['2024/25'], calendarYears: [], note: undefined }],
    ['2024', { ongoing: false, financialYears: [], calendarYears: ['2024'], note: undefined }],
    ['2023/24 Ongoing', { ongoing: true, financialYears: ['2023/24'], calendarYears: [], note: undefined }],
    [
      '2023/24 first audit due, then ongoing',
      { ongoing: true, financialYears: ['2023/24'], calendarYears: [], note: 'first audit due, then ongoing' },
    ],
    [
      '2023/24 Establish a baseline',
      { ongoing: false, financialYears: ['2023/24'], calendarYears: [], note: 'Establish a baseline' },
    ],
    ['2099/00', { ongoing: false, financialYears: ['2099/00'], calendarYears: [], note: undefined }],
  ])('%s', (asPublished, read) => {
    expect(parseTimescale(asPublished)).toEqual({ asPublished, ...read });
  });
});

test.each(['Soon', '', '2024/26', '2024/2025 maybe 24/25', 'TBC'])('"%s" is not taken for a timescale', (words) => {
  expect(parseTimescale(words)).toBeUndefined();
});

test('the first year is the one in which the earliest financial or calendar year begins', () => {
  expect(firstYear(read('2023/24 Ongoing'))).toBe(2023);
  expect(firstYear(read('2024'))).toBe(2024);
  expect(firstYear(read('Ongoing'))).toBeUndefined();
});

test('a date has passed on the day after its last year ends, and what is ongoing never has', () => {
  expect(hasPassed(read('2023/24'), '2024-03-31')).toBe(false);
  expect(hasPassed(read('2023/24'), '2024-04-01')).toBe(true);
  expect(hasPassed(read('2024'), '2024-12-31')).toBe(false);
  expect(hasPassed(read('2024'), '2025-01-01')).toBe(true);
  expect(hasPassed(read('2023/24 Ongoing'), '2099-01-01')).toBe(false);
});

test('an action that names a year and is ongoing can be found under both', () => {
  expect(timescaleLabels(read('2023/24 Ongoing'))).toEqual(['2023/24', 'Ongoing']);
  expect(timescaleLabels(undefined)).toEqual(['No date']);
});

function read(words: string) {
  const timescale = parseTimescale(words);
  if (timescale === undefined) throw new Error(`"${words}" is not read.`);
  return timescale;
}
