import { z } from 'zod';
import { figure, httpsUrl, id, isoDate, label, text } from './values.ts';

/** What the cells of an extra column can contain. */
export const extraColumnTypes = ['text', 'number', 'money', 'date', 'choice', 'link'] as const;

/** The schema of the values of each type. A choice is also one of the column's `choices`. */
export const extraValueSchemas = {
  text,
  number: figure,
  money: figure,
  date: isoDate,
  choice: text,
  link: httpsUrl,
} as const satisfies Record<ExtraColumnType, z.ZodType>;

/** A column of the plan's tables of actions for which the site has no field of its own. */
export const extraColumn = z.strictObject({
  id: id.describe('Names the column in "extra" of an action, in addresses and in the open data: "cost".'),
  title: text.describe('Its heading as the plan prints it: "Cost".'),
  type: z
    .enum(extraColumnTypes)
    .describe('What its cells contain. "money" is pounds: a column with sums and words is "text". A "choice" is a filter.'),
  choices: z.array(label).min(1).optional().describe('What a cell of the type "choice" can say, in the order to show it.'),
  about: text.optional().describe('What the column means, in one sentence, for those who use the open data.'),
});

/** The values of an action in the extra columns, by the ids of these. */
export const extraValues = z
  .record(z.string(), z.union([text, figure], { error: 'Write a text or a number' }))
  .default({})
  .describe('Values of the columns that "columns" in strategy.yml names: { cost: 12000, duty: Required }.');

/**
 * Names that an extra column cannot have, because the open data, an address or a page of the site uses them. What the open
 * data writes with underscores has hyphens here, like every id.
 */
export const reservedColumnIds = [
  // Columns of the open data and of exported tables.
  ...['id', 'priority', 'priority-title', 'objective', 'objective-title', 'title', 'text', 'details', 'timescale'],
  ...['ongoing', 'financial-years', 'calendar-years', 'timescale-note', 'due-from', 'due-to', 'schedule', 'leads', 'lead-names'],
  ...['supports', 'support-names', 'post', 'number', 'themes', 'theme-titles', 'measured-by', 'owners-as-published', 'status', 'outlook', 'progress', 'milestones', 'measures', 'source-document', 'source-part'],
  ...['source-table', 'source-row', 'source-row-part', 'source-row-heading', 'url', 'export-state'],
  // Filters.
  ...['owner', 'owner-kind', 'theme', 'national-outcome'],
  // What else lists of actions have in addresses and attributes.
  ...['q', 'sort', 'end', 'start', 'group', 'ungrouped', 'questions', 'list', 'searched'],
] as const;

export type ExtraColumnType = (typeof extraColumnTypes)[number];
export type ExtraColumn = z.infer<typeof extraColumn>;
export type ExtraValue = string | number;
