import type { CountBars } from '../../ui/count-bars/count-bars.ts';
import { countProgress, hasProgress, type ProgressCounts } from '../../core/model/progress.ts';
import type { Action, Strategy } from '../../core/model/types.ts';
import { facetOf } from '../../ui/frame/search-record.ts';
import { facetListPath } from '../actions/facet-lists.ts';
import { capitalise, countOf, formatDate, joinWords } from '../../core/text/words.ts';

/** Said wherever there is nothing to report, in place of a number. */
export const noProgress = 'No progress reported yet';

/** Said of one action in a list, where others have progress. */
export const notReported = 'No progress reported';

/** How far some actions of a plan have come, as its papers report it. */
export interface ProgressSummary {
  /** The counts as a sentence, or that nothing is reported. */
  words: string;
  /** The counts as labelled bars. Absent where nothing is reported. */
  bars: CountBars | undefined;
  /** By what rule the statuses were read from the papers. */
  rule: string | undefined;
}

/** `undefined` where there are no actions. `isWholePlan`: the bars lead to the lists that they count. */
export function progressSummary(
  strategy: Strategy,
  actions: readonly Action[],
  { isWholePlan = false } = {},
): ProgressSummary | undefined {
  if (actions.length === 0) return undefined;
  const progress = countProgress(actions);
  if (progress.reported === 0) return { words: `${noProgress}.`, bars: undefined, rule: undefined };
  return {
    words: inWords(strategy, progress),
    bars: barsOf(strategy, progress, isWholePlan),
    rule: strategy.progressRule,
  };
}

/** The newest status in a list of actions. Absent where the whole plan has no progress, so that it is said once. */
export function statusLabel(strategy: Strategy, { status }: Action): string | undefined {
  if (status !== 'not reported') return capitalise(status);
  return hasProgress(strategy.actions) ? notReported : undefined;
}

function inWords({ terms, asAt }: Strategy, { reported, total, counts }: ProgressCounts): string {
  const known = counts.filter(({ status }) => status !== 'not reported');
  const numbers = joinWords(known.map(({ status, count }) => `${count} ${status}`));
  const rest = total - reported;
  const others = rest === 0 ? '' : ` Nothing is reported on the other ${rest}.`;
  return `Progress is reported on ${reported} of ${countOf(total, terms.action)}, as at ${formatDate(asAt)}: ${numbers}.${others}`;
}

function barsOf(strategy: Strategy, { counts, total }: ProgressCounts, isWholePlan: boolean): CountBars {
  const facet = isWholePlan ? facetOf(strategy, 'status') : undefined;
  const hrefOf = (label: string): string | undefined => {
    const value = facet?.values.find((candidate) => candidate.label === label);
    return facet && value && facetListPath(strategy, { facet, value });
  };
  return {
    title: 'Progress',
    total,
    bars: counts.map(({ status, count }) => {
      const href = hrefOf(status);
      return { label: capitalise(status), count, ...(href === undefined ? {} : { href }) };
    }),
  };
}
