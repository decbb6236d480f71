import { z } from 'zod';
import { outlooks, progressStatuses } from './plan.ts';
import { figure, id, isoDate, text } from './values.ts';

const partners = z.array(z.strictObject({ id, name: text.describe('The name at that time.') }));

/** One action as an edition published it. Editions that were made before a field was kept do not have it. */
const editionAction = z.strictObject({
  id,
  title: text.nullable().optional().describe('Its title, or null where it had none.'),
  text: text.describe('What was to be done.'),
  details: z.array(text).describe('The items of its list.'),
  under: id.describe('The id of the priority or objective that it was under.'),
  timescale: text.nullable().describe('The timescale as printed, or null where none was.'),
  due: isoDate
    .nullable()
    .optional()
    .describe('The last day on which it was still on time, read from its timescale, or null if it has no end date.'),
  leads: partners.describe('Ids and names of its owners, so that an edition can be read when a partner is long gone.'),
  supports: partners.optional().describe('Ids and names of those who supported it.'),
  ownersAsPublished: text.nullable().optional().describe('Its owners exactly as printed, or null where none were.'),
  milestones: z
    .array(z.strictObject({ when: text.nullable().describe('By when, as printed.'), text: text.describe('What is reached.') }))
    .optional()
    .describe('What was to be reached on the way.'),
  measures: z.array(id).optional().describe('The measures that the plan gave the action itself.'),
  themes: z.array(id).optional().describe('The themes that it had.'),
  post: text.nullable().optional().describe('The post that was responsible for it, or null where none was printed.'),
  number: text.nullable().optional().describe('The number that the plan printed, or null where its id was that.'),
  extra: z
    .record(z.string(), z.union([text, figure]))
    .optional()
    .describe('Its values in the extra columns of the plan, by the ids of these.'),
  status: z.enum(progressStatuses).optional().describe('Its status, from the newest report.'),
  outlook: z.enum(outlooks).nullable().optional().describe('Its outlook, or null where the newest report gave none.'),
  next: text.nullable().optional().describe('What was to happen next, or null where the newest report did not say.'),
  progress: z
    .array(
      z.strictObject({
        date: isoDate.describe('The day of the report.'),
        printed: text.optional().describe('The word of the plan for its state.'),
        status: z.enum(progressStatuses).describe('Its status on that day.'),
        outlook: z.enum(outlooks).optional().describe('Its outlook on that day.'),
        text: text.describe('The evidence.'),
        next: text.optional().describe('What was to happen next.'),
      }),
    )
    .optional()
    .describe('Every report on it, the newest first.'),
});

/** `content/strategies/<id>/editions/<date>.json`: the actions as they were published on a date. Written by a command. */
export const editionSchema = z.strictObject({
  date: isoDate.describe('The day of the edition, which is also the name of the file.'),
  actions: z.array(editionAction).min(1).describe('Every action as it was published.'),
});

export type EditionFile = z.infer<typeof editionSchema>;
export type EditionAction = EditionFile['actions'][number];
