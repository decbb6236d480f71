import type { StrategyFile } from '../../core/content/schema/strategy.ts';
import { actionColumnNames, type ActionColumnName } from './csv.ts';
import type { Column } from '../columns.ts';

/** Columns that are not plain text. */
const types: Partial<Record<ActionColumnName, Column['type']>> = {
  details: 'list',
  ongoing: 'true or false',
  financial_years: 'list',
  calendar_years: 'list',
  leads: 'list',
  lead_names: 'list',
  progress: 'list',
  milestones: 'list',
  measures: 'list',
  source_row: 'whole number',
  url: 'address',
};

/** Columns that are filled in every row. */
const filled: readonly ActionColumnName[] = [
  'id',
  'priority',
  'priority_title',
  'text',
  'status',
  'source_document',
  'source_table',
  'source_row',
  'url',
];

/** What each column of `actionsCsv` holds, in the words of a strategy. Apart from it, to keep the browser's part small. */
export function actionColumns({ priority, objective, action }: StrategyFile['terms']): Column[] {
  const notes: Record<ActionColumnName, [field: string, about: string]> = {
    id: ['id', `The permanent reference of the ${action.one}.`],
    priority: ['priority', `The reference of its ${priority.one}.`],
    priority_title: ['priorityTitle', `The title of its ${priority.one}, as printed.`],
    objective: ['objective', `The reference of its ${objective.one}, if it has one.`],
    objective_title: ['objectiveTitle', `The title of its ${objective.one}, as printed.`],
    text: ['text', 'What will be done, in plain English. The paper holds the formal wording.'],
    details: ['details', `The points of a list within the ${action.one}, if it has one.`],
    timescale: ['timescale.asPublished', 'By when, exactly as printed. Empty where no date is given.'],
    ongoing: ['timescale.ongoing', 'Whether the printed timescale says “ongoing”: true or false.'],
    financial_years: ['timescale.financialYears', 'The financial years named, each from 1 April to 31 March.'],
    calendar_years: ['timescale.calendarYears', 'The calendar years named.'],
    timescale_note: ['timescale.note', 'The words of the timescale that are neither a year nor “ongoing”.'],
    leads: ['leads[].id', 'The owners, each by its short name on this site. Empty where nobody is named.'],
    lead_names: ['leads[].name', 'The same owners in the same order, by their full names.'],
    owners_as_published: ['ownersAsPublished', 'The owners exactly as printed, spelling included.'],
    status: ['status', 'The newest progress: not reported, planned, under way, done, stalled or changed.'],
    progress: ['progress', 'Each report of progress, the newest first: date, status and what it says.'],
    milestones: ['milestones', 'Each milestone: by when, if that is given, and what.'],
    measures: [
      'measures',
      `The measures that the plan gives the ${action.one} itself, each by its short name on this site.`,
    ],
    source_document: ['source.document', 'The paper that it comes from, by its short name on this site.'],
    source_part: ['source.part', 'The part of that paper.'],
    source_table: ['source.table', 'The table in that paper.'],
    source_row: ['source.row', 'The row of that table, counted from 1.'],
    source_row_part: ['source.rowPart', `The part of that row, as a letter, where a row holds several ${action.many}.`],
    source_row_heading: ['source.rowHeading', 'The heading that the table gives the row, exactly as printed.'],
    url: ['url', 'The address of its page.'],
  };
  return actionColumnNames.map((name) => {
    const [field, about] = notes[name];
    return { name, field, about, type: types[name] ?? 'text', isFilled: filled.includes(name) };
  });
}
