import type { Figures, PeriodTarget } from '../../../core/content/schema/measure.ts';
import { isForArea, targetPosition } from '../../../core/model/target-periods.ts';
import { usualInterval } from './segments.ts';
import type { ChartFigures, ChartPoint, ChartSpec, TargetStep } from './spec.ts';

/**
 * The targets of an area for periods, and its baseline, at their places on the axis of time. Each step is as long as the figures are apart, with
 * its period in the middle, so that it says nothing of periods without a target.
 */
export function targetSteps(
  { series, ...figures }: Figures,
  { points, area }: { points: readonly ChartPoint[][]; area: string | undefined },
): Pick<ChartFigures, 'baseline' | 'targets'> {
  const targets = figures.targets.filter((target) => isForArea(target, area));
  const baseline = figures.baseline !== undefined && isForArea(figures.baseline, area) ? figures.baseline : undefined;
  if (baseline === undefined && targets.length === 0) return {};
  const dated = series.flatMap((each) => each.points);
  const place = (target: PeriodTarget) => {
    const x = targetPosition(target, dated);
    return x === undefined ? [] : [{ ...target, x }];
  };
  const placed = targets.flatMap(place).sort((a, b) => a.x - b.x);
  const usual = usualInterval([...points.map((line) => [...line]), placed]);
  const half = (Number.isFinite(usual) ? usual : 1) / 2;
  const toStep = (target: PeriodTarget & { x: number }): TargetStep => ({
    ...target,
    from: target.x - half,
    to: target.x + half,
  });
  const [start] = baseline === undefined ? [] : place(baseline);
  return {
    ...(start === undefined ? {} : { baseline: toStep(start) }),
    ...(placed.length === 0 ? {} : { targets: placed.map(toStep) }),
  };
}

/** The baseline, if there is one, and then the targets. */
export function allSteps({ baseline, targets = [] }: Pick<ChartSpec, 'baseline' | 'targets'>): TargetStep[] {
  return [...(baseline === undefined ? [] : [baseline]), ...targets];
}

/** Runs of steps that follow each other without a gap. */
export function joinedSteps(steps: readonly TargetStep[]): TargetStep[][] {
  const runs: TargetStep[][] = [];
  for (const step of steps) {
    const previous = runs.at(-1)?.at(-1);
    if (previous !== undefined && step.from - previous.to < (step.to - step.from) / 10) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs;
}
