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
  /** What has no bar: "12 others have at most 3 each." A bar for their sum would count shared actions again and again. */
  rest?: string;
  /** Told where the bars come to more than the total. */
  note?: string;
}

interface Counted {
  title: string;
  total: number;
  /** Why one action can be in two bars: "An action with two owners is counted for both." */
  overlap?: string;
  /** How many bars are shown, the longest. All, if not given. */
  most?: number;
  /** What those without a bar are called. */
  rest?: string;
}

/** The plan in numbers: bars in the order given, or the longest `most` of them and a word on the others. */
export function countBars(counts: readonly PlanCount[], options: Counted): CountBars {
  const { title, total, overlap, most = counts.length, rest = 'others' } = options;
  const sum = counts.reduce((sum, { count }) => sum + count, 0);
  const sorted = counts.length > most ? counts.toSorted((a, b) => b.count - a.count) : [...counts];
  const others = sorted.slice(most);
  return {
    title,
    total,
    bars: sorted.slice(0, most),
    ...(others.length === 0 ? {} : { rest: restWords(others, rest) }),
    ...(overlap !== undefined && sum > total ? { note: overlap } : {}),
  };
}

function restWords(others: readonly PlanCount[], rest: string): string {
  const highest = Math.max(...others.map(({ count }) => count));
  return others.length === 1 ? `1 more has ${highest}.` : `${others.length} ${rest} have at most ${highest} each.`;
}
