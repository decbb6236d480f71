/** How much of a plan has one value: one priority, one owner, one timescale, one status. */
export interface PlanCount {
  label: string;
  count: number;
  /** The list of what was counted. */
  href?: string;
}

/** Counts of one plan, side by side. */
export interface CountBars {
  title: string;
  /** What the bars are parts of. */
  total: number;
  bars: PlanCount[];
  /** What has no bar: "12 others have 1 to 3 each." A bar for their sum would count shared actions several times. */
  rest?: string;
  /** Only if the bars add up to more than the total. */
  note?: string;
}

interface CountOptions {
  title: string;
  total: number;
  /** Why one action can be in two bars: "An action with two owners is counted for both." */
  overlap?: string;
  /** How many bars are shown, the longest. All, if not given. */
  maxBars?: number;
}

/** Bars in the order given, or the longest `maxBars` of them and a sentence on the rest. */
export function countBars(counts: readonly PlanCount[], options: CountOptions): CountBars {
  const { title, total, overlap, maxBars = counts.length } = options;
  const sum = counts.reduce((sum, { count }) => sum + count, 0);
  const sorted = counts.length > maxBars ? counts.toSorted((a, b) => b.count - a.count) : [...counts];
  const rest = sorted.slice(maxBars);
  return {
    title,
    total,
    bars: sorted.slice(0, maxBars),
    ...(rest.length === 0 ? {} : { rest: describeRest(rest) }),
    ...(overlap !== undefined && sum > total ? { note: overlap } : {}),
  };
}

function describeRest(rest: readonly PlanCount[]): string {
  const numbers = rest.map(({ count }) => count);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (rest.length === 1) return `1 other has ${most}.`;
  const range = least === most ? most : `${least} ${most - least === 1 ? 'or' : 'to'} ${most}`;
  return `${rest.length} others have ${range} each.`;
}
