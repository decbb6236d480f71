import { expect, test } from 'vitest';
import { attentionOf, type AttentionOptions } from '../../../../src/core/model/attention.ts';
import { editionOf } from '../../../../src/core/model/editions.ts';
import { planYearsOf } from '../../../../src/core/model/timescale/plan-years.ts';
import { parseTimescale } from '../../../../src/core/model/timescale/timescale.ts';
import type { Action, Consultation, Measure, Progress, Strategy } from '../../../../src/core/model/types.ts';
import { readAnytown } from '../../../support/strategies.ts';

const { strategy: anytown } = await readAnytown();
const model = required(anytown.actions[0]);
const asked = required(anytown.consultation);
const plan = planYearsOf({ from: 2024, label: '2024 to 2027' }, []);

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Anytown has one of everything.');
  return value;
}

/** Anytown with nothing that needs attention, but for what is given. */
function strategyWith(changes: Partial<Strategy> = {}): Strategy {
  const { reporting: _, ...bare } = anytown;
  return {
    ...bare,
    actions: [],
    measures: [],
    help: [],
    editions: [],
    consultation: undefined,
    isOver: false,
    ...changes,
  };
}

function actionWith(changes: Partial<Omit<Action, 'timescale'>> & { timescale?: string } = {}): Action {
  const { timescale, ...others } = changes;
  return {
    ...model,
    progress: [],
    status: 'not reported',
    ...others,
    timescale: timescale === undefined ? undefined : parseTimescale(timescale, plan),
  };
}

function report(date: string, status: Progress['status'] = 'under way'): Pick<Action, 'progress' | 'status'> {
  return { progress: [{ date, status, text: 'It goes on.', source: undefined }], status };
}

function listed(strategy: Strategy, day: string, within = 30): string[] {
  const options: AttentionOptions = { day, within };
  return attentionOf([strategy], options).map(({ kind, date, what }) => `${kind} ${date}: ${what}`);
}

test.each([
  ['2025-03-01', ['due soon 2025-03-31: is due by 31 March 2025']],
  ['2025-02-28', []],
  ['2025-03-31', ['due soon 2025-03-31: is due by 31 March 2025']],
  ['2025-04-01', ['overdue 2025-03-31: was due by 31 March 2025']],
])('an action of 2024/25 on %s', (day, expected) => {
  expect(listed(strategyWith({ actions: [actionWith({ timescale: '2024/25' })] }), day)).toEqual(expected);
});

test('what is done, ongoing or without a date is neither overdue nor due soon', () => {
  const actions = [
    actionWith({ timescale: '2024/25', ...report('2024-06-01', 'done') }),
    actionWith({ timescale: 'Ongoing' }),
    actionWith({ timescale: 'TBC' }),
    actionWith(),
  ];
  expect(listed(strategyWith({ actions }), '2030-01-01', 3000)).toEqual([]);
});

test.each([
  ['6 months', '2025-02-28', []],
  ['6 months', '2025-03-01', ['report stale 2025-02-28: was last reported on 31 August 2024, more than 6 months ago']],
  ['90 days', '2024-11-29', []],
  ['90 days', '2024-11-30', ['report stale 2024-11-29: was last reported on 31 August 2024, more than 90 days ago']],
  ['2 weeks', '2024-09-15', ['report stale 2024-09-14: was last reported on 31 August 2024, more than 2 weeks ago']],
  ['1 year', '2025-08-31', []],
  ['1 year', '2025-09-01', ['report stale 2025-08-31: was last reported on 31 August 2024, more than 1 year ago']],
])('a report of 31 August 2024, stale after %s, on %s', (staleAfter, day, expected) => {
  const actions = [actionWith(report('2024-08-31'))];
  expect(listed(strategyWith({ actions, reporting: { every: 'quarter', staleAfter } }), day)).toEqual(expected);
});

test('reports are stale only where the strategy says after what time, and not of what is done or has not begun', () => {
  const stale = { actions: [actionWith(report('2020-01-01'))] };
  expect(listed(strategyWith(stale), '2026-01-01')).toEqual([]);
  expect(listed(strategyWith({ ...stale, reporting: { every: 'year' } }), '2026-01-01')).toEqual([]);
  const actions = [actionWith(report('2020-01-01', 'done')), actionWith({ timescale: 'from April 2027' })];
  expect(listed(strategyWith({ actions, reporting: { every: 'year', staleAfter: '1 year' } }), '2026-01-01')).toEqual(
    [],
  );
});

test('an action that nobody has reported on is stale from the day of the strategy on', () => {
  const strategy = strategyWith({
    actions: [actionWith()],
    published: '2024-01-15',
    reporting: { every: 'quarter', staleAfter: '6 months' },
  });
  expect(listed(strategy, '2024-07-15')).toEqual([]);
  expect(listed(strategy, '2024-07-16')).toEqual([
    'report stale 2024-07-15: has no report, more than 6 months after the strategy was published',
  ]);
});

test.each([
  ['2024-01-31', []],
  ['2024-02-01', ['consultation 2024-03-02: opens on 2 March 2024']],
  ['2024-03-02', ['consultation 2024-04-01: closes at the end of 1 April 2024']],
  ['2024-03-01', ['consultation 2024-03-02: opens on 2 March 2024']],
  ['2024-04-01', ['consultation 2024-04-01: closes at the end of 1 April 2024']],
  [
    '2024-04-02',
    ['consultation 2024-04-01: closed at the end of 1 April 2024, but the content does not say what was decided'],
  ],
])('a consultation from 2 March to 1 April 2024 on %s', (day, expected) => {
  const { concluded: _, ...open } = asked;
  const consultation: Consultation = { ...open, opens: '2024-03-02', closes: '2024-04-01' };
  expect(listed(strategyWith({ consultation }), day)).toEqual(expected);
  const concluded = { date: '2024-04-02', outcome: 'It was adopted.' };
  expect(listed(strategyWith({ consultation: { ...consultation, concluded } }), '2024-04-02')).toEqual([]);
});

test('an edition is to be saved once its actions have changed, with reporting once a period', () => {
  const before = actionWith();
  const editions = [editionOf(strategyWith({ actions: [before] }), '2024-01-31')];
  const actions = [{ ...before, text: 'Insulate 900 lofts each year.' }];
  expect(listed(strategyWith({ actions: [before], editions }), '2025-01-01')).toEqual([]);
  expect(listed(strategyWith({ actions: [], editions: [] }), '2025-01-01')).toEqual([]);
  const changed = ['edition 2024-01-31: has 1 task that changed since the edition of 31 January 2024'];
  expect(listed(strategyWith({ actions, editions }), '2024-02-01')).toEqual(changed);
  const reporting = { every: 'quarter' } as const;
  const next = 'edition 2024-04-30: has its next reports and edition on 30 April 2024';
  expect(listed(strategyWith({ actions, editions, reporting }), '2024-03-30')).toEqual([]);
  expect(listed(strategyWith({ actions, editions, reporting }), '2024-04-29')).toEqual([next]);
  expect(listed(strategyWith({ actions: [before], editions, reporting }), '2024-07-30')).toEqual([
    'edition 2024-07-31: has its next reports and edition on 31 July 2024',
  ]);
  expect(listed(strategyWith({ actions, editions, reporting }), '2024-04-30')).toHaveLength(1);
});

test('figures are to be looked for once the month of their next release is over', () => {
  const [unpublished] = anytown.measures;
  const source = {
    publisher: 'Register',
    title: 'Homes',
    licence: { name: 'Open', url: 'https://a.example/' },
    checked: '2024-01-01',
  };
  const measures = [{ ...unpublished, figures: { source: { ...source, nextRelease: '2024-02' } } } as Measure];
  expect(listed(strategyWith({ measures }), '2024-02-29')).toEqual([]);
  expect(listed(strategyWith({ measures }), '2024-03-01')).toEqual([
    'figures 2024-02-29: should have had new figures by February 2024',
  ]);
});

test('a help service is to be checked again after six months, also of a strategy that is over, and once for all strategies', () => {
  const [service] = anytown.help;
  if (service === undefined) throw new Error('Anytown has a help service.');
  const help = [{ ...service, checked: '2024-08-31' }];
  const over = strategyWith({ help, isOver: true, actions: [actionWith({ timescale: '2020' })] });
  expect(listed(over, '2025-02-28')).toEqual([]);
  const expected = ['help 2025-02-28: was last checked on 31 August 2024, more than 6 months ago'];
  expect(listed(over, '2025-03-01')).toEqual(expected);
  expect(attentionOf([over, strategyWith({ help })], { day: '2025-03-01', within: 30 })).toHaveLength(1);
});

test('a plan with no dates and no reports at all needs nothing', () => {
  const actions = Array.from({ length: 30 }, (_, index) => actionWith({ id: `1-${index}` }));
  expect(listed(strategyWith({ actions }), '2030-01-01', 3660)).toEqual([]);
});

test('of 400 actions that are all overdue each is listed once, the oldest first', () => {
  const actions = Array.from({ length: 400 }, (_, index) =>
    actionWith({ id: `1-${index}`, timescale: String(2027 - (index % 4)) }),
  );
  const found = attentionOf([strategyWith({ actions })], { day: '2028-01-01', within: 0 });
  expect(found.map(({ kind }) => kind)).toEqual(Array<string>(400).fill('overdue'));
  expect(new Set(found.map(({ subject }) => subject.id)).size).toBe(400);
  expect(found.map(({ date }) => date)).toEqual(found.map(({ date }) => date).toSorted());
});

test('an action that went back from done is overdue again', () => {
  const progress: Progress[] = [
    { date: '2025-09-01', status: 'under way', text: 'The lofts leak.', source: undefined },
    { date: '2025-06-01', status: 'done', text: 'All lofts are insulated.', source: undefined },
  ];
  const actions = [actionWith({ timescale: '2024/25', progress, status: 'under way' })];
  expect(listed(strategyWith({ actions }), '2025-10-01')).toEqual(['overdue 2025-03-31: was due by 31 March 2025']);
});
