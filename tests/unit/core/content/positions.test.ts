import { expect, test } from 'vitest';
import { positionAt } from '../../../../src/core/content/positions.ts';

test.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nbc\n', 1, 1, 2],
  ['a\nbc\n', 2, 2, 1],
  ['a\nbc\n', 5, 3, 1],
  ['', 0, 1, 1],
])('in %j the offset %d is line %d, column %d', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});
