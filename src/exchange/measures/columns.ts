import type { FigurePoint, Figures, FigureSeries } from '../../core/content/schema/measure.ts';
import { mainSeries, seriesName } from '../../core/model/trend/measure-trend.ts';
import { isForArea, targetFor } from '../../core/model/target-periods.ts';
import type { Measure, Strategy } from '../../core/model/types.ts';
import { absolute, paths } from '../../core/routes/paths.ts';
import { formatCell, writeTable, type ColumnFacts, type CsvColumn } from '../columns.ts';

/** One published figure with all that is known of it. */
export interface Figure {
  measure: Measure;
  figures: Figures;
  series: FigureSeries;
  point: FigurePoint;
  /** Whether targets are compared with this series: the one of the strategy's own place. */
  isMain: boolean;
  url: string;
}

const ofFigure = columnOf('', (figure) => figure);
const ofMeasure = columnOf('', ({ measure }) => measure);
const ofFigures = columnOf('figures.', ({ figures }) => figures);
const ofUnit = columnOf('figures.unit.', ({ figures }) => figures.unit);
const ofSource = columnOf('figures.source.', ({ figures }) => figures.source);
const ofLicence = columnOf('figures.source.licence.', ({ figures }) => figures.source.licence);
const ofBreak = columnOf('figures.breaks[].', ({ figures, point }) =>
  figures.breaks.find(({ before }) => before === point.period),
);
const ofSeries = columnOf('figures.series[].', ({ series }) => series);
const ofPoint = columnOf('figures.series[].points[].', ({ point }) => point);

/**
 * Every column of the figures, in the order of the CSV file: the one place where a column is added. The JSON has the fields
 * of the content file, so a column names the one that it prints.
 */
export const figureColumns: readonly CsvColumn<Figure>[] = [
  ofMeasure('id', { name: 'indicator', about: 'The ID of the measure.', isFilled: true }),
  ofMeasure('name', { about: 'The name of the measure.', isFilled: true }),
  {
    name: 'series',
    field: 'figures.series[]',
    about: 'The series that the figure belongs to: its area, with the strand if an area has several.',
    isFilled: true,
    cell: ({ series }) => seriesName(series),
  },
  ofSeries('area', { about: 'The area that the figure covers.', isFilled: true }),
  ofSeries('code', { name: 'area_code', about: 'The official code of the area, if the source gives one.' }),
  ofSeries('strand', { about: 'Which series the figure belongs to, if an area has several.' }),
  ofPoint('period', { about: 'The period, as the publisher writes it.', isFilled: true }),
  ofPoint('end', {
    name: 'period_end',
    about: 'When the period ends: a day, month or year, depending on what is known.',
    type: 'partial date',
    isFilled: true,
  }),
  ofPoint('value', { about: 'The figure.', type: 'number', isFilled: true }),
  ofPoint('lower', { about: 'The lower 95% confidence limit. Empty if none is published.', type: 'number' }),
  ofPoint('upper', { about: 'The upper 95% confidence limit. Empty if none is published.', type: 'number' }),
  ofPoint('numerator', { about: 'For a share or rate, how many were counted, if known.', type: 'number' }),
  ofPoint('denominator', { about: 'For a share or rate, out of how many, if known.', type: 'number' }),
  {
    name: 'target',
    field: 'figures.targets[].value',
    about:
      'The target for the period, on the rows of the series that targets are compared with. Empty if there is none.',
    type: 'number',
    cell: ({ isMain, figures, series, point }) =>
      formatCell(isMain ? targetFor(figures, { period: point.period, area: series.area })?.value : undefined),
  },
  {
    name: 'baseline',
    field: 'figures.baseline.value',
    about: 'The level that targets start from, on the row of its period. Empty on all others.',
    type: 'number',
    cell: ({ isMain, figures: { baseline }, series: { area }, point }) =>
      formatCell(isMain && baseline?.period === point.period && isForArea(baseline, area) ? baseline.value : undefined),
  },
  ofUnit('label', { name: 'unit', about: 'What the figure counts.', isFilled: true }),
  ofPoint('flags', {
    about:
      'Flags: computed (we worked it out from published figures), provisional (may be revised), revised (since first published), second-hand (from a report that quotes the publisher), rounded, or more than (the publisher says the true figure is higher).',
    type: 'list',
  }),
  ofPoint('note', { about: 'A note on this figure.' }),
  ofBreak('reason', {
    name: 'break_before',
    about: 'If this figure and later ones cannot be compared with earlier ones, the reason.',
  }),
  ofFigures('confidence', {
    about: 'How reliable the figures are: high, medium-high or medium.',
    isFilled: true,
    values: ['high', 'medium-high', 'medium'],
  }),
  ofSource('publisher', { name: 'source_publisher', about: 'Who published the figure.', isFilled: true }),
  ofSource('title', { name: 'source_title', about: 'The title of the publication.', isFilled: true }),
  ofSource('url', { name: 'source_url', about: 'The web address of the publication.', type: 'address' }),
  ofLicence('name', { name: 'licence', about: 'The licence of the figure.', isFilled: true }),
  ofLicence('url', {
    name: 'licence_url',
    about: 'The web address of the licence.',
    type: 'address',
    isFilled: true,
  }),
  ofSource('checked', {
    about: 'The date we checked the figure, in its source or in a copy of it.',
    type: 'date',
    isFilled: true,
  }),
  ofFigure('url', { about: 'The web address of its page.', type: 'address', isFilled: true }),
];

/** Published figures as CSV, a row each, in the order of the content files. Measures without figures have no row. */
export function figuresCsv(strategy: Strategy, measures: readonly Measure[], columns = figureColumns): string {
  return writeTable(columns, figureRows(strategy, measures));
}

/** The figures of measures, each a row of the table. */
export function figureRows(strategy: Strategy, measures: readonly Measure[]): Figure[] {
  return measures.flatMap((measure) => figuresOf(strategy, measure));
}

/** A column that is a field of a part of the JSON record, and is called like it unless it has a name of its own. */
function columnOf<Part>(path: string, partOf: (figure: Figure) => Part | undefined) {
  return (
    field: keyof Part & string,
    { name = field, ...facts }: Omit<ColumnFacts, 'name'> & { name?: string },
  ): CsvColumn<Figure> => ({
    name,
    ...facts,
    field: `${path}${field}`,
    cell: (figure) => formatCell(partOf(figure)?.[field]),
  });
}

function figuresOf(strategy: Strategy, measure: Measure): Figure[] {
  const { figures } = measure;
  if (figures === undefined) return [];
  const url = absolute(paths.measure(strategy.id, measure.id));
  const main = mainSeries(figures.series, strategy.place);
  return figures.series.flatMap((series) =>
    series.points.map((point) => ({ measure, figures, series, point, isMain: series === main, url })),
  );
}
