import { expect, test } from 'vitest';
import { countBars } from '../../../src/ui/count-bars/count-bars.ts';

const owners = [3, 9, 1, 5, 2].map((count, index) => ({ label: `Owner ${index + 1}`, count, href: `/${index + 1}/` }));

test('all bars are shown in the order given', () => {
  expect(countBars(owners, { title: 'By owner', total: 20 })).toEqual({ title: 'By owner', total: 20, bars: owners });
});

test('of many bars the longest are shown, and a note describes the others without adding them up', () => {
  const { bars, rest } = countBars(owners, { title: 'By owner', total: 20, maxBars: 2 });
  expect(bars.map(({ label }) => label)).toEqual(['Owner 2', 'Owner 4']);
  expect(rest).toBe('3 others have 1 to 3 each.');
  expect(countBars(owners, { title: 'By owner', total: 20, maxBars: 3 }).rest).toBe('2 others have 1 or 2 each.');
  expect(countBars(owners, { title: 'By owner', total: 20, maxBars: 4 }).rest).toBe('1 other has 1.');
  const equal = owners.map((owner) => ({ ...owner, count: 2 }));
  expect(countBars(equal, { title: 'By owner', total: 20, maxBars: 2 }).rest).toBe('3 others have 2 each.');
});

test('bars that come to more than the total say why', () => {
  const overlap = 'An action with two owners is counted for both.';
  expect(countBars(owners, { title: 'By owner', total: 12, overlap }).note).toBe(overlap);
  expect(countBars(owners, { title: 'By owner', total: 20, overlap }).note).toBeUndefined();
});
