import { expect, test } from 'vitest';
import { excerptOf, excerptParts } from '../../../../../src/features/search/page/excerpt.ts';

test('an excerpt is taken apart into text and matches', () => {
  expect(excerptParts('Give <mark>naloxone</mark> kits to <mark>police</mark>')).toEqual([
    { text: 'Give ', isMatch: false },
    { text: 'naloxone', isMatch: true },
    { text: ' kits to ', isMatch: false },
    { text: 'police', isMatch: true },
  ]);
});

test('markup in the text of a page stays text', () => {
  expect(excerptParts('&lt;img src=x onerror=alert(1)&gt; and <mark>&lt;b&gt;</mark>')).toEqual([
    { text: '<img src=x onerror=alert(1)> and ', isMatch: false },
    { text: '<b>', isMatch: true },
  ]);
});

test.each([
  ['Give kits', 'Give kits'],
  ['Give kits to police', 'Give kits …'],
  ['We give kits. Give kits', '… Give kits'],
  ['We Give kits to police', '… Give kits …'],
])('of “%s” the excerpt reads “%s”', (content, expected) => {
  const parts = excerptOf({ content, excerpt: '<mark>Give</mark> kits' });
  expect(parts.map(({ text }) => text).join('')).toBe(expected);
});
