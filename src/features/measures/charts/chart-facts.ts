import { labelsOf } from './flags.ts';
import { formatFigure } from './format.ts';
import { pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from './spec.ts';

/** What is known of one period of a measure whose figures form no series. */
export interface DatedFact {
  period: string;
  figures: FactFigure[];
}

interface FactFigure {
  /** `550 lines closed`, with its limits if it has any. */
  figure: string;
  /** The area, the flags and the note of the figure. */
  about: string;
}

/** The figures as a list of periods, the newest first. `undefined` if a drawing shows them. */
export function datedFacts(spec: ChartSpec): DatedFact[] | undefined {
  if (spec.kind !== 'facts') return undefined;
  const facts = spec.series.flatMap((series) => pointsOf(series).map((point) => ({ series, point })));
  const newestFirst = facts.toSorted((a, b) => b.point.x - a.point.x);
  return [...Map.groupBy(newestFirst, ({ point }) => point.period)].map(([period, sameTime]) => ({
    period,
    figures: sameTime.map(({ series, point }) => factFigure(spec, series, point)),
  }));
}

function factFigure(spec: ChartSpec, { name }: ChartSeries, point: ChartPoint): FactFigure {
  const about = [name, ...labelsOf(point)].join(', ');
  return {
    figure: formatFigure(point, spec),
    about: point.note === undefined ? about : `${about}. ${point.note}`,
  };
}
