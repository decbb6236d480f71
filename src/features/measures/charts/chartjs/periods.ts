import type { ChartOptions } from 'chart.js';
import type { Look } from './config.ts';
import { axisLook } from './words.ts';
import type { ChartPoint } from '../spec.ts';

/** About how many periods the axis names. */
const mostPeriods = 6;
/** How much of the axis stays free at its ends, so that no point is cut. */
const margin = 0.02;

type PeriodAxis = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]> & { type?: 'linear' };

/** The axis of time. Ticks stand where there are figures, by the publisher's own names of the periods. */
export function periodAxis(points: readonly ChartPoint[], look: Look): PeriodAxis {
  const periods = new Map(points.map(({ x, period }) => [x, period]));
  const xs = [...periods.keys()].sort((a, b) => b - a);
  const [last = 0, first = 0] = [xs[0], xs.at(-1)];
  const room = (last - first) * margin || 0.5;
  const ticks = spread(xs, (last - first) / mostPeriods).map((value) => ({ value }));
  return {
    type: 'linear',
    ...axisLook(look),
    ticks: {
      color: look.colours.text,
      maxRotation: 0,
      autoSkip: false,
      callback: (x: string | number) => periods.get(Number(x)) ?? '',
    },
    min: first - room,
    max: last + room,
    afterBuildTicks: (axis) => {
      axis.ticks = ticks;
    },
  };
}

/** The last place and those before it that keep the distance from the next, the earliest first. */
function spread(newestFirst: readonly number[], distance: number): number[] {
  const kept: number[] = [];
  for (const x of newestFirst) {
    const next = kept.at(-1);
    if (next === undefined || next - x >= distance) kept.push(x);
  }
  return kept.toReversed();
}
