import { expect, test } from 'vitest';
import { formatExtra } from '../../../../src/core/model/extra-columns.ts';
import { facetOf } from '../../../../src/core/model/facets.ts';
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
