import type { ProgressStatus } from '../../core/content/schema/plan.ts';
import type { ExtraValue } from '../../core/content/schema/extra-columns.ts';
import { formatExtra } from '../../core/model/extra-columns.ts';
import type { Strategy } from '../../core/model/types.ts';
import { statusWord } from '../../core/model/progress.ts';
import type { ActionChange } from '../../core/model/edition-changes.ts';
import { formatDate } from '../../core/text/format.ts';

/** What happened to its title, its status and its outlook. */
export function stateNotes(strategy: Strategy, change: ActionChange): string[] {
  const { title } = change;
  return [
    ...(title === undefined ? [] : [`Title changed from ${titleIn(title.before)} to ${titleIn(title.after)}.`]),
    ...statusNotes(strategy, change),
    ...outlookNotes(change),
  ];
}

export function statusNotes(strategy: Strategy, { status }: ActionChange): string[] {
  const word = (state: ProgressStatus) => statusWord(strategy, state);
  return status === undefined ? [] : [`Status changed from “${word(status.before)}” to “${word(status.after)}”.`];
}

export function outlookNotes({ outlook }: ActionChange): string[] {
  if (outlook === undefined) return [];
  const { before, after } = outlook;
  if (before === null) return after === null ? [] : [`Outlook given: “${after}”.`];
  return [
    after === null ? `Outlook no longer given. It was “${before}”.` : `Outlook changed from “${before}” to “${after}”.`,
  ];
}

/** What happened to its values in the plan's own columns: `Cost changed from £120,000 to £130,000.` */
export function extraNotes({ columns }: Strategy, { extra }: ActionChange): string[] {
  return extra.map(({ column: id, before, after }) => {
    const column = columns.find((candidate) => candidate.id === id);
    const shown = (value: ExtraValue) => {
      const text = column === undefined ? String(value) : formatExtra({ column, value });
      return typeof value === 'number' || column?.type === 'date' ? text : `“${text}”`;
    };
    const title = column?.title ?? id;
    if (before === undefined) return after === undefined ? '' : `${title} added: ${shown(after)}.`;
    return after === undefined
      ? `${title} removed: ${shown(before)}.`
      : `${title} changed from ${shown(before)} to ${shown(after)}.`;
  });
}

function titleIn(title: string | null): string {
  return title === null ? 'no title' : `“${title}”`;
}

/** `by 31 March 2025` */
export function lastDayOf(due: string | null): string {
  return due === null ? 'with no end date' : `by ${formatDate(due)}`;
}
