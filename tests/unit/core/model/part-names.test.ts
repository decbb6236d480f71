import { expect, test } from 'vitest';
import { numberedTerm, numberedTitle, partLabel, printedNumber } from '../../../../src/core/model/part-names.ts';

const category = { one: 'category', many: 'categories' };

test('a part with a number is named by it', () => {
  expect(partLabel(category, '2')).toBe('Category 2');
  expect(numberedTerm(category, 'a.1')).toBe('category a.1');
  expect(numberedTitle('1.2', 'Warm homes')).toBe('1.2 Warm homes');
  expect(printedNumber('1.2')).toBe('1.2');
});

test('a word that is an id is never printed as a number', () => {
  expect(partLabel(category, 'agency')).toBe('Category');
  expect(numberedTerm(category, 'agency')).toBe('category');
  expect(numberedTitle('agency', 'Agency actions')).toBe('Agency actions');
  expect(printedNumber('agency')).toBe(undefined);
});
