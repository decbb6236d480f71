import type { ChartOptions } from 'chart.js';
import type { ChartPoint } from '../spec.ts';
import { axisColours, type ChartSettings } from './options.ts';

/** About how many periods the axis names. */
const maxPeriods = 6;
/** The share of the axis that is free at its ends, so that no point is cut. */
const margin = 0.02;

type PeriodAxis = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]> & { type?: 'linear' };

/** The time axis. It has ticks at the figures, named as the publisher names the periods. */
export function periodAxis(points: readonly Pick<ChartPoint, 'x' | 'period'>[], settings: ChartSettings): PeriodAxis {
  const periods = new Map(points.map(({ x, period }) => [x, period]));
  const newestFirst = [...periods.keys()].sort((a, b) => b - a);
  const [last = 0, first = 0] = [newestFirst[0], newestFirst.at(-1)];
  const padding = (last - first) * margin || 0.5;
  const ticks = thinOut(newestFirst, (last - first) / maxPeriods).map((value) => ({ value }));
  return {
    type: 'linear',
    ...axisColours(settings),
    ticks: {
      color: settings.colours.text,
      maxRotation: 0,
      autoSkip: false,
      callback: (x: string | number) => periods.get(Number(x)) ?? '',
    },
    min: first - padding,
    max: last + padding,
    afterBuildTicks: (axis) => {
      axis.ticks = ticks;
    },
  };
}

/** The last position and those before it that keep the distance from the next, the earliest first. */
function thinOut(newestFirst: readonly number[], distance: number): number[] {
  const spaced: number[] = [];
  for (const x of newestFirst) {
    const next = spaced.at(-1);
    if (next === undefined || next - x >= distance) spaced.push(x);
  }
  return spaced.toReversed();
}
