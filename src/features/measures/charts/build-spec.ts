import type { FigureSeries, MeasureFile } from '../../../core/content/schema/measure.ts';
import { measureTrend, seriesName } from '../../../core/model/trend/measure-trend.ts';
import { capitalise, slugify } from '../../../core/text/words.ts';
import { usualDecimals } from './format.ts';
import { headline, subtitle } from './headline.ts';
import { groupIntoPanels } from './panels.ts';
import { datedPoints, splitIntoSegments } from './segments.ts';
import { targetSteps } from './target-steps.ts';
import { mainSeriesOf, type ChartFigures, type ChartSeries, type ChartSpec } from './spec.ts';
import { summarise } from './summary.ts';

/** A measure with the id that names its file. */
export type ChartedMeasure = Pick<MeasureFile, 'name' | 'better' | 'figures'> & { id: string };

/**
 * The chart of a measure for readers in one area.
 *
 * @param options.local The area, as the figures name it: `Leeds`.
 * @returns `undefined` if the measure has no figures.
 */
export function chartSpec(measure: ChartedMeasure, options: { local: string }): ChartSpec | undefined {
  const { figures } = measure;
  if (figures === undefined) return undefined;
  const { points, breaks } = datedPoints(figures);
  const isOneArea = new Set(figures.series.map(({ area }) => area)).size === 1;
  const series = figures.series.map((published, index): ChartSeries => {
    const { area, code, strand } = published;
    return {
      area,
      ...(code === undefined ? {} : { code }),
      ...(strand === undefined ? {} : { strand }),
      role: area === options.local ? 'local' : 'comparator',
      ...namesOf(published, isOneArea),
      ...splitIntoSegments(points[index] ?? [], { breaks, kind: figures.chart, allSeries: points }),
    };
  });
  const main = mainSeriesOf({ series });
  const ordered = [...main, ...series.filter((candidate) => !main.includes(candidate))];
  const values = figures.series.flatMap((published) => published.points.map(({ value }) => value));
  const charted: ChartFigures = {
    id: measure.id,
    kind: figures.chart,
    unit: figures.unit,
    better: measure.better,
    decimals: usualDecimals(values),
    series: ordered,
    panels: groupIntoPanels(ordered, figures),
    breaks,
    ...(figures.target === undefined ? {} : { target: figures.target }),
    ...targetSteps(figures, { points, area: main[0]?.area }),
    zeroBased:
      figures.chart === 'bars' || figures.chart === 'pairs' || figures.unit.kind === 'count' || isNearZero(values),
  };
  return {
    ...charted,
    title: headline(charted, measure.name, measureTrend(measure, options.local)),
    subtitle: subtitle(charted),
    summary: summarise(charted),
  };
}

/** What a series is called: in full, in the drawing, and in addresses and ids. */
function namesOf({ area, strand }: FigureSeries, isOneArea: boolean): Pick<ChartSeries, 'id' | 'name' | 'label'> {
  const name = seriesName({ area, strand });
  return { id: slugify(name), name, label: isOneArea && strand !== undefined ? capitalise(strand) : name };
}

/** An axis from zero costs little height for figures that come near zero anyway. */
function isNearZero(values: readonly number[]): boolean {
  const lowest = Math.min(...values);
  return lowest >= 0 && lowest <= Math.max(...values) / 2;
}
