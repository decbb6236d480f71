import { expect, test } from 'vitest';
import {
  allOf,
  capitalise,
  countOf,
  countWithVerb,
  inFull,
  joinWords,
  shareOf,
  shorten,
  slugify,
} from '../../../../src/core/text/words.ts';

test('a list ends with "and" or "or"', () => {
  expect(joinWords(['1', '2', '3'])).toBe('1, 2 and 3');
  expect(joinWords(['1', '2', '3'], 'or')).toBe('1, 2 or 3');
  expect(joinWords(['1', '2'])).toBe('1 and 2');
  expect(joinWords(['1'])).toBe('1');
  expect(joinWords([])).toBe('');
});

test('a count has its word in the singular or the plural', () => {
  const strategy = { one: 'strategy', many: 'strategies' };
  expect([0, 1, 2, 1290].map((count) => countOf(count, strategy))).toEqual([
    '0 strategies',
    '1 strategy',
    '2 strategies',
    '1,290 strategies',
  ]);
  expect(countOf(2, 'action')).toBe('2 actions');
  expect(shareOf(0, 3, strategy)).toBe('None of 3 strategies');
  expect(shareOf(1, 3, strategy)).toBe('1 of 3 strategies');
});

test('a verb and "the" fit their count', () => {
  const action = { one: 'action', many: 'actions' };
  const is = { one: 'is', many: 'are' };
  expect([0, 1, 2].map((count) => countWithVerb(count, action, is))).toEqual([
    '0 actions are',
    '1 action is',
    '2 actions are',
  ]);
  expect([0, 1, 2].map((count) => allOf(count, action))).toEqual(['the 0 actions', 'the action', 'the 2 actions']);
});

test('a sentence starts with a capital', () => {
  expect(capitalise('naloxone for NHS staff')).toBe('Naloxone for NHS staff');
});

test('a long text is cut at the end of a word', () => {
  expect(shorten('Give out naloxone, and show how', 20)).toBe('Give out naloxone…');
  expect(shorten('Give out naloxone', 17)).toBe('Give out naloxone');
});

test.for([
  ['2024/25', '2024-25'],
  ['No date', 'no-date'],
  ['Leeds, Class A', 'leeds-class-a'],
  ['Who is “cold”?', 'who-is-cold'],
  ['Ynys Môn', 'ynys-mon'],
  ['Élan', 'elan'],
])('%j as a slug is %j', ([text = '', slug]) => {
  expect(slugify(text)).toBe(slug);
});

test('a text is quoted with its list, so that it never ends in the middle', () => {
  expect(inFull({ text: 'Visit homes. This includes:', details: ['lofts', 'walls'] })).toBe(
    'Visit homes. This includes: lofts; walls.',
  );
  expect(inFull({ text: 'Visit homes.', details: [] })).toBe('Visit homes.');
});
