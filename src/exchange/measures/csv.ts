import { absolute, paths } from '../../core/routes/paths.ts';
import type { Measure, Strategy } from '../../core/model/types.ts';
import type { FigurePoint, Figures, FigureSeries } from '../../core/content/schema/measure.ts';
import { listSeparator } from '../actions/csv.ts';
import { toCsv, type Cell } from '../csv/write-csv.ts';

/** One published figure with all that is known of it. */
interface Figure {
  measure: Measure;
  figures: Figures;
  series: FigureSeries;
  point: FigurePoint;
  url: string;
}

/** Every column, in the order of the file. What each holds is told in `measure-columns.ts`. */
const columns = {
  indicator: ({ measure }) => measure.id,
  name: ({ measure }) => measure.name,
  area: ({ series }) => series.area,
  area_code: ({ series }) => series.code,
  strand: ({ series }) => series.strand,
  period: ({ point }) => point.period,
  period_end: ({ point }) => point.end,
  value: ({ point }) => point.value,
  lower: ({ point }) => point.lower,
  upper: ({ point }) => point.upper,
  unit: ({ figures }) => figures.unit.label,
  flags: ({ point }) => point.flags.join(listSeparator),
  note: ({ point }) => point.note,
  break_before: ({ figures, point }) => figures.breaks.find(({ before }) => before === point.period)?.reason,
  confidence: ({ figures }) => figures.confidence,
  source_publisher: ({ figures }) => figures.source.publisher,
  source_title: ({ figures }) => figures.source.title,
  source_url: ({ figures }) => figures.source.url,
  licence: ({ figures }) => figures.source.licence.name,
  licence_url: ({ figures }) => figures.source.licence.url,
  checked: ({ figures }) => figures.source.checked,
  url: ({ url }) => url,
} as const satisfies Record<string, (figure: Figure) => Cell>;

export type MeasureColumnName = keyof typeof columns;

export const measureColumnNames = Object.keys(columns) as MeasureColumnName[];

/** Published figures as CSV, a row each, in the order of the content files. Measures without figures have no row. */
export function measuresCsv(strategy: Strategy, measures: readonly Measure[]): string {
  const rows = measures.flatMap((measure) => figuresOf(strategy, measure));
  return toCsv(
    measureColumnNames,
    rows.map((figure) => measureColumnNames.map((name) => columns[name](figure))),
  );
}

function figuresOf(strategy: Strategy, measure: Measure): Figure[] {
  const { figures } = measure;
  if (figures === undefined) return [];
  const url = absolute(paths.measure(strategy.id, measure.id));
  return figures.series.flatMap((series) => series.points.map((point) => ({ measure, figures, series, point, url })));
}
