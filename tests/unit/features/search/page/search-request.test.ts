import { expect, test } from 'vitest';
import { isEmpty, readRequest, writeRequest } from '../../../../../src/features/search/page/search-request.ts';

const known = new Map([
  ['kind', new Set(['action', 'partner'])],
  ['owner', new Set(['forward-leeds', 'none'])],
]);
const read = (query: string) => readRequest(new URLSearchParams(query), known);

test('an address says the words and every choice', () => {
  expect(read('q=needle+exchange&owner=none&owner=forward-leeds&kind=action')).toEqual({
    words: 'needle exchange',
    filters: { kind: ['action'], owner: ['none', 'forward-leeds'] },
  });
});

test('unknown filters and values are left out', () => {
  const request = read('owner=%3Cscript%3E&place=moon&__proto__=1&constructor=2&kind=action&kind=action');
  expect(request).toEqual({ words: '', filters: { kind: ['action'] } });
});

test('words lose the spaces that say nothing, and what nobody types', () => {
  expect(read('q=%20%20drug%0A%20tests%20').words).toBe('drug tests');
  expect(read(`q=${'a'.repeat(5000)}`).words).toHaveLength(200);
});

test('what is written is read back the same', () => {
  const request = { words: 'R&D "50%" #1 + é', filters: { owner: ['none', 'forward-leeds'] } };
  expect(writeRequest(request)).toBe('?q=R%26D+%2250%25%22+%231+%2B+%C3%A9&owner=none&owner=forward-leeds');
  expect(read(writeRequest(request))).toEqual(request);
});

test('a request for nothing has a plain address', () => {
  const nothing = { words: '', filters: {} };
  expect(writeRequest(nothing)).toBe('');
  expect(isEmpty(nothing)).toBe(true);
  expect(isEmpty({ words: '', filters: { kind: ['action'] } })).toBe(false);
});
