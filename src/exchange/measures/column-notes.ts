import type { Column } from '../columns.ts';
import { measureColumnNames, type MeasureColumnName } from './csv.ts';

type Note = [field: string, about: string, type: Column['type'], isFilled: boolean, values?: readonly string[]];

const series = 'figures.series[].';
const point = `${series}points[].`;
const source = 'figures.source.';

const notes: Record<MeasureColumnName, Note> = {
  indicator: ['id', 'The short name of the measure.', 'text', true],
  name: ['name', 'Its name.', 'text', true],
  area: [`${series}area`, 'The place that the figure is about.', 'text', true],
  area_code: [`${series}code`, 'The official code of the place, where the source gives one.', 'text', false],
  strand: [`${series}strand`, 'Which of several series of one place the figure belongs to.', 'text', false],
  period: [`${point}period`, 'The period, as the publisher prints it.', 'text', true],
  period_end: [`${point}end`, 'When the period ends, as far as it is known.', 'rough date', true],
  value: [`${point}value`, 'The figure.', 'number', true],
  lower: [`${point}lower`, 'The lower 95% confidence limit. Empty where none is published.', 'number', false],
  upper: [`${point}upper`, 'The upper 95% confidence limit. Empty where none is published.', 'number', false],
  unit: ['figures.unit.label', 'What the figure counts.', 'text', true],
  flags: [
    `${point}flags`,
    'How the figure came about: computed (worked out for this site from published figures), provisional, revised, second-hand, rounded.',
    'list',
    false,
  ],
  note: [`${point}note`, 'What has to be known about this one figure.', 'text', false],
  break_before: [
    'figures.breaks[].reason',
    'Why this figure and later ones cannot be compared with earlier ones. Empty where they can.',
    'text',
    false,
  ],
  confidence: [
    'figures.confidence',
    'How sure this site is of the figures: high, medium-high or medium.',
    'text',
    true,
    ['high', 'medium-high', 'medium'],
  ],
  source_publisher: [`${source}publisher`, 'Who published the figure.', 'text', true],
  source_title: [`${source}title`, 'In which publication.', 'text', true],
  source_url: [`${source}url`, 'The address of the publication.', 'address', false],
  licence: [`${source}licence.name`, 'The licence of the figure.', 'text', true],
  licence_url: [`${source}licence.url`, 'The address of the licence.', 'address', true],
  checked: [`${source}checked`, 'The day on which the figure was last checked against its source.', 'date', true],
  url: ['url', 'The address of its page.', 'address', true],
};

/** What each column of `measuresCsv` holds. */
export const measureColumns: readonly Column[] = measureColumnNames.map((name) => {
  const [field, about, type, isFilled, values] = notes[name];
  return { name, field, about, type, isFilled, values };
});
