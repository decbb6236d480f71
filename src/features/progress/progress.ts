import { facetOf } from '../../core/model/facets.ts';
import {
  countProgress,
  hasProgress,
  latestOutlook,
  statusWord,
  type ProgressCounts,
} from '../../core/model/progress.ts';
import { outlooks, type Outlook } from '../../core/content/schema/plan.ts';
import type { Action, Progress, Strategy } from '../../core/model/types.ts';
import { formatDate } from '../../core/text/format.ts';
import { allOf, capitalise, countOf, joinWords, slugify } from '../../core/text/words.ts';
import type { CountBars } from '../../ui/count-bars/count-bars.ts';
import { facetListPath } from '../../ui/part-links.ts';
import { sourceView, type SourceView } from '../../ui/sources.ts';
import { scheduleCounts, type PlanPart, type ScheduleCounts } from './schedule.ts';

/** Printed when nothing has been reported. Nothing more is expected of a strategy of the past. */
export function noProgress({ isOver, status }: Strategy): string {
  if (!isOver) return 'No progress reported yet';
  return `This ${status === 'draft' ? 'draft' : 'document'} reports no progress`;
}

/** Printed for one action in a list in which others have progress. */
export const notReported = 'No progress reported';

/** How far some actions of a plan have come, as its papers report it. */
export interface ProgressSummary {
  /** The counts as a sentence, or that nothing is reported. */
  words: string;
  /** The counts as labelled bars. Absent if nothing is reported. */
  bars: CountBars | undefined;
  /** By what rule the statuses were read from the documents. */
  rule: string | undefined;
  /** Where the actions are on their way to their dates. */
  schedule: ScheduleCounts;
}

/** A progress report as pages print it. */
export interface ReportView {
  date: string;
  status: string;
  outlook: Outlook | undefined;
  text: string;
  /** What happens next. */
  next: string | undefined;
  /** Why it is no longer reported as done. */
  reason: string | undefined;
  /** The word of the plan for the state, and what we take it to mean. */
  printed: { word: string; meaning: string } | undefined;
  asPublished: string | undefined;
  source: SourceView | undefined;
}

/** The progress reports on one action, the newest first. */
export interface ActionProgress {
  entries: ReportView[];
  /** Said if there are none. */
  none: string;
  /** By what rule the statuses were read from the documents. */
  rule: string | undefined;
}

/** `undefined` if there are no actions. `part`: what the actions are all those of. Of the whole plan, the bars link to the lists that they count. */
export function progressSummary(
  strategy: Strategy,
  actions: readonly Action[],
  part?: PlanPart,
): ProgressSummary | undefined {
  if (actions.length === 0) return undefined;
  const progress = countProgress(actions);
  if (progress.reported === 0)
    return {
      words: `${hasProgress(strategy.actions) ? notReported : noProgress(strategy)}.`,
      bars: undefined,
      rule: undefined,
      schedule: scheduleCounts(strategy, actions, part),
    };
  return {
    words: describeProgress(strategy, actions, progress),
    bars: progressBars(strategy, progress, part === undefined),
    rule: strategy.progressRule,
    schedule: scheduleCounts(strategy, actions, part),
  };
}

export function actionProgress(strategy: Strategy, { progress }: Action): ActionProgress {
  return {
    entries: progress.map((report) => reportView(strategy, report)),
    none: hasProgress(strategy.actions) ? notReported : noProgress(strategy),
    rule: progress.length === 0 ? undefined : strategy.progressRule,
  };
}

/** A report of the plan, or as an edition kept it. That an action is done needs no outlook. */
export function reportView(
  strategy: Strategy,
  report: Omit<Progress, 'source'> & Partial<Pick<Progress, 'source'>>,
): ReportView {
  const outlook = latestOutlook([report]);
  const { date, status, text, next, reason, printed, asPublished, source } = report;
  return {
    date: formatDate(date),
    status: capitalise(statusWord(strategy, status)),
    outlook,
    ...{ text, next, reason },
    printed:
      printed === undefined
        ? undefined
        : {
            word: printed,
            meaning: [statusWord(strategy, status), outlook].filter((part) => part !== undefined).join(', '),
          },
    asPublished,
    source: source && sourceView(strategy, source),
  };
}

/** The newest status, for a list of actions. Absent if the whole plan has no progress, so that it is said once. */
export function statusLabel(strategy: Strategy, { status }: Action): string | undefined {
  if (status !== 'not reported') return capitalise(statusWord(strategy, status));
  return hasProgress(strategy.actions) ? notReported : undefined;
}

function describeProgress(
  strategy: Strategy,
  actions: readonly Action[],
  { reported, total, counts }: ProgressCounts,
): string {
  const { terms } = strategy;
  const known = counts
    .filter(({ status }) => status !== 'not reported')
    .map(({ status, count }) => ({ word: statusWord(strategy, status), count }));
  const numbers = joinWords(known.map(({ word, count }) => (total === 1 ? word : `${count} ${word}`)));
  const unreported = total - reported;
  const share = unreported === 0 ? allOf(total, terms.action) : `${reported} of ${countOf(total, terms.action)}`;
  const rest =
    unreported === 0 ? '' : ` Nothing was reported about the other ${unreported === 1 ? 'one' : unreported}.`;
  const newest = actions.flatMap(({ progress }) => progress.map(({ date }) => date)).reduce((a, b) => (a > b ? a : b));
  return `Progress was reported on ${share} by ${formatDate(newest)}: ${numbers}.${rest}${describeOutlooks(actions)}`;
}

/** How many are on track, if the newest reports say so of any. */
function describeOutlooks(actions: readonly Action[]): string {
  const counts = outlooks.flatMap((outlook) => {
    const count = actions.filter((action) => action.outlook === outlook).length;
    return count === 0 ? [] : [actions.length === 1 ? outlook : `${count} ${outlook}`];
  });
  return counts.length === 0 ? '' : ` Outlook: ${joinWords(counts)}.`;
}

function progressBars(strategy: Strategy, { counts, total }: ProgressCounts, isWholePlan: boolean): CountBars {
  const facet = isWholePlan ? facetOf(strategy, 'status') : undefined;
  const hrefOf = (status: string): string | undefined => {
    const value = facet?.values.find((candidate) => candidate.value === slugify(status));
    return facet && value && facetListPath(strategy, { facet, value });
  };
  return {
    title: 'Progress',
    total,
    bars: counts.map(({ status, count }) => {
      const href = hrefOf(status);
      return { label: capitalise(statusWord(strategy, status)), count, ...(href === undefined ? {} : { href }) };
    }),
  };
}
