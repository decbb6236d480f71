import { latestPeriod, type Period } from '../../core/model/periods.ts';
import { printedDay } from '../../core/model/schedule.ts';
import type { Action, SiteContent, Strategy } from '../../core/model/types.ts';
import { offersPdf, paths } from '../../core/routes/paths.ts';
import { formatDate } from '../../core/text/format.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { editionLabel, measureLink } from '../../ui/part-links.ts';
import { periodTargets, type PeriodTargets } from '../measures/period-targets.ts';
import { measureChart } from '../measures/strategy-measures.ts';
import { targetProgress, type TargetProgress } from '../measures/target.ts';
import { actionsAt, dueTable, type DueTable } from './due-actions.ts';
import { changeGroups, periodName, type ChangeGroup } from './period-groups.ts';
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
  /** Absent if no edition of the actions was kept. */
  changes: { heading: string; groups: ChangeGroup[] } | undefined;
  lists: { heading: string; notes: string[]; none: string; table: DueTable }[];
  targets: { link: Link; target: TargetProgress | undefined; targets: PeriodTargets | undefined }[];
  pdf: Link | undefined;
}

/** A report for a board: what changed, what is overdue and what comes next, on the day that the pages are for. */
export function boardReportView(siteContent: SiteContent, strategy: Strategy): BoardReportView {
  const { id, terms, isOver } = strategy;
  const day = printedDay(strategy);
  const period = latestPeriod(strategy);
  const groups = period === undefined ? [] : changeGroups(strategy, period);
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
    changes: period && {
      heading: changesHeading(strategy, period),
      // The list of what is overdue follows.
      groups: groups.filter(({ id }) => id !== 'overdue'),
    },
    lists: [
      list(
        lateHeading(strategy),
        actionsAt(strategy, 'overdue'),
        none,
        isOver ? [lateNote(strategy)] : newlyOverdue(period, groups),
      ),
      list('At risk or off track', unsure, 'No report says so of any.'),
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

function changesHeading(strategy: Strategy, period: Period): string {
  const isToToday = period.to.date === strategy.asAt && printedDay(strategy) === undefined;
  return isToToday ? `Changes since ${formatDate(period.from.date)}` : `Changes from ${periodName(period)}`;
}

/** How many became overdue in the period. */
function newlyOverdue(period: Period | undefined, groups: readonly ChangeGroup[]): string[] {
  const overdue = groups.find(({ id }) => id === 'overdue');
  return period === undefined || overdue === undefined
    ? []
    : [`${overdue.count} became overdue after ${formatDate(period.from.date)}.`];
}
