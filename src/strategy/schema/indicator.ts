import { z } from 'zod';
import { httpsUrl, id, isoDate, text } from './values.ts';

/**
 * `content/indicators/<id>.json`: one measure. A measure whose figures are not published here says so in `figures`
 * and names where to look.
 */
export const indicatorSchema = z.strictObject({
  name: text,
  /** What it tells, in plain English, for somebody who has never met it. */
  meaning: text,
  /** The exact definition, where the publisher gives one. */
  definition: text.optional(),
  /** Which way is better: deaths `lower`, people in treatment `higher`, a price `neither`. */
  better: z.enum(['higher', 'lower', 'neither', 'not stated']),
  /** Ids of outcomes of a framework that this measures, `framework/outcome`. */
  measures: z.array(z.strictObject({ framework: id, outcome: id })).default([]),
  /** Who publishes figures, as named in the papers. */
  sources: z.array(z.strictObject({ name: text, url: httpsUrl.optional(), checked: isoDate.optional() })).default([]),
  /** Why no figure is shown, and where to look for one. */
  noFigures: text.optional(),
  notes: z.array(text).default([]),
});

export type IndicatorFile = z.infer<typeof indicatorSchema>;
