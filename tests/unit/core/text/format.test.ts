import { expect, test } from 'vitest';
import { formatDate, formatPhone, monthName, monthNumber, phoneHref } from '../../../../src/core/text/format.ts';

test.for([
  ['2024-02-03', '3 February 2024'],
  ['2024-12', 'December 2024'],
  ['2024', '2024'],
])('the date %s is written "%s"', ([date = '', words]) => {
  expect(formatDate(date)).toBe(words);
});

test.for([
  ['Mar', 'March', 3],
  ['sept', 'September', 9],
  ['DECEMBER', 'December', 12],
  ['Ma', undefined, 0],
  ['moon', undefined, 0],
] as const)('the month of %j is %j', ([word, name, number]) => {
  expect(monthName(word)).toBe(name);
  expect(monthNumber(word)).toBe(number);
});

test('a telephone number does not wrap, and can be dialled', () => {
  expect(formatPhone('0113 887 2477')).toBe('0113\u00a0887\u00a02477');
  expect(phoneHref('+44 (113) 887-2477')).toBe('tel:+441138872477');
});
