import type { ActionColumnName } from '../actions/csv.ts';
import type { EditableColumnName } from './editable-columns.ts';
import type { Refusal } from './cell-reading.ts';

/** A column that no edit of a cell changes. */
export type DerivedColumnName = Exclude<ActionColumnName, EditableColumnName | 'id'>;

/** What is said of a change in a column that the site works out or that belongs to more than the action. */
export function derivedColumn(column: DerivedColumnName, path: string): Refusal {
  const from = (source: string): Refusal => ({
    message: `The site works this column out of "${source}".`,
    fix: `Change "${source}", and put this cell back or empty it.`,
  });
  const inFile = (what: string, file = path): Refusal => ({
    message: `This is ${what}.`,
    fix: `Put the cell back or empty it. To change it for all of them, edit ${file}.`,
  });
  const priorities = path.replace(/actions\/[^/]*$/, 'priorities');
  const place: Refusal = {
    message:
      'An action does not move to another place through a spreadsheet, because it is a row of a table in the paper.',
    fix: `Put the cell back. To move it, move its lines from ${path} to the file of the other table.`,
  };
  const sentences: Record<DerivedColumnName, Refusal> = {
    priority: place,
    objective: place,
    priority_title: inFile('the title of a part that has more actions', `the files in ${priorities}`),
    objective_title: inFile('the title of a part that has more actions', `the files in ${priorities}`),
    ongoing: from('timescale'),
    financial_years: from('timescale'),
    calendar_years: from('timescale'),
    timescale_note: from('timescale'),
    lead_names: from('leads'),
    status: {
      message: 'The status is that of the newest report of progress.',
      fix: 'Add a report to "progress", such as "2024-03-10 under way: What was done.", and put this cell back or empty it.',
    },
    source_document: inFile('the source of all actions in the table'),
    source_part: inFile('the source of all actions in the table'),
    source_table: inFile('the source of all actions in the table'),
    url: { message: 'The site makes the address out of the id.', fix: 'Put the cell back or empty it.' },
  };
  return sentences[column];
}

/** The columns whose values are references, years or numbers, which spreadsheets like to rewrite. */
export function mayBeRewritten(column: ActionColumnName): boolean {
  return ![
    'source_row_heading',
    'text',
    'details',
    'owners_as_published',
    'progress',
    'milestones',
    'priority_title',
    'objective_title',
  ].includes(column);
}
