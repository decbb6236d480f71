import { formatLimits, formatValue } from './charts/format.ts';
import { comparisonWith, levelOf } from './period-targets.ts';
import { allSteps } from './charts/target-steps.ts';
import { pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from './charts/spec.ts';
import type { FigurePoint } from '../../core/content/schema/measure.ts';
import { capitalise } from '../../core/text/words.ts';

/** The figures of a chart as a table: periods by areas, or areas by periods if there are fewer periods. */
export interface FiguresTable {
  caption: string;
  corner: 'Period' | 'Area';
  columns: string[];
  rows: FiguresRow[];
  /** The meanings of the words that the table prints with figures. */
  key: { word: string; meaning: string }[];
}

/** A row of figures, or the line between figures that cannot be compared. */
export type FiguresRow = { head: string; cells: (FigureCell | undefined)[] } | { breakReason: string };

/** A flag that stands beside its figure. “More than” is part of the figure. */
type TableFlag = Exclude<FigurePoint['flags'][number], 'more than'>;

/** One published figure. */
export interface FigureCell {
  value: string;
  /** `5.1 to 6.9`. */
  limits: string | undefined;
  flags: TableFlag[];
  note: string | undefined;
}

const flagMeanings: Record<TableFlag, string> = {
  computed: 'worked out for this site from published figures',
  provisional: 'may be revised',
  revised: 'revised since first published',
  'second-hand': 'from a report that quotes the publisher',
  rounded: 'published as a rounded number only',
};

export function figuresTable(spec: ChartSpec): FiguresTable {
  const periods = periodsOf(spec);
  const byPeriod = periods.length >= spec.series.length;
  const points = spec.series.flatMap(pointsOf);
  const limited = points.filter(({ lower }) => lower !== undefined).length;
  const which = limited === points.length ? 'with' : 'some with';
  const limits = limited === 0 ? '' : `, ${which} 95% confidence limits in brackets`;
  return {
    caption: `${capitalise(spec.unit.label)}${limits}`,
    ...(byPeriod ? rowsByPeriod(spec, periods) : rowsByArea(spec, periods)),
    key: [...new Set(points.flatMap(tableFlags))].map((word) => ({ word, meaning: flagMeanings[word] })),
  };
}

interface Period {
  period: string;
  x: number;
}

/** The newest first, as a reader wants them. */
function rowsByPeriod(spec: ChartSpec, periods: Period[]): Pick<FiguresTable, 'corner' | 'columns' | 'rows'> {
  const rows = periods.flatMap((period, index): FiguresRow[] => {
    const newer = periods[index - 1]?.x ?? Infinity;
    const broken = spec.breaks.filter(({ x }) => period.x < x && x < newer);
    const cells = [...spec.series.map((series) => cellAt(spec, series, period)), ...targetCells(spec, period)];
    return [...broken.map(({ reason }) => ({ breakReason: reason })), { head: period.period, cells }];
  });
  return {
    corner: 'Period',
    columns: [...spec.series.map(({ name }) => name), ...(hasTargets(spec) ? [targetHead] : [])],
    rows,
  };
}

function rowsByArea(spec: ChartSpec, periods: Period[]): Pick<FiguresTable, 'corner' | 'columns' | 'rows'> {
  const rows = spec.series.map((series) => ({
    head: series.name,
    cells: periods.map((period) => cellAt(spec, series, period)),
  }));
  const targets = hasTargets(spec)
    ? [{ head: targetHead, cells: periods.flatMap((period) => targetCells(spec, period)) }]
    : [];
  return { corner: 'Area', columns: periods.map(({ period }) => period), rows: [...rows, ...targets] };
}

function periodsOf(spec: ChartSpec): Period[] {
  const periods = new Map(
    [...spec.series.flatMap(pointsOf), ...allSteps(spec)].map(({ period, x }) => [`${x} ${period}`, { period, x }]),
  );
  return [...periods.values()].sort((a, b) => b.x - a.x || a.period.localeCompare(b.period));
}

function cellAt(spec: ChartSpec, series: ChartSeries, { period, x }: Period): FigureCell | undefined {
  const point = pointsOf(series).find((candidate) => candidate.period === period && candidate.x === x);
  return point && cellOf(spec, point);
}

const targetHead = 'Target';

function hasTargets(spec: ChartSpec): boolean {
  return allSteps(spec).length > 0;
}

/** One cell if the chart has targets for periods: the target with how its figure compares, or the baseline. */
function targetCells(spec: ChartSpec, { period }: Period): FigureCell[] {
  const { baseline, targets = [] } = spec;
  if (!hasTargets(spec)) return [];
  const plain = { limits: undefined, flags: [] };
  const target = targets.find((candidate) => candidate.period === period);
  if (target !== undefined) return [{ ...plain, value: levelOf(spec, target), note: comparisonWith(spec, target) }];
  if (baseline?.period !== period) return [{ ...plain, value: 'None', note: undefined }];
  return [{ ...plain, value: levelOf(spec, baseline), note: 'baseline' }];
}

function cellOf(spec: ChartSpec, point: ChartPoint): FigureCell {
  const value = formatValue(point.value, spec);
  return {
    value: point.flags.includes('more than') ? `more than ${value}` : value,
    limits: formatLimits(point, spec),
    flags: tableFlags(point),
    note: point.note,
  };
}

function tableFlags({ flags }: Pick<FigurePoint, 'flags'>): TableFlag[] {
  return flags.filter((flag) => flag !== 'more than');
}
