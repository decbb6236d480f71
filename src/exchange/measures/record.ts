import { z } from 'zod';
import { absolute, paths } from '../../core/routes/paths.ts';
import { notesFor, partsMeasuredBy, partsWithContext } from '../../core/model/measured-parts.ts';
import type { Indicator, Strategy } from '../../core/model/types.ts';
import { indicatorSchema } from '../../core/content/schema/measure.ts';
import { httpsUrl, id } from '../../core/content/schema/values.ts';

/** An indicator as open data: the content file, with its place in a strategy and the notes for it. */
export const indicatorRecordSchema = z.strictObject({
  id,
  ...indicatorSchema.omit({ remarks: true }).shape,
  /** References of the parts of the plan and of the actions that name it as their measure. */
  measureOf: z.array(id),
  /** References of the parts of the plan that it helps to understand. */
  contextOf: z.array(id),
  /** The whole address of its page. */
  url: httpsUrl,
});

export type IndicatorRecord = z.infer<typeof indicatorRecordSchema>;

export function indicatorRecord(strategy: Strategy, indicator: Indicator): IndicatorRecord {
  const { id, remarks: _, ...file } = indicator;
  return {
    id,
    ...file,
    notes: notesFor(strategy, indicator),
    measureOf: [
      ...partsMeasuredBy(strategy, indicator),
      ...strategy.actions.filter(({ measures }) => measures.includes(indicator)),
    ].map((part) => part.id),
    contextOf: partsWithContext(strategy, indicator).map((part) => part.id),
    url: absolute(paths.indicator(strategy.id, id)),
  };
}
