import { flagLabels } from './flags.ts';
import { formatFigure } from './format.ts';
import { pointsOf, type ChartSpec } from './spec.ts';

/** One figure of a measure whose figures form no series. */
export interface DatedFact {
  period: string;
  /** `550 lines closed`, with its limits if it has any. */
  figure: string;
  /** The area, the flags and the note of the figure. */
  about: string;
}

/** The figures as a list, the newest first. `undefined` if a drawing shows them. */
export function datedFacts(spec: ChartSpec): DatedFact[] | undefined {
  if (spec.kind !== 'facts') return undefined;
  const facts = spec.series.flatMap((series) => pointsOf(series).map((point) => ({ series, point })));
  return facts
    .toSorted((a, b) => b.point.x - a.point.x)
    .map(({ series, point }) => {
      const about = [series.name, ...point.flags.map((flag) => flagLabels[flag])].join(', ');
      return {
        period: point.period,
        figure: formatFigure(point, spec),
        about: point.note === undefined ? about : `${about}. ${point.note}`,
      };
    });
}
