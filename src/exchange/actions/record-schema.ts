import { z } from 'zod';
import { actionTableSchema } from '../../core/content/schema/plan.ts';
import { httpsUrl, id, isoDate, text } from '../../core/content/schema/values.ts';
import type { ActionRecord } from './record.ts';

const file = actionTableSchema.shape.actions.element.shape;
const { status } = file.progress.unwrap().element.shape;
const source = { document: id, part: text.nullable() };

/** The shape of an `ActionRecord`. Apart from it, because the browser's part needs no zod. */
export const actionRecordSchema = z.strictObject({
  id: file.id,
  priority: id,
  priorityTitle: text,
  objective: id.nullable(),
  objectiveTitle: text.nullable(),
  text: file.text,
  details: z.array(text),
  timescale: z
    .strictObject({
      asPublished: text,
      ongoing: z.boolean(),
      financialYears: z.array(text),
      calendarYears: z.array(text),
      note: text.nullable(),
    })
    .nullable(),
  leads: z.array(z.strictObject({ id, name: text })),
  ownersAsPublished: text.nullable(),
  status,
  progress: z.array(
    z.strictObject({
      date: isoDate,
      status,
      text,
      asPublished: text.nullable(),
      source: z.strictObject(source).nullable(),
    }),
  ),
  milestones: z.array(z.strictObject({ when: text.nullable(), text })),
  measures: z.array(id),
  source: z.strictObject({
    ...source,
    table: text,
    row: file.row,
    rowPart: file.rowPart.unwrap().nullable(),
    rowHeading: text.nullable(),
  }),
  url: httpsUrl,
}) satisfies z.ZodType<ActionRecord>;
