import { expect, test } from 'vitest';
import { strategyHomeView } from '../../../../src/features/overview/strategy-home.ts';
import { readLeeds, readYork } from '../../../support/strategies.ts';

test('a card has the title as printed below its short title', async () => {
  const { siteContent, strategy } = await readLeeds();
  const { priorities } = strategyHomeView(siteContent, strategy);
  expect(priorities.map(({ text }) => text)).toEqual(strategy.priorities.map(({ title }) => title));
});

test('a card whose two titles are the same has the summary instead, and repeats nothing', async () => {
  const { siteContent, strategy } = await readYork();
  const [first] = strategyHomeView(siteContent, strategy).priorities;
  expect(first).toMatchObject({ shortTitle: 'Break drug supply chains', text: strategy.priorities[0]?.summary });
});
