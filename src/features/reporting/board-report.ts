import { changesIn, latestPeriods, type Period } from '../../core/model/periods.ts';
import { editionOf } from '../../core/model/editions.ts';
import { printedDay } from '../../core/model/schedule.ts';
import type { Action, SiteContent, Strategy } from '../../core/model/types.ts';
import { offersPdf, paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { countOf } from '../../core/text/words.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { editionLabel, measureLink } from '../../ui/part-links.ts';
import { periodTargets, type PeriodTargets } from '../measures/period-targets.ts';
import { measureChart } from '../measures/strategy-measures.ts';
import { targetProgress, type TargetProgress } from '../measures/target.ts';
import { actionsAt, dueTable, type DueTable } from './due-actions.ts';
import { changeGroups, noChange, periodName, type ChangeGroup } from './period-groups.ts';
import { progressSummary, type ProgressSummary } from '../progress/progress.ts';
import { answerOf, lateHeading, lateNote } from './progress-page.ts';

export interface BoardReportView {
  frame: PageFrame;
  title: string;
  edition: string;
  /** Absent of a plan of the past. */
  day: string | undefined;
  about: string;
  answer: string[];
  progress: ProgressSummary | undefined;
  /** Since the newest edition, and from the one before to that. Empty if no edition of the actions was kept. */
  changes: { id: string; heading: string; groups: ChangeGroup[]; none: string }[];
  lists: { heading: string; notes: string[]; none: string; table: DueTable }[];
  targets: { link: Link; target: TargetProgress | undefined; targets: PeriodTargets | undefined }[];
  pdf: Link | undefined;
}

/** A report for a board: what changed, what is overdue and what comes next, on the day that the pages are for. */
export function boardReportView(siteContent: SiteContent, strategy: Strategy): BoardReportView {
  const { id, terms, isOver } = strategy;
  const day = printedDay(strategy);
  const periods = latestPeriods(strategy);
  const list = (heading: string, actions: readonly Action[], none: string, notes: string[] = []) => ({
    ...{ heading, notes, none },
    table: dueTable(strategy, heading, actions),
  });
  const unsure = strategy.actions.filter(
    ({ status, outlook }) => status !== 'done' && outlook !== undefined && outlook !== 'on track',
  );
  const none = `No ${terms.action.many}.`;
  const soon = actionsAt(strategy, 'due within 3 months');
  const view = {
    title: strategy.title,
    edition: editionLabel(strategy),
    day: day && formatDate(day),
    about: strategy.summary,
    answer: answerOf(strategy),
    progress: progressSummary(strategy, strategy.actions),
    changes: periods.map((period, index) => periodChanges(strategy, period, index === 0 ? '' : '-before')),
    lists: [
      list(
        lateHeading(strategy),
        actionsAt(strategy, 'overdue'),
        none,
        isOver ? [lateNote(strategy)] : newlyOverdue(strategy, periods),
      ),
      list('At risk or off track', unsure, `No ${terms.action.one} is reported to be at risk or off track.`),
      // Nothing of a plan of the past is still to come.
      ...(isOver && soon.length === 0 ? [] : [list('Due within 3 months', soon, none)]),
    ],
    targets: strategy.measures.flatMap((measure) => {
      const spec = measureChart(strategy, measure);
      const target = spec && targetProgress(spec);
      const targets = spec && periodTargets(spec);
      const isSet = target !== undefined || (targets?.latest ?? targets?.next) !== undefined;
      return isSet ? [{ link: measureLink(strategy, measure), target, targets }] : [];
    }),
    pdf: offersPdf() ? { text: 'Board report as a PDF', href: paths.boardReportPdf(id) } : undefined,
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `A report on the ${strategy.shortTitle} to print for a meeting: what changed, what is overdue and what comes next.`,
    path: paths.boardReport(id),
    trail: [{ text: 'Progress', href: paths.progress(id) }],
    printed: view,
  });
  return { frame, ...view };
}

/** @param suffix Tells the addresses of the headings of one period from those of another. */
function periodChanges(strategy: Strategy, period: Period, suffix: string): BoardReportView['changes'][number] {
  const isKept = strategy.editions.includes(period.to);
  return {
    id: `changes${suffix}`,
    heading: isKept ? `Changes from ${periodName(period)}` : `Changes since ${formatDate(period.from.date)}`,
    // The list of what is overdue follows.
    groups: changeGroups(strategy, period)
      .filter(({ id }) => id !== 'overdue')
      .map((group) => ({ ...group, id: `${group.id}${suffix}` })),
    none: noChange(strategy),
  };
}

/** How many of those that are overdue became so in the periods. */
function newlyOverdue(strategy: Strategy, periods: readonly Period[]): string[] {
  const from = periods.at(-1)?.from;
  if (from === undefined) return [];
  const { length } = changesIn(strategy, { from, to: editionOf(strategy, strategy.asAt) }).newlyOverdue;
  return length === 0
    ? []
    : [`${countOf(length, strategy.terms.action)} became overdue after ${formatDate(from.date)}.`];
}
