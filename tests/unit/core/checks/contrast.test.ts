import { expect, test } from 'vitest';
import { contrast, readableColour } from '../../../../src/core/checks/contrast.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

test.each([
  ['#0b5d5a', '#ffffff', '#0b5d5a'],
  ['#99ccff', '#ffffff', '#597694'],
  ['#0b5d5a', '#121416', '#4f8a88'],
  ['#ffffff', '#ffffff', '#757575'],
])('%s can be read on %s as %s', (colour, ground, readable) => {
  expect(readableColour(colour, ground)).toBe(readable);
  expect(contrast(readable, ground)).toBeGreaterThanOrEqual(4.5);
});
