import { describe, expect, test } from 'vitest';
import type { ProgressStatus } from '../../../../src/core/content/schema/plan.ts';
import { scheduleOn } from '../../../../src/core/model/schedule.ts';
import { parseTimescale } from '../../../../src/core/model/timescale/timescale.ts';

const plan = { kind: 'calendar year', first: 2024 } as const;

function scheduled(printed: string | undefined, day: string, status: ProgressStatus = 'not reported') {
  const timescale = printed === undefined ? undefined : parseTimescale(printed, plan);
  return scheduleOn(day, { status, timescale });
}

test.for([
  ['2024/25', '2025-03-31', 'due within 3 months'],
  ['2024/25', '2025-04-01', 'overdue'],
  ['2024/25', '2024-12-30', 'due later'],
  ['2024/25', '2024-12-31', 'due within 3 months'],
  ['2025', '2025-12-31', 'due within 3 months'],
  ['2025', '2026-01-01', 'overdue'],
  ['by 30 June 2025', '2025-06-30', 'due within 3 months'],
  ['by 30 June 2025', '2025-07-01', 'overdue'],
  ['Q2 2025/26', '2025-09-30', 'due within 3 months'],
  ['Q2 2025/26', '2025-10-01', 'overdue'],
  ['February 2024', '2024-02-29', 'due within 3 months'],
  ['28 February 2025', '2024-11-27', 'due later'],
  ['28 February 2025', '2024-11-30', 'due within 3 months'],
  ['2024/25 first audit due, then ongoing', '2026-01-01', 'no end date'],
  ['from April 2025', '2026-01-01', 'no end date'],
  ['Annually', '2026-01-01', 'no end date'],
  ['Quarterly, 2024/25', '2024-05-01', 'no end date'],
  ['Quarterly, 2024/25', '2026-05-01', 'no end date'],
  ['Every quarter until March 2025', '2025-04-01', 'overdue'],
  ['Not before June 2026', '2027-01-01', 'no end date'],
  ['April 2025 to date', '2027-01-01', 'no end date'],
  ['Ongoing until March 2027', '2027-03-31', 'due within 3 months'],
  ['Ongoing until March 2027', '2027-04-01', 'overdue'],
  ['Within six months of adoption', '2027-01-01', 'no date'],
  ['TBC', '2026-01-01', 'no date'],
  ['When there is money', '2026-01-01', 'no date'],
  [undefined, '2026-01-01', 'no date'],
] as const)('%s is on %s: %s', ([printed, day, expected]) => {
  expect(scheduled(printed, day)).toBe(expected);
});

describe('what is done', () => {
  test('is done whatever its date', () => {
    for (const printed of ['2024/25', '2030', 'Ongoing', undefined])
      expect(scheduled(printed, '2026-01-01', 'done')).toBe('done');
  });
});
