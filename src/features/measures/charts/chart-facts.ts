import { flagLabel } from './flags.ts';
import { formatLimits, formatWithUnit } from './format.ts';
import { pointsOf, type ChartSpec } from './spec.ts';

/** One figure of a measure whose figures make no series. */
export interface DatedFact {
  period: string;
  /** `550 lines closed`, with its limits where it has any. */
  figure: string;
  /** The area, and what has to be known about the figure. */
  about: string;
}

/** The figures as a list, the newest first. `undefined` where a drawing shows them. */
export function datedFacts(spec: ChartSpec): DatedFact[] | undefined {
  if (spec.kind !== 'facts') return undefined;
  const facts = spec.series.flatMap((series) => pointsOf(series).map((point) => ({ series, point })));
  const sorted = facts.toSorted((a, b) => b.point.x - a.point.x);
  return sorted.map(({ series, point }) => {
    const limits = formatLimits(point, spec);
    const words = [series.name, ...point.flags.map(flagLabel)].join(', ');
    return {
      period: point.period,
      figure: formatWithUnit(point.value, spec) + (limits === undefined ? '' : ` (${limits})`),
      about: point.note === undefined ? words : `${words}. ${point.note}`,
    };
  });
}
