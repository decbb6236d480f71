import { expect, test } from 'vitest';
import { comparePageView } from '../../../../src/features/framework/compare.ts';
import { readAnytown, readYork } from '../../../support/strategies.ts';

const { siteContent, strategy: york } = await readYork();
const { siteContent: small, strategy: anytown } = await readAnytown();
const view = comparePageView(siteContent);
const [framework] = view.frameworks;

test('each strategy has a row with its actions under each outcome', () => {
  const rows = framework?.rows.map(({ strategy, cells }) => [
    strategy.text,
    ...cells.map(({ actions, parts }) => (actions === undefined ? 'Not in this plan' : `${actions.text} ${parts}`)),
  ]);
  expect(rows).toMatchInlineSnapshot(`
    [
      [
        "Leeds Drug and Alcohol Strategy",
        "4 actions in 2 parts of the plan",
        "19 actions in 2 parts of the plan",
        "20 actions in 3 parts of the plan",
        "11 actions in 1 part of the plan",
        "7 actions in 1 part of the plan",
        "39 actions in 5 parts of the plan",
      ],
      [
        "York Local Plan of Action",
        "6 key actions in 1 part of the plan",
        "5 key actions in 1 part of the plan",
        "22 key actions in 1 part of the plan",
        "5 key actions in 1 part of the plan",
        "22 key actions in 1 part of the plan",
        "Not in this plan",
      ],
    ]
  `);
});

test('the number under an outcome is that of the list that it links to', () => {
  const cell = framework?.rows.find(({ strategy }) => strategy.text === york.shortTitle)?.cells[0];
  expect(cell?.actions).toEqual({ text: '6 key actions', href: '/york/actions/by/national-outcome/strategic-1/' });
});

test('a measure that both strategies name lists both with their actions', () => {
  const rows = framework?.measures.flatMap(({ measures }) => measures) ?? [];
  expect(rows.find(({ name }) => name === 'County lines closed by the Home Office programme')?.strategies).toEqual([
    {
      text: 'Leeds',
      href: '/leeds/indicators/county-lines-closed/',
      name: 'Number of county lines closed',
      count: expect.stringMatching(/^\d+ actions$/) as string,
    },
    {
      text: 'York',
      href: '/york/indicators/county-lines-closed/',
      name: 'Number of county lines closed',
      count: '5 key actions',
    },
  ]);
});

test('measures without a national outcome have their own heading', () => {
  const last = framework?.measures.at(-1);
  expect(last?.outcome).toBe('No national outcome');
  expect(last?.measures.map(({ name }) => name)).toContain('Digital alcohol checks in York');
});

test('if there are many strategies, they are counted at each measure, and not named', () => {
  const many = Array.from({ length: 150 }, (_, index) => ({ ...york, id: `place-${index}`, place: `Place ${index}` }));
  const [counted] = comparePageView({ ...siteContent, strategies: many }).frameworks;
  expect(counted?.isCounted).toBe(true);
  expect(counted?.rows).toHaveLength(150);
  expect(counted?.measures[0]?.measures[0]?.count).toBe('150 of 150');
  expect(framework?.isCounted).toBe(false);
});

test('a strategy without a framework is listed separately', () => {
  const without = comparePageView({ ...small, strategies: [{ ...anytown, framework: undefined }] });
  expect(without.frameworks).toEqual([]);
  expect(without.withoutFramework.map(({ href }) => href)).toEqual(['/anytown/']);
});
