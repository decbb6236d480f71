import { expect, test } from 'vitest';
import { normaliseSearchText, readFilters, writeQuery } from '../../../../src/ui/browser/address-state.ts';

const known = new Map([
  ['kind', new Set(['action', 'partner'])],
  ['owner', new Set(['forward-leeds', 'none'])],
]);
const read = (query: string) => readFilters(new URLSearchParams(query), known);

test('an address chooses known values of known filters', () => {
  expect(read('owner=none&owner=forward-leeds&owner=moon&colour=red&kind=ACTION&__proto__=action')).toEqual(
    new Map([['owner', new Set(['none', 'forward-leeds'])]]),
  );
});

test('an address without a choice has no query', () => {
  expect(read('?')).toEqual(new Map());
  expect(writeQuery([])).toBe('');
});

test('several values of a filter are written one after the other', () => {
  const query = writeQuery([
    ['q', 'R&D "50%"'],
    ['owner', 'none'],
    ['owner', 'forward-leeds'],
  ]);
  expect(query).toBe('?q=R%26D+%2250%25%22&owner=none&owner=forward-leeds');
});

test('a search text loses extra spaces and control characters', () => {
  expect(normaliseSearchText('  drug\n tests ')).toBe('drug tests');
  expect(normaliseSearchText('a'.repeat(5000))).toHaveLength(200);
});
