import type { FigureSeries } from '../../../core/content/schema/measure.ts';
import type { ChartSeries } from './spec.ts';

/** What each series is called: in full, in the drawing, and in addresses and ids. */
export function namesOf(series: readonly FigureSeries[]): Pick<ChartSeries, 'id' | 'name' | 'label'>[] {
  const isOneArea = new Set(series.map(({ area }) => area)).size === 1;
  return series.map(({ area, strand }) => {
    const name = strand === undefined ? area : `${area}, ${strand}`;
    return { id: idOf(name), name, label: isOneArea && strand !== undefined ? capitalise(strand) : name };
  });
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
