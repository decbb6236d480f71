import { z } from 'zod';
import { absolute, paths } from '../../core/routes/paths.ts';
import { notesFor, partsMeasuredBy, partsWithContext } from '../../core/model/measured-parts.ts';
import { measureTrend } from '../../core/model/trend/measure-trend.ts';
import type { Measure, Strategy } from '../../core/model/types.ts';
import { measureSchema } from '../../core/content/schema/measure.ts';
import { httpsUrl, id } from '../../core/content/schema/values.ts';

const point = z.strictObject({
  period: z.string(),
  x: z.number().describe('The end of the period as a decimal year.'),
  value: z.number(),
  variance: z.number().describe('In the unit of the value squared.'),
});

/** Whether a measure goes up or down, with what is needed to work it out again: see `measureTrend` for the rule. */
const trendSchema = z.strictObject({
  verdict: z.enum(['increasing', 'decreasing', 'no clear trend', 'not tested']),
  direction: z.enum(['better', 'worse']).optional(),
  series: z.string().optional().describe('The series that it is about.'),
  from: z.string().optional().describe('The first of the periods compared.'),
  to: z.string().optional().describe('The last of the periods compared.'),
  change: z
    .strictObject({
      absolute: z.number().describe('In the unit of the figures.'),
      relative: z.number().optional().describe('As a fraction of the first figure: 0.37 is a rise of 37%.'),
    })
    .optional(),
  test: z
    .strictObject({
      chiSquared: z.number().describe('9.55 or more is a trend.'),
      slope: z.number().describe('The change per year, in the unit of the figures.'),
      points: z.array(point),
      varianceFrom: z
        .enum(['limits', 'proportion', 'count'])
        .describe('Published 95% limits, numerator and denominator (binomial), or the count of events (Poisson).'),
    })
    .optional(),
  reason: z.string().optional().describe('Why there was no test.'),
});

/** A measure as open data: the content file, with its place in a strategy and the notes for it. */
export const measureRecordSchema = z.strictObject({
  id,
  ...measureSchema.omit({ remarks: true, measures: true }).shape,
  /** References of the parts of the plan and of the actions that name it as their measure. */
  measureOf: z.array(id),
  /** References of the parts of the plan that it helps to understand. */
  contextOf: z.array(id),
  trend: trendSchema,
  /** The whole address of its page. */
  url: httpsUrl,
});

export type MeasureRecord = z.infer<typeof measureRecordSchema>;

export function measureRecord(strategy: Strategy, measure: Measure): MeasureRecord {
  const { id, remarks: _, measures: __, ...file } = measure;
  return {
    id,
    ...file,
    notes: notesFor(strategy, measure),
    measureOf: [
      ...partsMeasuredBy(strategy, measure),
      ...strategy.actions.filter(({ measures }) => measures.includes(measure)),
    ].map((part) => part.id),
    contextOf: partsWithContext(strategy, measure).map((part) => part.id),
    trend: measureTrend(measure, strategy.place),
    url: absolute(paths.measure(strategy.id, id)),
  };
}
