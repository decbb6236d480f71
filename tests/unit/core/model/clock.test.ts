import { describe, expect, test } from 'vitest';
import { attentionOf } from '../../../../src/core/model/attention.ts';
import { buildInstant, londonDate } from '../../../../src/core/model/clock.ts';
import { consultationState } from '../../../../src/core/model/consultation-state.ts';
import { addDays, addMonths, lastDay } from '../../../../src/core/model/partial-date.ts';
import { scheduleOn } from '../../../../src/core/model/schedule.ts';
import { planYearsOf } from '../../../../src/core/model/timescale/plan-years.ts';
import { parseTimescale } from '../../../../src/core/model/timescale/timescale.ts';
import { readAnytown } from '../../../support/strategies.ts';

const plan = planYearsOf({ from: 2024, label: '2024 to 2027' }, []);

/** The day in London of a build at an instant, as `SOURCE_DATE_EPOCH` gives it. */
function dayOf(instant: string): string {
  return londonDate(buildInstant({ SOURCE_DATE_EPOCH: String(Date.parse(instant) / 1000) }));
}

/** Midnights in London, each as the last second of a day and the first of the next. In summer they are at 23:00 UTC. */
const midnights = {
  'a day in winter': ['2025-01-14T23:59:59Z', '2025-01-15T00:00:00Z', '2025-01-14'],
  'a day in summer': ['2025-07-14T22:59:59Z', '2025-07-14T23:00:00Z', '2025-07-14'],
  'half past eleven UTC in summer': ['2025-07-14T22:30:00Z', '2025-07-14T23:30:00Z', '2025-07-14'],
  'a month in winter': ['2025-11-30T23:59:59Z', '2025-12-01T00:00:00Z', '2025-11-30'],
  'a month in summer': ['2025-08-31T22:59:59Z', '2025-08-31T23:00:00Z', '2025-08-31'],
  'a quarter in summer': ['2025-06-30T22:59:59Z', '2025-06-30T23:00:00Z', '2025-06-30'],
  'a quarter and a year in winter': ['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2025-12-31'],
  'a financial year, a day after clocks went forward': ['2025-03-31T22:59:59Z', '2025-03-31T23:00:00Z', '2025-03-31'],
  'a financial year on the day on which clocks go forward': [
    '2024-03-31T22:59:59Z',
    '2024-03-31T23:00:00Z',
    '2024-03-31',
  ],
  'the day on which clocks go back': ['2025-10-26T23:59:59Z', '2025-10-27T00:00:00Z', '2025-10-26'],
  '28 February of a leap year': ['2024-02-28T23:59:59Z', '2024-02-29T00:00:00Z', '2024-02-28'],
  '29 February': ['2024-02-29T23:59:59Z', '2024-03-01T00:00:00Z', '2024-02-29'],
  '28 February of another year': ['2025-02-28T23:59:59Z', '2025-03-01T00:00:00Z', '2025-02-28'],
} as const;

describe.each(Object.entries(midnights))('at the end of %s', (_, [before, after, last]) => {
  test('the day changes at midnight in London', () => {
    expect([dayOf(before), dayOf(after)]).toEqual([last, addDays(last, 1)]);
  });

  test('a consultation that closes is open to the last second, and one that opens next is not open before', () => {
    const state = (dates: { opens?: string; closes?: string }, instant: string) =>
      consultationState({ closingSoonDays: 1, ...dates }, dayOf(instant));
    expect([before, after].map((instant) => state({ closes: last }, instant))).toEqual(['closing soon', 'closed']);
    const opens = addDays(last, 1);
    expect([before, after].map((instant) => state({ opens }, instant))).toEqual(['not open yet', 'open']);
  });

  test('an action that is due on that day is overdue from the next on', () => {
    const timescale = parseTimescale(`by ${last}`, plan, last);
    const schedule = (instant: string) => scheduleOn(dayOf(instant), { status: 'under way', timescale });
    expect([before, after].map(schedule)).toEqual(['due within 3 months', 'overdue']);
  });
});

test.each([
  ['2024/25', '2025-03-31T22:30:00Z', '2025-03-31T23:30:00Z'],
  ['Q1 2025/26', '2025-06-30T22:30:00Z', '2025-06-30T23:30:00Z'],
  ['June 2025', '2025-06-30T22:30:00Z', '2025-06-30T23:30:00Z'],
  ['2025', '2025-12-31T23:30:00Z', '2026-01-01T00:30:00Z'],
  ['February 2024', '2024-02-29T23:30:00Z', '2024-03-01T00:30:00Z'],
])('%s ends between %s and %s', (printed, before, after) => {
  const timescale = parseTimescale(printed, plan);
  const schedule = (instant: string) => scheduleOn(dayOf(instant), { status: 'planned', timescale });
  expect([before, after].map(schedule)).toEqual(['due within 3 months', 'overdue']);
});

test('a service that was checked at the end of August is to be checked again from March on, in a leap year too', async () => {
  const { strategy } = await readAnytown();
  const kinds = (checked: string, instant: string) => {
    const help = strategy.help.slice(0, 1).map((service) => ({ ...service, checked }));
    return attentionOf([{ ...strategy, help }], { day: dayOf(instant), within: 0 }).map(({ kind }) => kind);
  };
  expect(kinds('2023-08-31', '2024-02-29T23:59:59Z')).toEqual([]);
  expect(kinds('2023-08-31', '2024-03-01T00:00:00Z')).toEqual(['help']);
  expect(kinds('2024-08-31', '2025-02-28T23:59:59Z')).toEqual([]);
  expect(kinds('2024-08-31', '2025-03-01T00:00:00Z')).toEqual(['help']);
});

test('days and months are counted in the calendar, whatever the clocks do', () => {
  expect([
    addDays('2025-03-29', 2),
    addDays('2025-10-25', 2),
    addDays('2024-02-28', 2),
    addDays('2025-01-01', -1),
  ]).toEqual(['2025-03-31', '2025-10-27', '2024-03-01', '2024-12-31']);
  expect([addMonths('2024-02-29', 12), addMonths('2023-11-30', 3), addMonths('2025-12-31', 6)]).toEqual([
    '2025-02-28',
    '2024-02-29',
    '2026-06-30',
  ]);
  expect([lastDay('2024-02'), lastDay('2025-02'), lastDay('2100-02'), lastDay('2000-02')]).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2100-02-28',
    '2000-02-29',
  ]);
});

test.each(['yesterday', '-1', '1.5', '1e9'])('SOURCE_DATE_EPOCH of %s is refused', (seconds) => {
  expect(() => buildInstant({ SOURCE_DATE_EPOCH: seconds })).toThrow(`SOURCE_DATE_EPOCH is "${seconds}"`);
});
