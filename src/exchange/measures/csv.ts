import { absolute, paths } from '../../core/routes/paths.ts';
import type { Indicator, Strategy } from '../../core/model/types.ts';
import type { FigurePoint, Figures, FigureSeries } from '../../core/content/schema/measure.ts';
import { listSeparator } from '../actions/csv.ts';
import { toCsv, type Cell } from '../csv/write-csv.ts';

/** One published figure with all that is known of it. */
interface Figure {
  indicator: Indicator;
  figures: Figures;
  series: FigureSeries;
  point: FigurePoint;
  url: string;
}

/** Every column, in the order of the file. What each holds is told in `indicator-columns.ts`. */
const columns = {
  indicator: ({ indicator }) => indicator.id,
  name: ({ indicator }) => indicator.name,
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

export type IndicatorColumnName = keyof typeof columns;

export const indicatorColumnNames = Object.keys(columns) as IndicatorColumnName[];

/** Published figures as CSV, a row each, in the order of the content files. Indicators without figures have no row. */
export function indicatorsCsv(strategy: Strategy, indicators: readonly Indicator[]): string {
  const rows = indicators.flatMap((indicator) => figuresOf(strategy, indicator));
  return toCsv(
    indicatorColumnNames,
    rows.map((figure) => indicatorColumnNames.map((name) => columns[name](figure))),
  );
}

function figuresOf(strategy: Strategy, indicator: Indicator): Figure[] {
  const { figures } = indicator;
  if (figures === undefined) return [];
  const url = absolute(paths.indicator(strategy.id, indicator.id));
  return figures.series.flatMap((series) => series.points.map((point) => ({ indicator, figures, series, point, url })));
}
