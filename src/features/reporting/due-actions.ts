import { scheduleOf, type Schedule } from '../../core/model/schedule.ts';
import { wordsForNone, type WordsForNone } from '../../core/model/stated-none.ts';
import { endDay } from '../../core/model/timescale/timescale.ts';
import type { Action, Progress, Strategy } from '../../core/model/types.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { reportView, type ReportView } from '../progress/progress.ts';
import { actionLink, partnerLink } from '../../ui/part-links.ts';

/** An action in a list for a meeting: who owns it, by when, and what was said of it last. */
export interface DueAction {
  link: Link;
  owners: Link[];
  /** The printed words. */
  timescale: string | undefined;
  /** `31 March 2025`, if the words do not say so. */
  lastDay: string | undefined;
  /** The newest report, with the word of the plan for its state. */
  latest:
    (Pick<ReportView, 'date' | 'status' | 'outlook' | 'text' | 'next'> & { printed: string | undefined }) | undefined;
}

/** Some actions as a table. */
export interface DueTable {
  caption: string;
  /** What the strategy calls an action. */
  column: string;
  /** Whether anything was reported on any of them. */
  hasReports: boolean;
  /** What is said in place of an owner or a date that the document does not print. */
  none: WordsForNone;
  actions: DueAction[];
}

export function dueTable(strategy: Strategy, caption: string, actions: readonly Action[]): DueTable {
  return {
    caption,
    column: capitalise(strategy.terms.action.one),
    none: wordsForNone(strategy),
    hasReports: actions.some(({ progress }) => progress.length > 0),
    actions: actions.map((action) => dueAction(strategy, action)),
  };
}

function dueAction(strategy: Strategy, action: Action): DueAction {
  const [latest] = action.progress;
  const printed = action.timescale?.asPublished;
  const end = action.timescale && endDay(action.timescale);
  const lastDay = end === undefined ? undefined : formatDate(end);
  return {
    link: actionLink(strategy, action),
    owners: action.leads.map((partner) => partnerLink(strategy, partner)),
    timescale: printed,
    lastDay: lastDay === undefined || printed?.includes(lastDay) === true ? undefined : lastDay,
    latest: latest && latestView(strategy, latest),
  };
}

function latestView(strategy: Strategy, latest: Progress): DueAction['latest'] {
  const { date, status, outlook, text, next, printed } = reportView(strategy, latest);
  return { date, status, outlook, text, next, printed: printed?.word };
}

/** Those at one point of the schedule, the one that was due first at the top. */
export function actionsAt(strategy: Strategy, schedule: Schedule): Action[] {
  const dayOf = ({ timescale }: Action) => (timescale && endDay(timescale)) ?? '';
  return strategy.actions
    .filter((action) => scheduleOf(strategy, action) === schedule)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
