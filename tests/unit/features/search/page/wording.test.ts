import { expect, test } from 'vitest';
import { statusText } from '../../../../../src/features/search/page/wording.ts';

test.each([
  [{ words: 'naloxone', found: 0, shown: 0 }, 'No results for “naloxone”'],
  [{ words: '', found: 0, shown: 0 }, 'No results'],
  [{ words: 'naloxone', found: 1, shown: 1 }, '1 result for “naloxone”'],
  [{ words: '', found: 7, shown: 7 }, '7 results'],
  [{ words: 'drug', found: 1234, shown: 20 }, '1,234 results for “drug” (showing 20)'],
])('%o is announced as “%s”', (answer, expected) => {
  expect(statusText(answer)).toBe(expected);
});
