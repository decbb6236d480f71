import { statesNone } from './stated-none.ts';
import { addMonths } from './partial-date.ts';
import { endDay, isUnderstood } from './timescale/timescale.ts';
import type { Action, Strategy } from './types.ts';

/** Where an action is on its way to its date, in the order to show them. Worked out and never written in the content. */
export const schedules = ['overdue', 'due within 3 months', 'due later', 'no end date', 'no date', 'done'] as const;

export type Schedule = (typeof schedules)[number];

/** An action is due soon from so many months before its last day. */
const soonMonths = 3;

/**
 * The schedule of an action on a day. The rule is published on the page about progress:
 * - "done" if the newest report says so, whatever the date;
 * - "no date" if there is no timescale, or only words from which no date can be read, or that say that none is fixed;
 * - "no end date" if it is ongoing, repeats with no end, or says only when it begins;
 * - "overdue" from the day after the last day of its timescale: a year counts to its end, a financial year to 31 March;
 * - "due within 3 months" if that last day is no later than the same day of the month 3 months on;
 * - "due later" otherwise.
 *
 * @param day `YYYY-MM-DD` in London.
 */
export function scheduleOn(day: string, { status, timescale }: Pick<Action, 'status' | 'timescale'>): Schedule {
  if (status === 'done') return 'done';
  if (timescale === undefined || timescale.isOpen || !isUnderstood(timescale)) return 'no date';
  const end = endDay(timescale);
  if (end === undefined) return 'no end date';
  if (end < day) return 'overdue';
  return end <= addMonths(day, soonMonths) ? 'due within 3 months' : 'due later';
}

/** The schedule of an action on the day that the pages are for. */
export function scheduleOf({ asAt }: Pick<Strategy, 'asAt'>, action: Pick<Action, 'status' | 'timescale'>): Schedule {
  return scheduleOn(asAt, action);
}

/** The same, but `undefined` for an action whose date was only not entered: of that, nothing is said. */
export function statedSchedule(
  strategy: Pick<Strategy, 'asAt' | 'complete'>,
  action: Pick<Action, 'status' | 'timescale'>,
): Schedule | undefined {
  const schedule = scheduleOf(strategy, action);
  const isLeftOut = action.timescale === undefined && !statesNone(strategy, 'timescales');
  return schedule === 'no date' && isLeftOut ? undefined : schedule;
}

/** The day to print beside what is counted on it. None for a plan of the past, whose pages do not change from day to day. */
export function printedDay({ asAt, isOver }: Pick<Strategy, 'asAt' | 'isOver'>): string | undefined {
  return isOver ? undefined : asAt;
}

/** What readers see of it. Nobody is late with a plan of the past, so there a date has only passed. */
export function scheduleLabel({ isOver }: Pick<Strategy, 'isOver'>, schedule: Schedule): Schedule | 'date passed' {
  return isOver && schedule === 'overdue' ? 'date passed' : schedule;
}
