import { z } from 'zod';
import { httpsUrl, id, text } from './values.ts';

/** `content/frameworks/<id>.yml`: an outcomes framework that strategies align with. */
export const frameworkSchema = z.strictObject({
  title: text,
  shortTitle: text,
  publisher: text,
  url: httpsUrl,
  /** When it was published, in words: `May 2023`. */
  published: text,
  /** What the framework is for, in plain English. */
  summary: text,
  outcomes: z.array(
    z.strictObject({
      id,
      /** The group that the framework puts it in: `Strategic outcome`. */
      group: text,
      number: z.number().int().positive(),
      /** The formal title, exactly. */
      title: text,
    }),
  ),
});

export type FrameworkFile = z.infer<typeof frameworkSchema>;
