import { statusWord } from '../../core/model/progress.ts';
import type { Outlook } from '../../core/content/schema/plan.ts';
import { scheduleOf, type Schedule } from '../../core/model/schedule.ts';
import { wordsForNone, type WordsForNone } from '../../core/model/stated-none.ts';
import { endDay } from '../../core/model/timescale/timescale.ts';
import type { Action, Strategy } from '../../core/model/types.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise } from '../../core/text/words.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { actionLink, partnerLink } from '../../ui/part-links.ts';

/** An action in a list for a meeting: who owns it, by when, and what was said of it last. */
export interface DueAction {
  link: Link;
  owners: Link[];
  /** The printed words. */
  timescale: string | undefined;
  /** `31 March 2025`, if the words do not say so. */
  lastDay: string | undefined;
  /** The newest report. */
  latest: { status: string; outlook: Outlook | undefined; date: string; text: string } | undefined;
  /** What happens next. */
  next: string | undefined;
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
    latest: latest && {
      status: capitalise(statusWord(strategy, latest.status)),
      outlook: latest.outlook,
      date: formatDate(latest.date),
      text: latest.text,
    },
    next: latest?.next,
  };
}

/** Those at one point of the schedule, the one that was due first at the top. */
export function actionsAt(strategy: Strategy, schedule: Schedule): Action[] {
  const dayOf = ({ timescale }: Action) => (timescale && endDay(timescale)) ?? '';
  return strategy.actions
    .filter((action) => scheduleOf(strategy, action) === schedule)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
