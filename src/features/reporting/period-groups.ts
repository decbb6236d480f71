import { actionName } from '../../core/model/part-names.ts';
import { changesIn, dueIn, type Period } from '../../core/model/periods.ts';
import type { ActionChange } from '../../core/model/edition-changes.ts';
import type { EditionAction } from '../../core/content/schema/edition.ts';
import type { Strategy } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise, countOf, joinWords } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { lastDayOf, stateNotes } from './change-notes.ts';

/** Actions that changed in one way, each with what changed. */
export interface ChangeGroup {
  id: string;
  heading: string;
  /** `3 actions` */
  count: string;
  items: { link: Link; note: string | undefined }[];
}

/** What changed in a period, by the kind of change. Kinds that no action has are left out. */
export function changeGroups(strategy: Strategy, period: Period): ChangeGroup[] {
  const changes = changesIn(strategy, period);
  const ofChanges = (list: readonly ActionChange[], noteOf: (change: ActionChange) => string | undefined) =>
    list.flatMap((change) => {
      const action = change.after ?? change.before;
      return action === undefined ? [] : [{ link: linkOf(strategy, action), note: noteOf(change) }];
    });
  const state = (change: ActionChange) => stateNotes(strategy, { ...change, title: undefined }).join(' ') || undefined;
  const groups = [
    { id: 'done', heading: 'Done', items: ofChanges(changes.done, () => undefined) },
    { id: 'reopened', heading: 'Not done after all', items: ofChanges(changes.reopened, state) },
    {
      id: 'overdue',
      heading: strategy.isOver ? 'Date passed' : 'Newly overdue',
      items: changes.newlyOverdue.map((action) => ({
        link: linkOf(strategy, action),
        note: `It was due ${lastDayOf(dueIn(strategy, action) ?? null)}.`,
      })),
    },
    { id: 'worse', heading: 'Outlook worse', items: ofChanges(changes.worse, state) },
    { id: 'better', heading: 'Outlook better', items: ofChanges(changes.better, state) },
    { id: 'moved', heading: 'Date changed', items: ofChanges(changes.moved, dateNote) },
    { id: 'added', heading: 'Added', items: ofChanges(changes.added, () => undefined) },
    { id: 'withdrawn', heading: 'Withdrawn', items: ofChanges(changes.withdrawn, () => undefined) },
    { id: 'others', heading: 'Other changes', items: ofChanges(changes.others, otherNote) },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, count: countOf(group.items.length, strategy.terms.action) }));
}

/** `from 1 January 2025 to 31 March 2025` */
export function periodName({ from, to }: Period): string {
  return `${formatDate(from.date)} to ${formatDate(to.date)}`;
}

function linkOf({ id, terms }: Strategy, action: EditionAction): Link {
  return {
    text: `${capitalise(terms.action.one)} ${action.id}: ${actionName(action)}`,
    href: paths.action(id, action.id),
  };
}

function dateNote({ timescale, due }: ActionChange): string {
  const printed = (words: string | null) => (words === null ? 'no date' : `“${words}”`);
  if (timescale !== undefined) return `From ${printed(timescale.before)} to ${printed(timescale.after)}.`;
  return due === undefined ? '' : `It was due ${lastDayOf(due.before)}, and is now due ${lastDayOf(due.after)}.`;
}

function otherNote({ before, after, wording, title, owners, parent, others }: ActionChange): string {
  const parts = [
    ...(before?.id === after?.id ? [] : ['reference']),
    ...(wording === undefined ? [] : ['wording']),
    ...(title === undefined ? [] : ['title']),
    ...(owners === undefined ? [] : ['owners']),
    ...(parent === undefined ? [] : ['place in the plan']),
    ...others.flatMap(({ field }) => {
      if (field === 'ownersAsPublished') return ['owners as printed'];
      return field === 'milestones' || field === 'measures' ? [field] : [];
    }),
  ];
  return `${capitalise(joinWords(parts))}.`;
}
