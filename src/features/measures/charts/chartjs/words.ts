import type { Look } from './config.ts';
import { flagLabel } from '../flags.ts';
import { formatLimits, formatWithUnit } from '../format.ts';
import type { ChartPoint, ChartSpec } from '../spec.ts';

/** A figure in full: `61.8 per million (59.2 to 64.5), provisional`. */
export function pointWords(point: ChartPoint, spec: Pick<ChartSpec, 'unit' | 'decimals'>): string {
  const limits = formatLimits(point, spec);
  const figure = formatWithUnit(point.value, spec) + (limits === undefined ? '' : ` (${limits})`);
  return [figure, ...point.flags.map(flagLabel)].join(', ');
}

export function baseOptions({ colours, font }: Look) {
  return {
    locale: 'en-GB',
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    color: colours.text,
    ...(font === undefined ? {} : { font: { family: font, size: 14 } }),
  } as const;
}

export function axisLook({ colours }: Look) {
  return { grid: { color: colours.grid }, border: { color: colours.text }, ticks: { color: colours.text } };
}
