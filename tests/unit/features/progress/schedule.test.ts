import { expect, test } from 'vitest';
import { facetOf } from '../../../../src/core/model/facets.ts';
import type { Strategy } from '../../../../src/core/model/types.ts';
import { actionRecord } from '../../../../src/exchange/actions/record.ts';
import { actionPageView } from '../../../../src/features/actions/action.ts';
import { actionRow } from '../../../../src/features/actions/action-table.ts';
import { actionsIn } from '../../../../src/features/actions/facet-lists.ts';
import { facetListPageView } from '../../../../src/features/actions/facets.ts';
import { scheduleCounts } from '../../../../src/features/progress/schedule.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { siteContent, strategy: anytown } = await readAnytown();

const on = (asAt: string, isOver = false): Strategy => ({ ...anytown, asAt, isOver });

function actionOf({ actions }: Strategy, id: string) {
  const action = actions.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  return action;
}

test.for([
  ['2024-12-30', 'Due later', undefined],
  ['2024-12-31', 'Due within 3 months', 'Due within 3 months'],
  ['2025-03-31', 'Due within 3 months', 'Due within 3 months'],
  ['2025-04-01', 'Overdue', 'Overdue'],
] as const)('on %s the page of an action says "%s", and its row only what is near', ([day, onPage, inRow]) => {
  const strategy = on(day);
  const action = actionOf(strategy, '1.1-01');
  expect(actionPageView(siteContent, strategy, action).timescale?.schedule?.text).toBe(onPage);
  expect(actionRow(strategy, action).schedule).toBe(inRow);
});

test('nothing is overdue in a plan of the past: its date has passed', () => {
  const strategy = on('2025-04-01', true);
  const action = actionOf(strategy, '1.1-01');
  expect(actionRow(strategy, action).schedule).toBe('Date passed');
  expect(actionRecord(strategy, action)).toMatchObject({ schedule: 'date passed' });
  const facet = facetOf(strategy, 'schedule');
  const value = facet?.values[0];
  expect(value).toEqual({ value: 'overdue', label: 'date passed' });
  const list = facet && value && { facet, value };
  expect(list && facetListPageView(siteContent, strategy, list).heading).toBe('Tasks whose date has passed');
  expect(list && actionsIn(strategy, list)).toEqual([action]);
});

test('an action that is done is never late, and one without a date says no more than that', () => {
  const strategy = on('2030-01-01');
  const late = actionOf(strategy, '1.1-01');
  const done = { ...late, status: 'done' as const };
  expect(actionRow(strategy, done).schedule).toBeUndefined();
  expect(actionPageView(siteContent, strategy, done).timescale?.schedule).toBeUndefined();
  expect(actionRow(strategy, actionOf(strategy, '2-01')).schedule).toBeUndefined();
  expect(actionRow(strategy, actionOf(strategy, '1.2-01')).schedule).toBeUndefined();
});

test('the counts of the plan lead to lists without a script, those of a part to the list with its filters', () => {
  const strategy = on('2025-04-01');
  expect(scheduleCounts(strategy, strategy.actions)).toEqual({
    day: '1 April 2025',
    counts: [
      { text: '1 overdue', href: '/anytown/actions/by/schedule/overdue/' },
      { text: '2 with no end date', href: '/anytown/actions/by/schedule/no-end-date/' },
      { text: '1 with no date', href: '/anytown/actions/by/schedule/no-date/' },
    ],
  });
  const part = { facet: 'priority', value: '1' } as const;
  expect(scheduleCounts(strategy, strategy.priorities[0]?.actions ?? [], part).counts).toEqual([
    { text: '1 overdue', href: '/anytown/actions/?priority=1&schedule=overdue' },
    { text: '2 with no end date', href: '/anytown/actions/?priority=1&schedule=no-end-date' },
  ]);
});
