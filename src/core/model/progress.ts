import { progressStatuses, type ProgressStatus } from '../content/schema/plan.ts';
import type { Action } from './types.ts';

/** How many of some actions have each status, in the order to show them. Statuses that none has are left out. */
export interface ProgressCounts {
  /** Actions on which anything has been reported. */
  reported: number;
  total: number;
  counts: { status: ProgressStatus; count: number }[];
}

/** Counts the newest status of each action. Never a share: how far the actions have come is not known. */
export function countProgress(actions: readonly Action[]): ProgressCounts {
  const byStatus = Map.groupBy(actions, ({ status }) => status);
  const counts = progressStatuses.flatMap((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    return count === 0 ? [] : [{ status, count }];
  });
  return { reported: actions.length - (byStatus.get('not reported')?.length ?? 0), total: actions.length, counts };
}

/** Whether anything has been reported on any action. */
export function hasProgress(actions: readonly Action[]): boolean {
  return actions.some(({ status }) => status !== 'not reported');
}
