import type { EditionAction, EditionFile } from '../content/schema/edition.ts';
import { outlooks, type Outlook } from '../content/schema/plan.ts';
import { changesBetween, type ActionChange } from './edition-changes.ts';
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
  better: ActionChange[];
  worse: ActionChange[];
  /** With another date, or another last day. */
  moved: ActionChange[];
  /** With other words, owners or milestones, or in another part of the plan. */
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

/** From the newest edition to today, or the last period in which something changed. `undefined` without an edition. */
export function latestPeriod(strategy: Strategy): Period | undefined {
  const [newest] = strategy.editions;
  if (newest === undefined) return undefined;
  const sinceNewest = { from: newest, to: editionOf(strategy, strategy.asAt) };
  const [before = sinceNewest] = periodsOf(strategy);
  return changesBetween(newest.actions, sinceNewest.to.actions).length === 0 ? before : sinceNewest;
}

export function changesIn(strategy: Strategy, { from, to }: Period): PeriodChanges {
  const changes = changesBetween(from.actions, to.actions);
  const stayed = changes.filter(({ before, after }) => before !== undefined && after !== undefined);
  const wasOverdue = new Set(
    from.actions.filter((action) => isOverdue(strategy, action, from.date)).map(({ id }) => id),
  );
  return {
    added: changes.filter(({ before }) => before === undefined),
    withdrawn: changes.filter(({ after }) => after === undefined),
    done: changes.filter(({ before, after }) => isDone(after) && !isDone(before)),
    reopened: stayed.filter(({ before, after }) => isDone(before) && !isDone(after)),
    better: stayed.filter((change) => outlookStep(change) < 0),
    worse: stayed.filter((change) => outlookStep(change) > 0),
    moved: stayed.filter(({ timescale, due }) => timescale !== undefined || due !== undefined),
    others: stayed.filter(({ before, after, wording, title, owners, parent, others }) => {
      const isOther = others.some(({ field }) => field !== 'progress' && field !== 'next');
      return before?.id !== after?.id || isOther || [wording, title, owners, parent].some((part) => part !== undefined);
    }),
    newlyOverdue: to.actions.filter((action) => isOverdue(strategy, action, to.date) && !wasOverdue.has(action.id)),
  };
}

/** The last day by which an action of an edition was due. Editions from before it was kept have its timescale. */
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
