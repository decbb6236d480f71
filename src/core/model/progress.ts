import { progressStatuses, type Outlook, type ProgressEntry, type ProgressStatus } from '../content/schema/plan.ts';
import type { ReportWord } from '../content/schema/strategy.ts';
import type { Action, Progress, Strategy } from './types.ts';

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

/** What a strategy calls a state of progress. */
export function statusWord({ statusWords }: Pick<Strategy, 'statusWords'>, status: ProgressStatus): string {
  return statusWords[status] ?? status;
}

/** Whether anything has been reported on any action. */
export function hasProgress(actions: readonly Action[]): boolean {
  return actions.some(({ status }) => status !== 'not reported');
}

/** The outlook of the newest of some reports. An action that is done has none. */
export function latestOutlook([newest]: readonly Pick<Progress, 'status' | 'outlook'>[]): Outlook | undefined {
  return newest?.status === 'done' ? undefined : newest?.outlook;
}

/** What a word of the plan means. Capital letters do not matter. */
export function meaningOf<Word extends { word?: string | undefined }>(
  printed: string | undefined,
  words: readonly Word[],
): Word | undefined {
  const folded = printed?.toLowerCase();
  return words.find(({ word }) => word !== undefined && word.toLowerCase() === folded);
}

/** The state that a report gives: its own status and outlook, and else those that its printed word means. */
export function stateOf(
  { printed, status, outlook }: Pick<ProgressEntry, 'printed' | 'status' | 'outlook'>,
  words: readonly ReportWord[],
): { status: ProgressStatus; outlook: Outlook | undefined } {
  const meaning = meaningOf(printed, words);
  return { status: status ?? meaning?.status ?? 'not reported', outlook: outlook ?? meaning?.outlook };
}
