import { actionName } from '../../core/model/part-names.ts';
import { changesIn, dueIn, otherFieldsIn, type Period } from '../../core/model/periods.ts';
import type { ActionChange, FieldChange } from '../../core/model/edition-changes.ts';
import type { EditionAction } from '../../core/content/schema/edition.ts';
import type { Strategy } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise, countOf, joinWords } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { extraNotes, lastDayOf, outlookNotes, statusNotes } from './change-notes.ts';

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
      return action === undefined ? [] : [{ link: editionActionLink(strategy, action), note: noteOf(change) }];
    });
  const status = (change: ActionChange) => statusNotes(strategy, change).join(' ');
  const outlook = (change: ActionChange) => outlookNotes(change).join(' ');
  const groups = [
    { id: 'done', heading: 'Done', items: ofChanges(changes.done, () => undefined) },
    { id: 'reopened', heading: 'Not done after all', items: ofChanges(changes.reopened, status) },
    { id: 'status', heading: 'Status changed', items: ofChanges(changes.status, status) },
    { id: 'reported', heading: 'New report, same status', items: ofChanges(changes.reported, () => undefined) },
    {
      id: 'overdue',
      heading: strategy.isOver ? 'Date passed' : 'Newly overdue',
      items: changes.newlyOverdue.map((action) => ({
        link: editionActionLink(strategy, action),
        note: `It was due ${lastDayOf(dueIn(strategy, action) ?? null)}.`,
      })),
    },
    { id: 'worse', heading: 'Outlook worse', items: ofChanges(changes.worse, outlook) },
    { id: 'better', heading: 'Outlook better', items: ofChanges(changes.better, outlook) },
    { id: 'outlook', heading: 'Outlook given or no longer given', items: ofChanges(changes.outlook, outlook) },
    { id: 'moved', heading: 'Date changed', items: ofChanges(changes.moved, dateNote) },
    { id: 'added', heading: 'Added', items: ofChanges(changes.added, () => undefined) },
    { id: 'withdrawn', heading: 'Withdrawn', items: ofChanges(changes.withdrawn, () => undefined) },
    {
      id: 'others',
      heading: 'Other changes',
      items: ofChanges(changes.others, (change) => otherNote(strategy, change)),
    },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, count: countOf(group.items.length, strategy.terms.action) }));
}

/** Said of a period in which no action changed. Dates can have passed in it all the same. */
export function noChange({ terms }: Strategy): string {
  return `No ${terms.action.one} changed.`;
}

/** `from 1 January 2025 to 31 March 2025` */
export function periodName({ from, to }: Period): string {
  return `${formatDate(from.date)} to ${formatDate(to.date)}`;
}

/** An action as an edition has it, which may be withdrawn by now. */
export function editionActionLink({ id, terms }: Strategy, action: EditionAction): Link {
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

const otherFields = {
  ownersAsPublished: 'owners as printed',
  milestones: 'milestones',
  measures: 'measures',
  themes: 'themes',
  post: 'post',
  number: 'number',
  next: 'next step',
  progress: 'earlier reports',
} as const satisfies Record<FieldChange['field'], string>;

function otherNote(strategy: Strategy, change: ActionChange): string {
  const { before, after, wording, title, owners, supports, parent, others } = change;
  const parts = [
    ...(before?.id === after?.id ? [] : ['reference']),
    ...(wording === undefined ? [] : ['wording']),
    ...(title === undefined ? [] : ['title']),
    ...(owners === undefined ? [] : ['owners']),
    ...(supports === undefined ? [] : ['supporters']),
    ...(parent === undefined ? [] : ['place in the plan']),
    ...otherFieldsIn(others).map((field) => otherFields[field]),
  ];
  return [...(parts.length === 0 ? [] : [`${capitalise(joinWords(parts))}.`]), ...extraNotes(strategy, change)].join(
    ' ',
  );
}
