import { expect, test } from 'vitest';
import {
  formatNumber,
  formatValue,
  formatWithUnit,
  inPeriod,
  usualDecimals,
} from '../../../../../src/features/measures/charts/format.ts';
import { textWidth, truncateMiddle, wrap } from '../../../../../src/features/measures/charts/svg/text-size.ts';

test.each([
  [2593, 0, '2,593'],
  [44, 1, '44.0'],
  [61.85, 1, '61.85'],
  [0.1 + 0.2, 0, '0.3'],
  [-12.5, 0, '−12.5'],
  [0, 0, '0'],
  [0.00001234, 0, '0.00001234'],
  [1056962, 0, '1,056,962'],
  [7_100_000_000, 0, '7.1 billion'],
  [1_608_000_000, 0, '1.608 billion'],
  [1_614_999_999, 0, '1.614999999 billion'],
  [-2_500_000_000_000, 0, '−2.5 trillion'],
  [1234.56, 0, '1,234.56'],
  [123456.78, 0, '123,456.78'],
  [1.1 * 3, 0, '3.3'],
])('%d with %d decimals is printed as %s', (value, decimals, words) => {
  expect(formatNumber(value, decimals)).toBe(words);
});

test('the decimals of most figures decide those of all', () => {
  expect(usualDecimals([15.7, 18.1, 44, 20.5])).toBe(1);
  expect(usualDecimals([40, 45, 51.9, 53])).toBe(0);
  expect(usualDecimals([30, 50.9])).toBe(0);
});

test('a percentage has its sign, anything else its unit on request', () => {
  const percent = { unit: { label: '% of adults', short: '%', kind: 'percent' }, decimals: 0 } as const;
  const rate = { unit: { label: 'falls per 1,000', short: 'per 1,000', kind: 'rate' }, decimals: 1 } as const;
  expect([formatValue(18, percent), formatWithUnit(18, percent)]).toEqual(['18%', '18%']);
  expect([formatValue(18, rate), formatWithUnit(18, rate)]).toEqual(['18.0', '18.0 per 1,000']);
});

test('one thing has its unit in brackets, because the unit is a plural', () => {
  const count = { unit: { label: 'checks made', short: 'checks', kind: 'count' as const }, decimals: 0 };
  expect([0, 1, 2].map((value) => formatWithUnit(value, count))).toEqual(['0 checks', '1 (checks)', '2 checks']);
  expect(formatWithUnit(1, { ...count, unit: { ...count.unit, short: 'per 1,000', kind: 'rate' } })).toBe(
    '1 per 1,000',
  );
});

test.each([
  ['2022-24', 'in 2022-24'],
  ['2018/19', 'in 2018/19'],
  ['March 2024', 'in March 2024'],
  ['YE Mar 2025', 'in the year ending March 2025'],
  ['YE Jun 2022', 'in the year ending June 2022'],
  ['by Jan 2021', '(by Jan 2021)'],
])('the period %s is written as "%s"', (period, words) => {
  expect(inPeriod(period)).toBe(words);
});

test('a long name is broken between words, and a line that is still too long loses its middle', () => {
  const room = { width: 100, size: 12, maxLines: 2 };
  expect(wrap('North East Lincolnshire', room)).toMatchInlineSnapshot(`
    [
      "North East",
      "Lincolnshire",
    ]
  `);
  expect(wrap('The Royal Borough of Kensington and Chelsea and Westminster', room)).toMatchInlineSnapshot(`
    [
      "The Royal…",
      "Westminster",
    ]
  `);
  const [line = ''] = wrap('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', room);
  expect(line).toMatchInlineSnapshot(`"Llanfa…gogoch"`);
  expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  expect(truncateMiddle('short', 100, 12)).toBe('short');
});
