import { z } from 'zod';
import { absolute, paths } from '../../core/routes/paths.ts';
import { notesFor, partsMeasuredBy, partsWithContext } from '../../core/model/measured-parts.ts';
import type { Measure, Strategy } from '../../core/model/types.ts';
import { measureSchema } from '../../core/content/schema/measure.ts';
import { httpsUrl, id } from '../../core/content/schema/values.ts';

/** A measure as open data: the content file, with its place in a strategy and the notes for it. */
export const measureRecordSchema = z.strictObject({
  id,
  ...measureSchema.omit({ remarks: true }).shape,
  /** References of the parts of the plan and of the actions that name it as their measure. */
  measureOf: z.array(id),
  /** References of the parts of the plan that it helps to understand. */
  contextOf: z.array(id),
  /** The whole address of its page. */
  url: httpsUrl,
});

export type MeasureRecord = z.infer<typeof measureRecordSchema>;

export function measureRecord(strategy: Strategy, measure: Measure): MeasureRecord {
  const { id, remarks: _, ...file } = measure;
  return {
    id,
    ...file,
    notes: notesFor(strategy, measure),
    measureOf: [
      ...partsMeasuredBy(strategy, measure),
      ...strategy.actions.filter(({ measures }) => measures.includes(measure)),
    ].map((part) => part.id),
    contextOf: partsWithContext(strategy, measure).map((part) => part.id),
    url: absolute(paths.measure(strategy.id, id)),
  };
}
