import { expect, test } from 'vitest';
import { select, type SelectableAction } from '../../../../../src/features/actions/list/selection.ts';
import { readState } from '../../../../../src/features/actions/list/state.ts';
import { options } from './filter-options.ts';

const actions: SelectableAction[] = [
  { id: '1-01', values: { owner: ['police', 'courts'], timescale: ['ongoing'] } },
  { id: '1-02', values: { owner: ['none'], timescale: ['2024-25'] } },
  { id: '1-03', values: { owner: ['courts'], timescale: ['2024-25', 'ongoing'] } },
  { id: '1-04', values: { owner: ['police'], timescale: ['2024-25'] } },
  { id: '1-05', values: { owner: ['police'] } },
];

function choose(query: string, isFound?: (action: { id: string }) => boolean) {
  const selection = select(actions, options.facets, readState(query, options), isFound);
  const counts = [...selection.counts].map(([facet, counts]) => [facet, Object.fromEntries(counts)]);
  return { ids: selection.actions.map(({ id }) => id).join(' '), counts: Object.fromEntries(counts) as unknown };
}

test('without a filter every action is listed, and every value has its count', () => {
  expect(choose('')).toEqual({
    ids: '1-01 1-02 1-03 1-04 1-05',
    counts: { owner: { courts: 2, police: 3, none: 1 }, timescale: { '2024-25': 3, ongoing: 2 } },
  });
});

test('several values of one filter widen the list, another filter narrows it', () => {
  expect(choose('?owner=courts&owner=none').ids).toBe('1-01 1-02 1-03');
  expect(choose('?owner=courts&owner=none&timescale=2024-25').ids).toBe('1-02 1-03');
});

test('a value counts what it would list together with the other filters', () => {
  expect(choose('?owner=police').counts).toEqual({
    owner: { courts: 2, police: 3, none: 1 },
    timescale: { '2024-25': 1, ongoing: 1 },
  });
  expect(choose('?owner=police&timescale=ongoing').counts).toEqual({
    owner: { courts: 2, police: 1, none: 0 },
    timescale: { '2024-25': 1, ongoing: 1 },
  });
});

test('filters that no action matches list none, and the counts show which to clear', () => {
  expect(choose('?owner=none&timescale=ongoing')).toEqual({
    ids: '',
    counts: { owner: { courts: 2, police: 1, none: 0 }, timescale: { '2024-25': 1, ongoing: 0 } },
  });
});

test('typed words narrow the list and the counts', () => {
  expect(choose('?timescale=2024-25', ({ id }) => id > '1-02')).toEqual({
    ids: '1-03 1-04',
    counts: { owner: { courts: 1, police: 1, none: 0 }, timescale: { '2024-25': 2, ongoing: 1 } },
  });
});

test('a value chosen and cleared filters nothing', () => {
  const state = { chosen: new Map([['owner', new Set<string>()]]), sort: undefined };
  expect(select(actions, options.facets, state).actions).toHaveLength(5);
});

test('actions are ordered by their first value, then as in the plan', () => {
  expect(choose('?sort=owner').ids).toBe('1-03 1-01 1-04 1-05 1-02');
  expect(choose('?sort=timescale').ids).toBe('1-02 1-03 1-04 1-01 1-05');
});
