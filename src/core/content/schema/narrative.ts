import { z } from 'zod';
import { httpsUrl, id, partialDate, source, text } from './values.ts';

/** A figure that the document mentions and whose picture its published text does not hold. */
export const missingFigure = z.strictObject({
  caption: text.describe('The caption as printed, or our own words if none is printed.'),
  credit: text.optional().describe('Who the caption credits.'),
  source,
});

const event = z.strictObject({
  when: text.describe('As the document prints it: "December 2023 to March 2024".'),
  from: partialDate.describe('When it starts, to put events in order.'),
  to: partialDate.optional().describe('When it ends.'),
  title: text.describe('What happens.'),
  text: text.optional().describe('More about it, in plain English.'),
  source: source.optional(),
  url: httpsUrl.optional(),
});

const body = z.strictObject({
  id,
  name: text.describe('The full name.'),
  text: text.optional().describe('What it is or does, in plain English.'),
  role: z
    .enum(['lead', 'board', 'group', 'link'])
    .describe(
      '"lead" owns the strategy, "board" receives its reports, "group" works for it, "link" is connected to it.',
    ),
  chair: text.optional().describe('Who chairs it.'),
  url: httpsUrl.optional(),
});

const edition = z.strictObject({
  period: text.describe('The years as printed.'),
  title: text.describe('The formal title, exactly.'),
  vision: text.describe('The vision statement quoted exactly, or the document\'s own word for its absence: "Not found".'),
  visionIsQuoted: z.boolean().default(true).describe('False if "vision" is not a quotation.'),
  priorities: z.array(text).describe('Its priorities as printed.'),
  url: httpsUrl.optional(),
  current: z.boolean().default(false).describe('True for the edition that this site publishes.'),
});

/**
 * `content/strategies/<id>/sections/<section>.mdx` and `vision.mdx`: one part of the narrative. The body is the prose;
 * what has a shape of its own (events, bodies, editions, figures) is in the front matter and is drawn after it.
 */
export const sectionSchema = z.strictObject({
  title: text.describe('The heading of the page.'),
  navTitle: text.optional().describe('A short name for navigation, if the title is long.'),
  order: z.number().int().positive().describe('Place in reading order within its group, from 1.'),
  group: z.enum(['strategy', 'delivery', 'background']).describe('Which part of the contents it is in.'),
  summary: text.describe('One or two sentences for lists of sections.'),
  source: z.array(source).min(1).describe('Where it is in the documents.'),
  timeline: z.array(event).default([]).describe('Events, drawn as a timeline below the text.'),
  governance: z.array(body).default([]).describe('Boards and groups, drawn below the text.'),
  editions: z.array(edition).default([]).describe('Earlier strategies and this one, drawn side by side.'),
  missingFigures: z
    .array(missingFigure)
    .default([])
    .describe('Charts and pictures that the published document does not contain.'),
});

/** `content/strategies/<id>/documents.yml`: source papers and background papers. */
export const documentsSchema = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: id.describe('The id that other files use for the document.'),
        title: text.describe('The formal title, exactly.'),
        publisher: text.describe('Who published it.'),
        published: text.optional().describe('In words, if it is known: "13 February 2024".'),
        date: partialDate.optional().describe('The same date for programs: "2024-02-13", "2024-02" or "2024".'),
        url: httpsUrl.optional(),
        urlNote: text.optional().describe('Shown if "url" is missing, or leads to something similar.'),
        about: text.describe('What it is and why it matters here.'),
        kind: z
          .enum(['source', 'background', 'later'])
          .describe(
            '"source": the strategy was taken from it. "background": it helps readers to understand the strategy. "later": published since.',
          ),
      }),
    )
    .describe('One entry for each document.'),
});

export type SectionFile = z.infer<typeof sectionSchema>;
export type MissingFigure = z.infer<typeof missingFigure>;
export type TimelineEvent = z.infer<typeof event>;
export type GovernanceBody = z.infer<typeof body>;
export type StrategyEdition = z.infer<typeof edition>;
export type SourceDocument = z.infer<typeof documentsSchema>['documents'][number];
export type SourceReference = z.infer<typeof source>;
