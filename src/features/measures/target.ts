import { formatNumber, formatValue, formatWithUnit } from './charts/format.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSpec } from './charts/spec.ts';

/** How near the newest figure has come to the level that was set. */
export interface TargetProgress {
  /** `15,000 checks by July 2024, set by ...`. */
  target: string;
  /** `6,860 of 15,000 checks, up to February 2023`. */
  latest: string;
  /** What it means: `46% of the target: 8,140 short.` */
  meaning: string;
  /** The figure as a part of the target, to be drawn. Absent unless the figures are a count that should grow. */
  bar: { value: number; target: number; label: string; targetLabel: string } | undefined;
}

/** `undefined` if no target is set, or there is no figure to compare with it. */
export function targetProgress(spec: ChartSpec): TargetProgress | undefined {
  const { target } = spec;
  const [main] = mainSeriesOf(spec);
  const latest = main && pointsOf(main).at(-1);
  if (target === undefined || latest === undefined) return undefined;
  const words = { ...spec, decimals: 0 };
  const setTo = `${formatWithUnit(target.value, words)} by ${target.by}, set by ${target.setBy}`;
  if (isReached(spec, target.value, latest)) {
    const figure = `${formatWithUnit(latest.value, spec)}, ${latest.period}`;
    return { target: setTo, latest: figure, meaning: 'Target met.', bar: barOf(spec, latest) };
  }
  const bar = barOf(spec, latest);
  if (bar === undefined) {
    const figure = `${formatWithUnit(latest.value, spec)}, ${latest.period}`;
    return { target: setTo, latest: figure, meaning: 'Target not met at that date.', bar };
  }
  const left = formatValue(target.value - latest.value, words);
  const share = formatNumber(shareOf(latest.value, target.value));
  return {
    target: setTo,
    latest: `${formatValue(latest.value, spec)} of ${formatWithUnit(target.value, words)}, ${latest.period}`,
    meaning: `${share}% of the target: ${left} short.`,
    bar,
  };
}

/** In whole percent. Never 100 before the target is reached. */
function shareOf(value: number, target: number): number {
  return Math.min(99, Math.round((value / target) * 100));
}

function isReached({ better }: ChartSpec, target: number, { value }: ChartPoint): boolean {
  return better === 'lower' ? value <= target : value >= target;
}

function barOf(spec: ChartSpec, { value }: ChartPoint): TargetProgress['bar'] {
  const { target, unit, better } = spec;
  if (target === undefined || unit.kind !== 'count' || better !== 'higher' || value < 0 || target.value <= 0) {
    return undefined;
  }
  return {
    value: Math.min(value, target.value),
    target: target.value,
    label: formatValue(value, spec),
    targetLabel: formatValue(target.value, { ...spec, decimals: 0 }),
  };
}
