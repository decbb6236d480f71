import { expect, test } from 'vitest';
import { facetsOf } from '../../../../src/core/model/facets.ts';
import { questionsOf } from '../../../../src/core/model/gaps.ts';
import { actionsPageView } from '../../../../src/features/actions/actions.ts';
import { actionsByPriority } from '../../../../src/features/actions/action-list.ts';
import { packPageView } from '../../../../src/features/scrutiny/pack.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

test.for([
  ['the invented strategy', readAnytown],
  ['the real strategy', readLeeds],
] as const)('each action of %s has its value of every filter, itself or through its table', async ([, read]) => {
  const { strategy } = await read();
  const ids = actionsByPriority(strategy, ({ id }) => ({ id })).flatMap(({ tables }) =>
    tables.flatMap(({ attributes, rows }) =>
      rows.map(({ id, attributes: own }) => ({ id, attributes: { ...attributes, ...own } })),
    ),
  );
  const expected = strategy.actions.map((action) => {
    const values = facetsOf(strategy).map((facet) => [`data-${facet.id}`, facet.valuesOf(action).join(' ')]);
    return { id: action.id, attributes: Object.fromEntries(values.filter(([, value]) => value !== '')) as unknown };
  });
  expect(ids).toEqual(expected);
});

test('a table prints once what all its actions share', async () => {
  const { strategy } = await readLeeds();
  const [table] = actionsByPriority(strategy, ({ id }) => ({ id }))[0]?.tables ?? [];
  expect(table?.heading).toEqual({
    text: '1.1 Increase awareness of drug and alcohol issues',
    href: '/leeds/objectives/1.1/',
  });
  expect(table?.attributes).toMatchObject({
    'data-priority': '1',
    'data-objective': '1.1',
    'data-status': 'not-reported',
  });
  expect(Object.keys(table?.rows[0]?.attributes ?? {})).not.toContain('data-priority');
});

test('the form offers every value that an action has, with its count', async () => {
  const { siteContent, strategy } = await readAnytown();
  const { finder } = actionsPageView(siteContent, strategy);
  const owners = finder.facets.find(({ id }) => id === 'owner')?.values ?? [];
  expect(owners.at(-1)).toEqual({ value: 'none', label: 'No owner named', count: 1 });
  expect(finder.sorts.map(({ value }) => value)).toEqual(['owner', 'timescale', 'schedule', 'status']);
  expect(finder.facets.map(({ id }) => id)).toEqual(facetsOf(strategy).map(({ id }) => id));
});

test('the pack counts each question and prints under each action which to ask', async () => {
  const { siteContent, strategy } = await readLeeds();
  const { questions, priorities } = packPageView(siteContent, strategy);
  const actions = priorities.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows));
  expect(actions).toHaveLength(129);
  expect(questions.map(({ id }) => id)).toEqual(questionsOf(strategy).map(({ id }) => id));
  for (const { id, count } of questions) {
    expect(actions.filter(({ questions }) => questions.some((question) => question.id === id))).toHaveLength(count);
  }
});

test('the pack says what the plan leaves out about an action', async () => {
  const { siteContent, strategy } = await readAnytown();
  const actions = packPageView(siteContent, strategy).priorities.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows),
  );
  const facts = actions.map(({ id, owners, timescale }) => [id, owners, timescale]);
  expect(facts).toContainEqual(['1.2-01', 'No owner named', expect.any(String)]);
  expect(facts).toContainEqual(['2-01', expect.any(String), 'No date given']);
});
