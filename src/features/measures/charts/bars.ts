import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSpec, type TargetStep } from './spec.ts';

/** One bar: an area, or a period if the chart is of one series. */
export interface Bar {
  label: string;
  point: ChartPoint;
  isMain: boolean;
  /** The id of its series. */
  series: string;
}

/** The bars from top to bottom: the highest first; in the order of the chart if they are periods or pairs. */
export function barsOf(spec: ChartSpec): Bar[] {
  const main = mainSeriesOf(spec);
  const [only, second] = spec.series;
  const hasPeriods = second === undefined && only !== undefined && pointsOf(only).length > 1;
  const bars = spec.series.flatMap((series) => {
    const points = pointsOf(series);
    return points.map((point) => ({
      label: hasPeriods ? point.period : points.length > 1 ? `${series.label}, ${point.period}` : series.label,
      point,
      isMain: main.includes(series),
      series: series.id,
    }));
  });
  return hasPeriods || spec.kind !== 'bars' ? bars : bars.toSorted((a, b) => b.point.value - a.point.value);
}

/** The target of a bar, with the place of the bar from the top. */
export interface BarTarget extends TargetStep {
  index: number;
}

/** The targets for the periods of the main bars. */
export function barTargets(spec: ChartSpec): BarTarget[] {
  return barsOf(spec).flatMap(({ point, isMain }, index) => {
    const target = isMain ? spec.targets?.find(({ period }) => period === point.period) : undefined;
    return target === undefined ? [] : [{ ...target, index }];
  });
}
