import { formatPoint, formatValue, formatWithUnit } from './charts/format.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSpec, type TargetStep } from './charts/spec.ts';

/** How the figure of each period compares with the target for that period. */
export interface PeriodTargets {
  /** `The target for 2025/26 was 60%. The figure was 57.3%: 2.7 percentage points short.` Of the newest period with both. */
  latest: string | undefined;
  /** The same for the next period, which has no figure yet. */
  next: string | undefined;
  /** `The baseline was 41% in 2022/23.` */
  baseline: string | undefined;
  /** The same as `latest` in a few words, for a tile. */
  short: string | undefined;
  /** Who set them, and where. */
  sources: string[];
}

/** `undefined` if neither a target for a period nor a baseline is given. */
export function periodTargets(spec: ChartSpec): PeriodTargets | undefined {
  const { baseline, targets = [] } = spec;
  if (baseline === undefined && targets.length === 0) return undefined;
  const compared = targets.filter((target) => figureFor(spec, target) !== undefined);
  const latest = compared.at(-1);
  const next = targets.find(({ x }) => x > (latest?.x ?? -Infinity) && x > latestEnd(spec));
  const all = [...(baseline === undefined ? [] : [baseline]), ...targets];
  return {
    latest: latest && sentenceFor(spec, latest),
    next: next && sentenceFor(spec, next),
    baseline: baseline && `The baseline was ${levelOf(spec, baseline)} in ${baseline.period}${quoted(baseline)}.`,
    short: latest && `Target for ${latest.period}: ${comparisonWith(spec, latest) ?? 'not compared'}`,
    sources: [...new Set(all.map(({ source }) => source))],
  };
}

/** `2.7 percentage points short`, `met by 3 homes`: by how much the target for a period was met or missed. `undefined` if nobody can say. */
export function comparisonWith(spec: ChartSpec, target: TargetStep): string | undefined {
  const point = figureFor(spec, target);
  if (point === undefined || point.flags.includes('more than')) return undefined;
  const difference = Number((point.value - target.value).toFixed(10));
  const size = sizeOf(spec, Math.abs(difference));
  if (spec.better === 'higher' || spec.better === 'lower') {
    if (difference === 0) return 'met exactly';
    if (difference > 0 === (spec.better === 'higher')) return `met by ${size}`;
    return spec.better === 'higher' ? `${size} short` : `missed by ${size}`;
  }
  if (difference === 0) return 'the same as the target';
  return `${size} ${difference > 0 ? 'above' : 'below'} the target`;
}

/** The level of a target as it was set, without the zeros that fill up the figures. */
export function levelOf(spec: ChartSpec, { value }: Pick<TargetStep, 'value'>): string {
  return formatValue(value, { ...spec, decimals: 0 });
}

function sentenceFor(spec: ChartSpec, target: TargetStep): string {
  const point = figureFor(spec, target);
  const level = formatWithUnit(target.value, { ...spec, decimals: 0 }) + quoted(target);
  if (point === undefined)
    return `The target for ${target.period} is ${level}. There is no figure for that period yet.`;
  const comparison = comparisonWith(spec, target);
  const provisional = point.flags.includes('provisional') ? 'provisional ' : '';
  const figure = `The ${provisional}figure was ${formatPoint(point, spec)}`;
  return `The target for ${target.period} was ${level}. ${figure}${comparison === undefined ? '' : `: ${comparison}`}.`;
}

/** The words of the document, if the content has them. */
function quoted({ asPublished }: TargetStep): string {
  return asPublished === undefined ? '' : ` (“${asPublished}”)`;
}

/** `2.7 percentage points`, `3 homes`. The unit of a count is a plural, so one has none. */
function sizeOf(spec: ChartSpec, difference: number): string {
  const precision = { ...spec, decimals: 0 };
  if (spec.unit.kind === 'count' && difference === 1) return '1';
  if (spec.unit.kind !== 'percent') return formatWithUnit(difference, precision);
  const points = formatValue(difference, { ...precision, unit: { ...spec.unit, kind: 'rate' } });
  return `${points} percentage ${points === '1' ? 'point' : 'points'}`;
}

/** The figure of the main series for the very period of a target. */
function figureFor(spec: ChartSpec, { period }: TargetStep): ChartPoint | undefined {
  const [main] = mainSeriesOf(spec);
  return main && pointsOf(main).find((point) => point.period === period);
}

function latestEnd(spec: ChartSpec): number {
  const [main] = mainSeriesOf(spec);
  return (main && pointsOf(main).at(-1)?.x) ?? -Infinity;
}
