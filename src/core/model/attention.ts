import type { HelpService } from '../content/schema/site.ts';
import { formatDate } from '../text/format.ts';
import { countOf } from '../text/words.ts';
import { consultationState } from './consultation-state.ts';
import { changesBetween } from './edition-changes.ts';
import { editionOf } from './editions.ts';
import { actionName } from './part-names.ts';
import { addDays, addMonths, daysBetween, firstDay, lastDay } from './partial-date.ts';
import { scheduleOn } from './schedule.ts';
import { dueFrom, endDay } from './timescale/timescale.ts';
import type { Action, Measure, Strategy } from './types.ts';

/** What can need attention, in the order to list it. */
export const attentionKinds = [
  'overdue',
  'due soon',
  'report stale',
  'consultation',
  'edition',
  'figures',
  'help',
] as const;

export type AttentionKind = (typeof attentionKinds)[number];

/** Something that someone has to do to keep a strategy true. */
export interface Attention {
  kind: AttentionKind;
  /** The strategy. `undefined` of what strategies share: figures and help services. */
  strategy: string | undefined;
  /** The part of the content in which to act. */
  subject: { part: 'action' | 'measure' | 'help service'; id: string } | { part: 'consultation' | 'editions'; id: '' };
  /** `Action 1.1-01, Insulate 200 lofts`. */
  name: string;
  /** What is the matter, as the end of a sentence that starts with the name: `was due by 31 March 2026`. */
  what: string;
  /** Since when, or by when: `YYYY-MM-DD`. */
  date: string;
  /** What to do, in a sentence. */
  todo: string;
}

export interface AttentionOptions {
  /** The day in London, `YYYY-MM-DD`. */
  day: string;
  /** How many days ahead to look. */
  within: number;
}

/** Details of a help service are to be checked again after so many months. */
export const helpMonths = 6;

/**
 * What needs attention in some strategies on a day: of a strategy that is over only the help services, because people may still call
 * them. In the order of kinds, and of dates within each.
 */
export function attentionOf(strategies: readonly Strategy[], options: AttentionOptions): Attention[] {
  const current = strategies.filter(({ isOver }) => !isOver);
  const measures = new Set(current.flatMap((strategy) => strategy.measures));
  const services = new Set(strategies.flatMap(({ help }) => help));
  const found = [
    ...current.flatMap((strategy) => [
      ...strategy.actions.flatMap((action) => [
        ...deadline(strategy, action, options),
        ...staleReport(strategy, action, options),
      ]),
      ...consultation(strategy, options),
      ...edition(strategy, options),
    ]),
    ...[...measures].flatMap((measure) => figures(measure, options)),
    ...[...services].flatMap((service) => help(service, options)),
  ];
  const order = (kind: AttentionKind) => attentionKinds.indexOf(kind);
  return found.sort((a, b) => order(a.kind) - order(b.kind) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function deadline(strategy: Strategy, action: Action, { day, within }: AttentionOptions): Attention[] {
  const end = action.timescale && endDay(action.timescale);
  const schedule = scheduleOn(day, action);
  if (end === undefined || schedule === 'done' || schedule === 'no date') return [];
  const about = aboutAction(strategy, action, end);
  if (schedule === 'overdue') {
    const todo = 'Report what was done, or correct the timescale if the plan has a new date.';
    return [{ kind: 'overdue', ...about, what: `was due by ${formatDate(end)}`, todo }];
  }
  if (daysBetween(day, end) > within) return [];
  return [{ kind: 'due soon', ...about, what: `is due by ${formatDate(end)}`, todo: 'Ask its owner for a report.' }];
}

/** Only where the strategy says what is stale. Without a report, time counts from the day on which the strategy was published. */
function staleReport(strategy: Strategy, action: Action, { day }: AttentionOptions): Attention[] {
  const staleAfter = strategy.reporting?.staleAfter;
  const schedule = scheduleOn(day, action);
  if (staleAfter === undefined || schedule === 'done') return [];
  const [newest] = action.progress;
  const starts = action.timescale && dueFrom(action.timescale);
  const hasNotStarted = newest === undefined && starts !== undefined && starts > day;
  const since = addTime(newest?.date ?? strategy.published, staleAfter);
  if (hasNotStarted || since >= day) return [];
  const what =
    newest === undefined
      ? `has no report, more than ${staleAfter} after the strategy was published`
      : `was last reported on ${formatDate(newest.date)}, more than ${staleAfter} ago`;
  return [{ kind: 'report stale', ...aboutAction(strategy, action, since), what, todo: 'Ask its owner for a report.' }];
}

function consultation({ id, consultation: asked }: Strategy, { day, within }: AttentionOptions): Attention[] {
  if (asked === undefined) return [];
  const about = {
    kind: 'consultation',
    strategy: id,
    subject: { part: 'consultation', id: '' },
    name: `Consultation “${asked.title}”`,
  } as const;
  const isNear = (date: string) => daysBetween(day, date) <= within;
  switch (consultationState(asked, day)) {
    case 'not open yet': {
      const opens = firstDay(asked.opens ?? '');
      const todo = 'Check the questions, the channel for comments and the dates.';
      return isNear(opens) ? [{ ...about, what: `opens on ${formatDate(opens)}`, date: opens, todo }] : [];
    }
    case 'open':
    case 'closing soon': {
      const closes = lastDay(asked.closes ?? '9999-12-31');
      const todo = 'Remind the people you ask, and plan who reads the answers.';
      return isNear(closes)
        ? [{ ...about, what: `closes at the end of ${formatDate(closes)}`, date: closes, todo }]
        : [];
    }
    case 'closed': {
      const closed = lastDay(asked.closes ?? day);
      const what = `closed at the end of ${formatDate(closed)}, but the content does not say what was decided`;
      return [{ ...about, what, date: closed, todo: 'Once there is a decision, add "concluded" and the responses.' }];
    }
    default:
      return [];
  }
}

/**
 * With `reporting`, one edition for each period of reports is enough, and the last day of a period is listed before it comes. A
 * period without a change needs no edition.
 */
function edition(strategy: Strategy, { day, within }: AttentionOptions): Attention[] {
  const [newest] = strategy.editions;
  if (newest === undefined) return [];
  const { every } = strategy.reporting ?? {};
  const dayAfter = (periods: number) => addMonths(newest.date, every === undefined ? 0 : periods * monthsIn[every]);
  const about = {
    kind: 'edition',
    strategy: strategy.id,
    subject: { part: 'editions', id: '' },
    name: strategy.shortTitle,
  } as const;
  const command = `npm run snapshot -- ${strategy.id}`;
  const changes = changesBetween(newest.actions, editionOf(strategy, day).actions);
  if (dayAfter(1) <= day && changes.length > 0) {
    const changed = countOf(changes.length, strategy.terms.action);
    const what = `has ${changed} that changed since the edition of ${formatDate(newest.date)}`;
    return [{ ...about, what, date: dayAfter(1), todo: `Save an edition once they are agreed: ${command}` }];
  }
  if (every === undefined) return [];
  let periods = 1;
  while (dayAfter(periods) <= day) periods += 1;
  const next = dayAfter(periods);
  if (daysBetween(day, next) > within) return [];
  const what = `has its next reports and edition on ${formatDate(next)}`;
  return [{ ...about, what, date: next, todo: `Ask owners for their reports, then save an edition: ${command}` }];
}

function figures({ id, name, figures: published }: Measure, { day }: AttentionOptions): Attention[] {
  const release = published?.source.nextRelease;
  if (published === undefined || release === undefined || lastDay(release) >= day) return [];
  return [
    {
      kind: 'figures',
      strategy: undefined,
      subject: { part: 'measure', id },
      name: `Measure “${name}”`,
      what: `should have had new figures by ${formatDate(release)}`,
      date: lastDay(release),
      todo: `Look for them at ${published.source.publisher}, add them and change "nextRelease".`,
    },
  ];
}

function help({ id, name, checked, checkedAt }: HelpService, { day }: AttentionOptions): Attention[] {
  const again = addMonths(checked, helpMonths);
  if (again >= day) return [];
  return [
    {
      kind: 'help',
      strategy: undefined,
      subject: { part: 'help service', id },
      name: `Help service “${name}”`,
      what: `was last checked on ${formatDate(checked)}, more than ${helpMonths} months ago`,
      date: again,
      todo: `Compare its details with ${checkedAt}, and change "checked".`,
    },
  ];
}

function aboutAction(strategy: Strategy, action: Action, date: string) {
  const subject = { part: 'action', id: action.id } as const;
  return { strategy: strategy.id, subject, name: `${action.id} ${actionName(action)}`, date };
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The day so much later: `6 months`, `90 days`. */
function addTime(day: string, length: string): string {
  const [count, unit = ''] = length.split(' ');
  const number = Number(count);
  if (unit.startsWith('day')) return addDays(day, number);
  if (unit.startsWith('week')) return addDays(day, number * 7);
  return addMonths(day, unit.startsWith('year') ? number * 12 : number);
}
