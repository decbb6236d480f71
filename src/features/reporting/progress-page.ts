import { facetOf } from '../../core/model/facets.ts';
import { periodsOf } from '../../core/model/periods.ts';
import { hasProgress } from '../../core/model/progress.ts';
import { printedDay, scheduleLabel, scheduleOf, schedules, statedSchedule } from '../../core/model/schedule.ts';
import { statesNone } from '../../core/model/stated-none.ts';
import { endDay, isUnderstood } from '../../core/model/timescale/timescale.ts';
import type { Action, SiteContent, Strategy } from '../../core/model/types.ts';
import { paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { capitalise, countOf, slugify } from '../../core/text/words.ts';
import type { CountBars } from '../../ui/count-bars/count-bars.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { actionLink, facetListPath } from '../../ui/part-links.ts';
import { actionsAt, dueTable, type DueTable } from './due-actions.ts';
import { periodName } from './period-groups.ts';
import { progressSummary, reportView, type ProgressSummary, type ReportView } from '../progress/progress.ts';
import { scheduleList } from '../progress/schedule.ts';
import { stateTable, type StateTable } from './state-table.ts';

/** Lists are cut after so many, and a link leads to all of them. */
const mostReports = 60;
const mostLate = 20;

export interface DueList {
  heading: string;
  /** What the list means, or leaves open. */
  note: string | undefined;
  table: DueTable;
  /** The whole list, if it was cut. */
  all: Link | undefined;
}

export interface ProgressPageView {
  frame: PageFrame;
  /** What is known, in sentences. */
  answer: string[];
  schedule: CountBars;
  progress: ProgressSummary | undefined;
  late: DueList | undefined;
  /** The newest report on each action, the newest first. */
  reports: { link: Link; report: ReportView }[];
  /** How many reports are shown of how many, if not all are. */
  reportsNote: string;
  /** The actions on which nothing has been reported. Absent if there are none, or nothing was reported on any. */
  unreported: Link | undefined;
  states: StateTable | undefined;
  /** From each edition to the next, the newest first. */
  periods: Link[];
  updates: Link;
  boardReport: Link;
  rules: { label: string; rule: string }[];
}

/** What was promised, what was done, what is late, and what nobody has reported on. */
export function progressPageView(siteContent: SiteContent, strategy: Strategy): ProgressPageView {
  const { id, terms } = strategy;
  const reported = strategy.actions
    .flatMap((action) => {
      const [newest] = action.progress;
      return newest === undefined ? [] : [{ action, newest }];
    })
    .sort((a, b) => b.newest.date.localeCompare(a.newest.date));
  const view = {
    answer: answerOf(strategy),
    schedule: scheduleBars(strategy),
    progress: progressSummary(strategy, strategy.actions),
    late: lateList(strategy),
    reports: reported.slice(0, mostReports).map(({ action, newest }) => ({
      link: actionLink(strategy, action),
      report: reportView(strategy, newest),
    })),
    reportsNote:
      reported.length > mostReports
        ? `The latest ${mostReports} reports are shown. The page of each ${terms.action.one} has all reports on it.`
        : `The latest report on each ${terms.action.one} is shown. Its own page has any earlier ones.`,
    unreported: unreportedLink(strategy),
    states: stateTable(strategy),
    periods: periodLinks(strategy),
    updates: { text: 'See every change in full', href: paths.updates(id) },
    boardReport: { text: 'Board report to print', href: paths.boardReport(id) },
    rules: scheduleRules(strategy),
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `What the ${strategy.shortTitle} promised, what has been reported, and which dates have passed.`,
    path: paths.progress(id),
    printed: view,
    record: searchRecord(strategy, 'reference'),
  });
  return { frame, ...view };
}

/** The page of each period, the newest first. */
export function periodLinks(strategy: Strategy): Link[] {
  return periodsOf(strategy).map((period) => ({
    text: periodName(period),
    href: paths.progressPeriod(strategy.id, period.to.date),
  }));
}

/** What is known of a plan, in sentences: its size, its dates, its reports. */
export function answerOf(strategy: Strategy): string[] {
  const { actions, terms, asAt, isOver, shortTitle } = strategy;
  const ends = actions.flatMap(({ timescale }) => (timescale && endDay(timescale)) ?? []);
  const passed = ends.filter((day) => day < asAt).length;
  const overdueNow = actions.filter((action) => scheduleOf(strategy, action) === 'overdue');
  const late = overdueNow.length;
  const dates =
    ends.length === 0
      ? actions.every((action) => isWithoutEnd(strategy, action))
        ? ['None of them has an end date.']
        : []
      : [
          `${ends.length} ${ends.length === 1 ? 'has' : 'have'} an end date, ${passedWords(passed, ends.length, printedDay(strategy))}.`,
        ];
  const which = ends.length === 1 ? 'It is' : late === 1 ? '1 of these is' : `${late} of these are`;
  const done = late === 1 ? 'it is done' : 'they are done';
  const overdue = late === 0 || isOver ? [] : [`${which} overdue: ${latestSays(overdueNow)} ${done}.`];
  const reports = progressSummary(strategy, actions)?.words;
  const unknown = hasProgress(actions) || !isOver ? [] : ['So we do not know what has been done.'];
  return [
    [`The ${shortTitle} has ${countOf(actions.length, terms.action)}.`, ...dates, ...overdue].join(' '),
    ...(reports === undefined ? [] : [[reports, ...unknown].join(' ')]),
  ];
}

function passedWords(passed: number, dated: number, day: string | undefined): string {
  const verb = day === undefined ? 'has' : 'had';
  const by = day === undefined ? '' : ` by ${formatDate(day)}`;
  if (dated === 1) return `which ${verb}${passed === 1 ? '' : ' not'} passed${by}`;
  if (passed === 0) return `and for none of them ${verb} it passed${by}`;
  return `and for ${passed === dated ? 'all' : passed} of them it ${verb} passed${by}`;
}

/** True if it is known that it has no last day: its date was not only left out, or given in words that cannot be read. */
function isWithoutEnd(strategy: Strategy, { timescale }: Action): boolean {
  return timescale === undefined ? statesNone(strategy, 'timescales') : isUnderstood(timescale);
}

/** One that was done and is not any more has an earlier report that says so. */
function latestSays(late: readonly Action[]): string {
  const wasDone = late.some(({ progress }) => progress.some(({ status }) => status === 'done'));
  if (!wasDone) return 'no report says';
  return late.length === 1 ? 'the latest report does not say' : 'the latest reports do not say';
}

function scheduleBars(strategy: Strategy): CountBars {
  const bySchedule = Map.groupBy(strategy.actions, (action) => statedSchedule(strategy, action));
  const day = printedDay(strategy);
  return {
    title: day === undefined ? 'Schedule' : `Schedule on ${formatDate(day)}`,
    total: strategy.actions.length,
    bars: schedules.flatMap((schedule) => {
      const count = bySchedule.get(schedule)?.length ?? 0;
      const label = capitalise(scheduleLabel(strategy, schedule));
      return count === 0 ? [] : [{ label, count, href: scheduleList(strategy, schedule) }];
    }),
  };
}

function lateList(strategy: Strategy): DueList | undefined {
  const late = actionsAt(strategy, 'overdue');
  if (late.length === 0) return undefined;
  return {
    heading: lateHeading(strategy),
    note: strategy.isOver ? lateNote(strategy) : undefined,
    table: dueTable(strategy, lateHeading(strategy), late.slice(0, mostLate)),
    all:
      late.length > mostLate ? { text: `See all ${late.length}`, href: scheduleList(strategy, 'overdue') } : undefined,
  };
}

export function lateHeading({ isOver }: Strategy): string {
  return isOver ? 'Dates that have passed' : 'Overdue';
}

/** What a passed date does not say of a plan of the past. */
export function lateNote({ terms }: Strategy): string {
  return `A date that has passed does not mean that the ${terms.action.one} was late, or was not done.`;
}

function unreportedLink(strategy: Strategy): Link | undefined {
  const facet = facetOf(strategy, 'status');
  const value = facet?.values.find((candidate) => candidate.value === slugify('not reported'));
  const count = strategy.actions.filter(({ status }) => status === 'not reported').length;
  if (facet === undefined || value === undefined || !hasProgress(strategy.actions)) return undefined;
  return { text: countOf(count, strategy.terms.action), href: facetListPath(strategy, { facet, value }) };
}

/** The rule of `scheduleOn`, for readers. */
function scheduleRules(strategy: Strategy): ProgressPageView['rules'] {
  const { action } = strategy.terms;
  const label = (schedule: (typeof schedules)[number]) => capitalise(scheduleLabel(strategy, schedule));
  return [
    { label: label('done'), rule: `The latest report says the ${action.one} is done, whatever its date.` },
    {
      label: label('overdue'),
      rule: `Its last day has passed, and the latest report, if there is one, does not say it is done. A year counts until its last day, a financial year until 31 March.`,
    },
    { label: label('due within 3 months'), rule: 'Its last day is today or in the next 3 months.' },
    { label: label('due later'), rule: 'Its last day is later than that.' },
    { label: label('no end date'), rule: `It is ongoing, is repeated, or the plan only says when it begins.` },
    { label: label('no date'), rule: 'No date is given, or only words from which we cannot read one.' },
  ];
}
