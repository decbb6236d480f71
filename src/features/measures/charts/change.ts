import { varianceFromLimits, varianceOfCount } from '../../../core/model/trend/test-trend.ts';
import type { Trend } from '../../../core/model/trend/measure-trend.ts';
import { formatValue, inPeriod } from './format.ts';
import { pointsOf, type ChartFigures, type ChartPoint, type ChartSeries } from './spec.ts';

/** The figures that a trend compares, and what became of them. */
export interface ComparedFigures {
  points: ChartPoint[];
  first: ChartPoint;
  last: ChartPoint;
  /** Whether no figure went the other way. */
  isSteady: boolean;
  /** Whether the difference may well be chance: a percentage would then say too much. */
  mayBeChance: boolean;
}

/** Smaller counts vary so much by chance that a percentage would mislead. */
const smallCount = 100;

/** `undefined` if there is nothing to compare. */
export function comparedFigures(
  series: ChartSeries,
  { from, to, verdict }: Trend,
  { unit }: Pick<ChartFigures, 'unit'>,
): ComparedFigures | undefined {
  const all = pointsOf(series);
  const indexOf = (wanted: string | undefined) => all.findIndex(({ period }) => period === wanted);
  const [start, end] = [indexOf(from), indexOf(to)];
  const points = start < 0 ? [] : all.slice(start, end + 1);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const steps = points.slice(1).map(({ value }, index) => Math.sign(value - (points[index]?.value ?? value)));
  const isTested = verdict === 'increasing' || verdict === 'decreasing';
  return {
    points,
    first,
    last,
    isSteady: !(steps.includes(1) && steps.includes(-1)),
    mayBeChance: !isTested && isWithinChance(first, last, unit.kind),
  };
}

/** `Up 37%`, `Down 5.9 percentage points`, `No change`. */
export function describeChange({ first, last }: ComparedFigures, figures: ChartFigures): string {
  const change = last.value - first.value;
  if (change === 0) return 'No change';
  return `${change > 0 ? 'Up' : 'Down'} ${sizeOfChange(change, first.value, figures)}`;
}

/** `Up 37% since 2019/20`; the earlier figure alone if the difference may be chance: `Compared with 55 in 2016`. */
export function describeChangeSince(compared: ComparedFigures, figures: ChartFigures): string {
  const { first, mayBeChance } = compared;
  if (mayBeChance) return `Compared with ${formatValue(first.value, figures)} ${inPeriod(first.period)}`;
  return `${describeChange(compared, figures)} ${sincePeriod(first.period)}`;
}

/** `since 2019/20`, `since the year ending March 2018`. */
export function sincePeriod(period: string): string {
  return inPeriod(period).replace(/^in /, 'since ').replace(/^\(/, 'since (');
}

/** The highest or lowest figure in between, if the series turned there by more than chance would explain. */
export function turningPoint(
  { points, first, last }: ComparedFigures,
  { unit }: Pick<ChartFigures, 'unit'>,
): { name: 'peak' | 'low'; point: ChartPoint } | undefined {
  const between = points.slice(1, -1).toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [between[0], between.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const rise = highest.value - Math.max(first.value, last.value);
  const fall = Math.min(first.value, last.value) - lowest.value;
  const turn = rise >= fall ? { name: 'peak' as const, point: highest } : { name: 'low' as const, point: lowest };
  const isTurn = Math.max(rise, fall) > 0 && [first, last].every((end) => isClearTurn(end, turn.point, unit.kind));
  return isTurn ? turn : undefined;
}

/** A share in percentage points, anything else as a part of what it was. */
function sizeOfChange(change: number, from: number, figures: ChartFigures): string {
  const size = Math.abs(change);
  if (figures.unit.kind === 'percent') {
    const points = formatValue(Number(size.toFixed(10)), { ...figures, unit: { ...figures.unit, kind: 'rate' } });
    return `${points} percentage ${points === '1' ? 'point' : 'points'}`;
  }
  const percent = from === 0 ? undefined : Math.round((size / Math.abs(from)) * 100);
  if (percent === undefined) return `by ${formatValue(size, figures)}`;
  return percent < 1 ? 'less than 1%' : `${percent.toLocaleString('en-GB')}%`;
}

/** By less than 1.96 standard errors of the difference, from the limits or for counts (Poisson), or of small counts. */
function isWithinChance(a: ChartPoint, b: ChartPoint, kind: ChartFigures['unit']['kind']): boolean {
  if (kind === 'count' && Math.min(a.value, b.value) < smallCount) return true;
  const variances = [a, b].map((point) => varianceOf(point, kind) ?? 0);
  return Math.abs(a.value - b.value) < 1.96 * Math.sqrt(variances.reduce((total, variance) => total + variance, 0));
}

/** Where margins are not known, a turn is told only if it is at least this part of the figure: a smaller one may be none. */
const clearTurn = 0.1;

function isClearTurn(end: ChartPoint, turn: ChartPoint, kind: ChartFigures['unit']['kind']): boolean {
  if ([end, turn].every((point) => varianceOf(point, kind) !== undefined)) return !isWithinChance(end, turn, kind);
  return Math.abs(end.value - turn.value) >= clearTurn * Math.abs(turn.value);
}

/** From its limits, or of a count (Poisson). `undefined` if neither is known. */
function varianceOf({ value, lower, upper }: ChartPoint, kind: ChartFigures['unit']['kind']): number | undefined {
  if (lower !== undefined && upper !== undefined) return varianceFromLimits({ lower, upper });
  return kind === 'count' ? varianceOfCount(value) : undefined;
}
