import { z } from 'zod';
import { httpsUrl, id, text } from './values.ts';

/** `content/frameworks/<id>.yml`: an outcomes framework that strategies align with. */
export const frameworkSchema = z.strictObject({
  title: text.describe('The formal title, exactly.'),
  shortTitle: text.describe('A few words for headings and lists.'),
  publisher: text.describe('Who published it.'),
  url: httpsUrl,
  published: text.describe('When it was published, in words: "May 2023".'),
  summary: text.describe('What the framework is for, in plain English.'),
  outcomes: z
    .array(
      z.strictObject({
        id,
        group: text.describe('The group that the framework puts it in: "Strategic outcome".'),
        number: z.number().int().positive().describe('Its number within the group.'),
        title: text.describe('The formal title, exactly.'),
      }),
    )
    .min(1)
    .describe('Every outcome of the framework.'),
});

export type FrameworkFile = z.infer<typeof frameworkSchema>;
