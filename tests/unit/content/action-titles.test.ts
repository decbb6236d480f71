import { expect, test } from 'vitest';
import { readLeeds, readYork } from '../../support/strategies.ts';

const strategies = [await readLeeds(), await readYork()].map(({ strategy }) => strategy);

test.for(strategies)('each action of $shortTitle has a title of 40 to 60 characters and no full stop', ({ actions }) => {
  const others = actions.filter(({ title }) => title === undefined || !/^\p{Lu}.{38,58}[^.\s]$/u.test(title));
  expect(others.map(({ id, title }) => `${id}: ${title ?? 'no title'}`)).toEqual([]);
});

test.for(strategies)('no two actions of $shortTitle have the same title', ({ actions }) => {
  const titles = actions.map(({ title }) => title?.toLowerCase());
  expect(new Set(titles).size).toBe(actions.length);
});
