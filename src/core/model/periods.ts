import type { EditionAction, EditionFile } from '../content/schema/edition.ts';
import { outlooks, type Outlook } from '../content/schema/plan.ts';
import { changesBetween, type ActionChange, type FieldChange } from './edition-changes.ts';
import { editionOf, statusIn } from './editions.ts';
import { endDay, parseTimescale } from './timescale/timescale.ts';
import type { Strategy } from './types.ts';

/** The time from one edition to a later one, or to the plan of today. */
export interface Period {
  from: EditionFile;
  to: EditionFile;
}

/** What changed in a period, each action in every group that it belongs to. */
export interface PeriodChanges {
  added: ActionChange[];
  withdrawn: ActionChange[];
  done: ActionChange[];
  /** Done before, and not any more. */
  reopened: ActionChange[];
  /** With another status, but neither done nor not done any more. */
  status: ActionChange[];
  /** With a new report, and the same status. */
  reported: ActionChange[];
  better: ActionChange[];
  worse: ActionChange[];
  /** With an outlook where none was given before, or the other way round. */
  outlook: ActionChange[];
  /** With another date, or another last day. */
  moved: ActionChange[];
  /** With other words, owners, milestones or values, or in another part of the plan. */
  others: ActionChange[];
  /** Not done, with a last day that passed in the period. They may not have changed at all. */
  newlyOverdue: EditionAction[];
}

/** From each edition to the next, the newest first. */
export function periodsOf({ editions }: Pick<Strategy, 'editions'>): Period[] {
  return editions.slice(0, -1).flatMap((to, index) => {
    const from = editions[index + 1];
    return from === undefined ? [] : [{ from, to }];
  });
}

/**
 * From the newest edition to today, and from the edition before to that. The first is left out if nothing changed since,
 * unless it is the only one.
 */
export function latestPeriods(strategy: Strategy): Period[] {
  const [newest] = strategy.editions;
  if (newest === undefined) return [];
  const today = editionOf(strategy, strategy.asAt);
  const [lastPeriod] = periodsOf(strategy);
  if (lastPeriod === undefined) return [{ from: newest, to: today }];
  const hasChanged = changesBetween(newest.actions, today.actions).length > 0;
  return hasChanged ? [{ from: newest, to: today }, lastPeriod] : [lastPeriod];
}

/** The reports of each action of the later edition that the earlier one does not have. */
export function reportsIn({ from, to }: Period): { action: EditionAction; report: EditionReport }[] {
  const earlier = earlierActions(changesBetween(from.actions, to.actions), from);
  return to.actions.flatMap((action) => {
    const known = earlier(action);
    const reports = action.progress ?? [];
    const added =
      known !== undefined && known.progress === undefined
        ? reports.filter(({ date }) => date > from.date)
        : reports.filter((report) => known?.progress?.some((other) => isSameReport(report, other)) !== true);
    return added.map((report) => ({ action, report }));
  });
}

type EditionReport = NonNullable<EditionAction['progress']>[number];

function isSameReport(a: EditionReport, b: EditionReport): boolean {
  return a.date === b.date && a.status === b.status && a.text === b.text;
}

/** What the earlier edition has of an action of the later one, which may have had another id. */
function earlierActions(
  changes: readonly ActionChange[],
  { actions }: EditionFile,
): (action: EditionAction) => EditionAction | undefined {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const changed = new Map(changes.flatMap(({ before, after }) => (after === undefined ? [] : [[after.id, before]])));
  return ({ id }) => (changed.has(id) ? changed.get(id) : byId.get(id));
}

export function changesIn(strategy: Strategy, { from, to }: Period): PeriodChanges {
  const changes = changesBetween(from.actions, to.actions);
  const stayed = changes.filter(({ before, after }) => before !== undefined && after !== undefined);
  const earlier = earlierActions(changes, from);
  const wasOverdue = (action: EditionAction) => {
    const before = earlier(action);
    return before !== undefined && isOverdue(strategy, before, from.date);
  };
  return {
    added: changes.filter(({ before }) => before === undefined),
    withdrawn: changes.filter(({ after }) => after === undefined),
    done: changes.filter(({ before, after }) => isDone(after) && !isDone(before)),
    reopened: stayed.filter(({ before, after }) => isDone(before) && !isDone(after)),
    status: stayed.filter(({ before, after, status }) => status !== undefined && !isDone(before) && !isDone(after)),
    reported: stayed.filter(({ status, others }) => status === undefined && hasNewReport(others)),
    better: stayed.filter((change) => outlookStep(change) < 0),
    worse: stayed.filter((change) => outlookStep(change) > 0),
    outlook: stayed.filter(({ outlook }) => outlook?.before === null || outlook?.after === null),
    moved: stayed.filter(({ timescale, due }) => timescale !== undefined || due !== undefined),
    others: stayed.filter(({ before, after, wording, title, owners, supports, parent, extra, others }) => {
      const parts = [wording, title, owners, supports, parent];
      const areFields = extra.length > 0 || otherFieldsIn(others).length > 0;
      return before?.id !== after?.id || areFields || parts.some((part) => part !== undefined);
    }),
    newlyOverdue: to.actions.filter((action) => isOverdue(strategy, action, to.date) && !wasOverdue(action)),
  };
}

/** The changed fields that no other group names. What a new report says next is part of the report. */
export function otherFieldsIn(changes: ActionChange['others']): FieldChange['field'][] {
  return changes
    .filter(({ field, removed }) => {
      if (field === 'progress') return removed.length > 0;
      return field !== 'next' || !hasNewReport(changes);
    })
    .map(({ field }) => field);
}

function hasNewReport(changes: ActionChange['others']): boolean {
  return changes.some(({ field, added, removed }) => field === 'progress' && added.length > removed.length);
}

/** The due date of an action in an edition. Older editions did not keep it, so it is read from their timescale. */
export function dueIn(
  { planYears }: Pick<Strategy, 'planYears'>,
  { due, timescale }: EditionAction,
): string | undefined {
  if (due !== undefined) return due ?? undefined;
  return timescale === null ? undefined : endDay(parseTimescale(timescale, planYears));
}

function isOverdue(strategy: Strategy, action: EditionAction, day: string): boolean {
  const due = dueIn(strategy, action);
  return due !== undefined && due < day && !isDone(action);
}

function isDone(action: EditionAction | undefined): boolean {
  return action !== undefined && statusIn(action) === 'done';
}

/** Above 0 if the outlook became worse, below 0 if it became better. */
function outlookStep({ outlook }: ActionChange): number {
  if (outlook === undefined || outlook.before === null || outlook.after === null) return 0;
  const place = (of: Outlook) => outlooks.indexOf(of);
  return place(outlook.after) - place(outlook.before);
}
