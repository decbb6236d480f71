import { describe, expect, test } from 'vitest';
import { clearedState, describeState, readState, writeState } from '../../../../../src/features/actions/list/state.ts';
import { options } from './filter-options.ts';

const nothing = { words: '', chosen: new Map(), sort: undefined };

describe('an address', () => {
  test('contains words, several values of a filter and an order', () => {
    expect(readState('?q=needle+exchange&owner=police&owner=none&sort=timescale', options)).toEqual({
      words: 'needle exchange',
      chosen: new Map([['owner', new Set(['police', 'none'])]]),
      sort: 'timescale',
    });
  });

  test.for([
    '',
    '?',
    '?colour=red',
    '?owner=mayor&timescale=&sort=price',
    '?owner=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&sort=%22%3E%3Cscript%3E',
    '?owner[]=police&owner%5B%5D=police',
    '?__proto__=police&constructor=police',
    '?owner=POLICE',
  ])('that means nothing to the page, %j, chooses nothing', (query) => {
    expect(readState(query, options)).toEqual(nothing);
  });

  test('keeps known values and ignores unknown ones', () => {
    expect(readState('?owner=mayor&owner=police&utm_source=letter', options).chosen).toEqual(
      new Map([['owner', new Set(['police'])]]),
    );
  });

  test('with broken escapes is read without an error', () => {
    expect(readState('?q=%E0%A4%A&owner=%', options).chosen).toEqual(new Map());
  });

  test('with too long a text is cut', () => {
    expect(readState(`?q=${'a'.repeat(10_000)}`, options).words).toHaveLength(200);
  });
});

describe('a state', () => {
  test.for([
    '',
    '?q=needle+exchange',
    '?owner=courts&owner=none&timescale=ongoing&sort=owner',
    '?q=50%25+%26+more%3F%23%3Cb%3E&timescale=2024-25',
  ])('is found again at its address %j', (query) => {
    expect(writeState(readState(query, options), options)).toBe(query);
  });

  test('has one address, whatever the order of its parts', () => {
    const queries = [
      '?owner=courts&owner=police&timescale=ongoing&q=x&sort=owner',
      '?sort=owner&timescale=ongoing&owner=police&owner=courts&owner=police&q=+x+',
    ];
    expect(new Set(queries.map((query) => writeState(readState(query, options), options)))).toEqual(
      new Set(['?q=x&owner=courts&owner=police&timescale=ongoing&sort=owner']),
    );
  });

  test('without a value in a filter leaves the filter out', () => {
    expect(writeState({ ...nothing, chosen: new Map([['owner', new Set<string>()]]) }, options)).toBe('');
  });

  test('is described in words', () => {
    const state = readState('?q=naloxone&timescale=2024-25&owner=police&owner=courts&sort=timescale', options);
    expect(describeState(state, options)).toEqual([
      'Search: “naloxone”',
      'Owner: Courts or Police',
      'Due date: 2024/25',
      'Sorted by due date',
    ]);
    expect(describeState(nothing, options)).toEqual([]);
  });

  test('keeps its order when its filters are cleared', () => {
    const state = readState('?q=naloxone&owner=police&sort=owner', options);
    expect(writeState(clearedState(state), options)).toBe('?sort=owner');
  });
});
