import type { ActionRecord } from './record.ts';
import { toCsv, type Cell } from '../csv/write-csv.ts';

/** Stands between the values of a cell that holds several. */
export const listSeparator = ' | ';

/** Every column, in the order of the file. What each holds is told in `action-columns.ts`. */
const columns = {
  id: ({ id }) => id,
  priority: ({ priority }) => priority,
  priority_title: ({ priorityTitle }) => priorityTitle,
  objective: ({ objective }) => objective,
  objective_title: ({ objectiveTitle }) => objectiveTitle,
  text: ({ text }) => text,
  details: ({ details }) => list(details),
  timescale: ({ timescale }) => timescale?.asPublished,
  ongoing: ({ timescale }) => timescale && String(timescale.ongoing),
  financial_years: ({ timescale }) => list(timescale?.financialYears),
  calendar_years: ({ timescale }) => list(timescale?.calendarYears),
  timescale_note: ({ timescale }) => timescale?.note,
  leads: ({ leads }) => list(leads.map(({ id }) => id)),
  lead_names: ({ leads }) => list(leads.map(({ name }) => name)),
  owners_as_published: ({ ownersAsPublished }) => ownersAsPublished,
  status: ({ status }) => status,
  progress: ({ progress }) => list(progress.map(progressText)),
  milestones: ({ milestones }) => list(milestones.map(milestoneText)),
  measures: ({ measures }) => list(measures),
  source_document: ({ source }) => source.document,
  source_part: ({ source }) => source.part,
  source_table: ({ source }) => source.table,
  source_row: ({ source }) => source.row,
  source_row_part: ({ source }) => source.rowPart,
  source_row_heading: ({ source }) => source.rowHeading,
  url: ({ url }) => url,
} as const satisfies Record<string, (record: ActionRecord) => Cell>;

export type ActionColumnName = keyof typeof columns;

export const actionColumnNames = Object.keys(columns) as ActionColumnName[];

/** The cells of an action's row as text, before any guard against formulas. */
export function actionCells(record: ActionRecord): Record<ActionColumnName, string> {
  const cells = actionColumnNames.map((name) => [name, String(columns[name](record) ?? '')]);
  return Object.fromEntries(cells) as Record<ActionColumnName, string>;
}

/** One report of progress as a cell shows it: `2024-03-10 under way: Ten lofts are done.` */
export function progressText({
  date,
  status,
  text,
}: Pick<ActionRecord['progress'][number], 'date' | 'status' | 'text'>) {
  return `${date} ${status}: ${text}`;
}

/** One milestone as a cell shows it: `June 2024: The first 50 lofts`. */
export function milestoneText({ when, text }: ActionRecord['milestones'][number]): string {
  return when === null ? text : `${when}: ${text}`;
}

/** Actions as CSV. Needs nothing but the records, so that a browser can write the list that it shows. */
export function actionsCsv(records: readonly ActionRecord[]): string {
  return toCsv(
    actionColumnNames,
    records.map((record) => actionColumnNames.map((name) => columns[name](record))),
  );
}

function list(values: readonly string[] = []): string {
  return values.join(listSeparator);
}
