import { expect, test } from 'vitest';
import { formatExtra } from '../../../../src/core/model/extra-columns.ts';
import { facetOf } from '../../../../src/core/model/facets.ts';
import { publishedTableView } from '../../../../src/features/actions/action-table.ts';
import { actionsPageView } from '../../../../src/features/actions/actions.ts';
import { actionPageView } from '../../../../src/features/actions/action.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy } = await readAnytown();

test("an action's page shows what it says in the plan's own columns, and nothing of columns in which it says nothing", () => {
  const [withNone, withAll] = ['1.1-01', '2-01'].map((id) => strategy.actions.find((action) => action.id === id));
  if (withNone === undefined || withAll === undefined) throw new Error('The actions are not there.');
  expect(actionPageView(siteContent, strategy, withNone).extra).toEqual([]);
  expect(
    actionPageView(siteContent, strategy, withAll).extra.map(({ term, text, href }) => [term, text, href]),
  ).toEqual([
    ['Cost', '£12,000', undefined],
    ['Number of lofts', '200', undefined],
    ['Required or encouraged', 'Required', undefined],
    ['Next review', '31 March 2026', undefined],
    ['Equality impact assessment', 'https://anytown.example/mould/', 'https://anytown.example/mould/'],
    ['Funding', 'Paid by landlords', undefined],
  ]);
});

test.for([
  [1250.5, '£1,250.50'],
  [-3, '-£3'],
  [1_000_000, '£1,000,000'],
] as const)('%d pounds are %s', ([value, expected]) => {
  expect(formatExtra({ column: { id: 'cost', title: 'Cost', type: 'money' }, value })).toBe(expected);
});

test('a column of choices is a way to filter, with the choices that actions have', () => {
  expect(facetOf(strategy, 'duty')).toMatchObject({
    label: 'required or encouraged',
    values: [{ value: 'required', label: 'Required' }],
  });
  expect(facetOf(strategy, 'funding')).toBeUndefined();
});

test("the plan's own table of an action shows its own columns too, and lists of results do not", () => {
  const [table] = strategy.priorities.flatMap(({ tables }) => tables);
  if (table === undefined) throw new Error('The fixture has no table under a priority.');
  const [row] = publishedTableView(strategy, table, '').groups.flatMap(({ rows }) => rows);
  expect(row?.extra.map(({ term }) => term)).toContain('Cost');
  const listed = actionsPageView(siteContent, strategy).priorities.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows),
  );
  expect(listed.flatMap(({ extra }) => extra)).toEqual([]);
});
