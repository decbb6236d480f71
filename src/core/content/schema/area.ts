import { z } from 'zod';
import { text } from './values.ts';

/**
 * `content/areas.yml`: every place that figures are about, once. A figure of a place that is not listed is refused, so that
 * a misspelt name does not become a place of its own.
 */
export const areasSchema = z.strictObject({
  areas: z
    .array(
      z.strictObject({
        name: text.describe('The name as every measure writes it.'),
        code: text.optional().describe('The official code: "E08000035". Leave it out if none is known.'),
      }),
    )
    .min(1)
    .describe('One entry for each place.'),
});
