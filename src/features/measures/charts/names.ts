import type { FigureSeries } from '../../../core/content/schema/measure.ts';
import { capitalise, slugify } from '../../../core/text/words.ts';
import type { ChartSeries } from './spec.ts';

/** What each series is called: in full, in the drawing, and in addresses and ids. */
export function seriesNames(series: readonly FigureSeries[]): Pick<ChartSeries, 'id' | 'name' | 'label'>[] {
  const isOneArea = new Set(series.map(({ area }) => area)).size === 1;
  return series.map(({ area, strand }) => {
    const name = strand === undefined ? area : `${area}, ${strand}`;
    return { id: slugify(name), name, label: isOneArea && strand !== undefined ? capitalise(strand) : name };
  });
}
