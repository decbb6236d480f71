import type { ActionColumnName } from '../actions/csv.ts';
import { parseTimescale } from '../../core/model/timescale.ts';
import { quote, quoteList } from '../../core/text/wording.ts';
import type { ActionValues } from './action-values.ts';
import type { ImportContext } from './import-context.ts';
import { readList, readMilestones, readProgress } from './list-cells.ts';
import { readPartners } from './partner-names.ts';
import type { Refusal } from './cell-reading.ts';
import { looksLikeDate, rewrittenFrom } from './spreadsheet-rewrites.ts';

/** Reads a tidied cell as the new value of a field. */
type Read<Field extends keyof ActionValues> = (
  cell: string,
  before: ActionValues,
  context: ImportContext,
) => ActionValues[Field] | Refusal;

interface EditableColumn<Field extends keyof ActionValues = keyof ActionValues> {
  field: Field;
  read: Read<Field>;
}

const columns = {
  text: editable('text', (cell) =>
    cell === ''
      ? { message: 'The cell is empty.', fix: 'Write what will be done, or delete the whole row to remove the action.' }
      : cell.replaceAll(/\s*\n\s*/g, ' '),
  ),
  details: editable('details', (cell, { details }) => readList(cell, details)),
  timescale: editable('timescale', readTimescale),
  leads: editable('leads', readLeads),
  owners_as_published: editable('ownersAsPublished', (cell) =>
    cell === '' ? null : cell.replaceAll(/\s*\n\s*/g, ' '),
  ),
  progress: editable('progress', (cell, { progress }) => readProgress(cell, progress)),
  milestones: editable('milestones', (cell, { milestones }) => readMilestones(cell, milestones)),
  source_row: editable('row', (cell) =>
    /^[1-9]\d{0,5}(?:\.0+)?$/.test(cell)
      ? Number(cell)
      : { message: `${quote(cell)} is no row of a table.`, fix: 'Write a whole number, counted from 1.' },
  ),
  source_row_part: editable('rowPart', (cell) => (cell === '' ? null : cell.toLowerCase())),
  source_row_heading: editable('rowHeading', (cell) => (cell === '' ? null : cell.replaceAll(/\s*\n\s*/g, ' '))),
  measures: editable('measures', (cell, { measures }) => readList(cell, measures)),
} satisfies Partial<Record<ActionColumnName, EditableColumn>>;

export type EditableColumnName = keyof typeof columns;

/** The columns that a spreadsheet can change, each with the field that it holds. */
export const editableColumns: Record<EditableColumnName, EditableColumn> = columns;

function editable<Field extends keyof ActionValues>(field: Field, read: Read<Field>): EditableColumn {
  return { field, read };
}

function readLeads(
  cell: string,
  _before: ActionValues,
  { partners, strategy, shownPath }: ImportContext,
): string[] | Refusal {
  return readPartners(cell, partners, shownPath(`strategies/${strategy.id}/partners.yml`));
}

function readTimescale(cell: string, _before: ActionValues, { timescales }: ImportContext): string | null | Refusal {
  if (cell === '') return null;
  if (looksLikeDate(cell)) {
    const [meant, ...others] = [...timescales].filter((timescale) => rewrittenFrom(timescale, cell) === 'certain');
    if (meant !== undefined && others.length === 0) return meant;
    return {
      message: `${quote(cell)} is a date, which the spreadsheet may have made out of something else.`,
      fix: 'Format the cell as text and write the timescale again: "2024/25", "2024" or "Ongoing".',
    };
  }
  if (parseTimescale(cell) !== undefined) return cell;
  const meant = usualForm(cell);
  return {
    message: `The timescale ${quote(cell)} cannot be read.`,
    fix:
      meant === undefined
        ? `A timescale is ${quoteList(['Ongoing', '2024/25', '2024'])}, or one of these with more words.`
        : `Did you mean ${quote(meant)}?`,
  };
}

/** `2024/25` for `2024-25`, `2024/2025` and `24/25`. */
function usualForm(cell: string): string | undefined {
  const [, from, to] = /^(?:FY ?)?(?:20)?(\d\d) ?[-–/] ?(?:20)?(\d\d)$/i.exec(cell) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return parseTimescale(`20${from}/${to}`)?.asPublished;
}

export function isEditable(column: ActionColumnName): column is EditableColumnName {
  return column in columns;
}
