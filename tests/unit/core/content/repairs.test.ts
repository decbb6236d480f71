import { expect, test } from 'vitest';
import { asCalendarDate, asColour, asId, asSecureLink } from '../../../../src/core/content/validate/repairs.ts';

test.each([
  ['Forward Leeds', 'forward-leeds'],
  ["St Anne's", 'st-annes'],
  ['1.2_05', '1.2-05'],
  ['Café', 'cafe'],
  ['???', undefined],
])('the id meant by "%s" is %s', (value, meant) => {
  expect(asId(value)).toBe(meant);
});

test.each([
  ['13/02/2024', '2024-02-13'],
  ['1.2.2024', '2024-02-01'],
  ['13 February 2024', '2024-02-13'],
  ['13 Sept 2024', '2024-09-13'],
  ['30 February 2024', undefined],
  ['2024-02-30', undefined],
  ['soon', undefined],
])('the date meant by "%s" is %s', (value, meant) => {
  expect(asCalendarDate(value)).toBe(meant);
});

test.each([
  ['http://anytown.example/a', 'https://anytown.example/a'],
  ['www.anytown.example', 'https://www.anytown.example'],
  ['//anytown.example/', 'https://anytown.example/'],
  ['javascript:alert(1)', undefined],
  ['../how/', undefined],
])('the secure link meant by "%s" is %s', (value, meant) => {
  expect(asSecureLink(value)).toBe(meant);
});

test.each([
  ['#1D70B8', '#1d70b8'],
  ['1d70b8', '#1d70b8'],
  ['#abc', '#aabbcc'],
  ['blue', undefined],
])('the colour meant by "%s" is %s', (value, meant) => {
  expect(asColour(value)).toBe(meant);
});
