import type { ProgressStatus } from '../../core/content/schema/plan.ts';
import type { Strategy } from '../../core/model/types.ts';
import { statusWord } from '../../core/model/progress.ts';
import type { ActionChange } from '../../core/model/edition-changes.ts';
import { formatDate } from '../../core/text/format.ts';

/** What happened to its title, its status and its outlook. */
export function stateNotes(strategy: Strategy, { title, status, outlook }: ActionChange): string[] {
  const word = (state: ProgressStatus) => statusWord(strategy, state);
  return [
    ...(title === undefined ? [] : [`Title changed from ${titleIn(title.before)} to ${titleIn(title.after)}.`]),
    ...(status === undefined ? [] : [`Status changed from “${word(status.before)}” to “${word(status.after)}”.`]),
    ...(outlook === undefined
      ? []
      : [`Outlook changed from ${outlookIn(outlook.before)} to ${outlookIn(outlook.after)}.`]),
  ];
}

function titleIn(title: string | null): string {
  return title === null ? 'no title' : `“${title}”`;
}

function outlookIn(outlook: string | null): string {
  return outlook === null ? 'none given' : `“${outlook}”`;
}

/** `by 31 March 2025` */
export function lastDayOf(due: string | null): string {
  return due === null ? 'with no end date' : `by ${formatDate(due)}`;
}
