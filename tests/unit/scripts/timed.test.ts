import { expect, test } from 'vitest';
import { formatSeconds } from '../../../scripts/timed.ts';

test.for([
  [0, '0.0 s'],
  [1234, '1.2 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [60_000, '1 min 0 s'],
  [125_400, '2 min 5 s'],
] as const)('%i milliseconds are said as %s', ([milliseconds, words]) => {
  expect(formatSeconds(milliseconds)).toBe(words);
});
