import { expect, test } from 'vitest';
import { aToZPageView } from '../../../../src/features/search/a-z.ts';
import { actionPageView } from '../../../../src/features/actions/action.ts';
import { searchPageView } from '../../../../src/features/search/search.ts';
import { strategyPaths } from '../../../../src/site/sitemap.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

const { siteContent, strategy: leeds } = await readLeeds();
const { siteContent: anytownSite, strategy: anytown } = await readAnytown();

test("the search can be narrowed by kind of page in the strategy's own words, and by the plan's own parts", () => {
  const filters = searchPageView(siteContent, leeds).filters;
  expect(filters.map(({ id, label }) => `${id}: ${label}`)).toEqual([
    'kind: Type of page',
    'priority: Outcome',
    'owner: Owner',
    'timescale: Due date',
  ]);
  expect(filters[0]?.values.slice(0, 3).map(({ label }) => label)).toEqual(['Action', 'Outcome', 'Sub-outcome']);
  expect(filters[1]?.values).toHaveLength(4);
});

test('every action, priority and objective is found by its reference', () => {
  for (const [site, strategy] of [
    [siteContent, leeds],
    [anytownSite, anytown],
  ] as const) {
    const pages = searchPageView(site, strategy).references.flatMap(({ href, references }) =>
      references.map((reference) => href.replace('REFERENCE', reference)),
    );
    expect(pages).toHaveLength(strategy.actions.length + strategy.objectives.length + strategy.priorities.length);
    const known = new Set(strategyPaths(site, strategy));
    expect(pages.filter((page) => !known.has(page))).toEqual([]);
  }
});

test('an action is recorded with its reference and the values that stand in addresses', () => {
  const action = leeds.actions.find(({ id }) => id === '1.3-05');
  if (action === undefined) throw new Error('The action 1.3-05 is missing.');
  expect(actionPageView(siteContent, leeds, action).frame.record).toEqual({
    title: 'Offer probation staff harm reduction and naloxone training',
    kind: 'Action',
    reference: '1.3-05',
    filters: { kind: ['action'], priority: ['1'], owner: ['probation-service'], timescale: ['2024-25'] },
  });
});

test('the A to Z leads to every page of the strategy, the actions by range', () => {
  const { letters, actions } = aToZPageView(siteContent, leeds);
  const linked = new Set(letters.flatMap(({ entries }) => entries.map(({ href }) => href.replace(/#.*/, ''))));
  const pages = strategyPaths(siteContent, leeds).filter(
    (path) => !/\/actions\/.|\/a-z\/|\/actions\/pack\//.test(path),
  );
  expect(pages.filter((path) => !linked.has(path))).toEqual([]);
  expect(actions.ranges).toHaveLength(15);
  expect(actions.ranges[0]).toMatchObject({ text: '1.1-01 to 1.1-07', href: '/leeds/objectives/1.1/' });
});

test('the A to Z passes over articles and signs, and runs from A to Z', () => {
  const { letters } = aToZPageView(siteContent, leeds);
  expect(letters.find(({ entries }) => entries.some(({ text }) => text === 'The vision'))?.letter).toBe('V');
  expect(letters.map(({ letter }) => letter)).toEqual(letters.map(({ letter }) => letter).toSorted());
  expect(letters.every(({ letter }) => /^[\p{Lu}\p{N}]$/u.test(letter))).toBe(true);
});
