import { z } from 'zod';
import { httpsUrl, id, roughDate, source, text } from './values.ts';

/** A figure that the paper mentions and whose picture its published text does not hold. */
export const missingFigure = z.strictObject({
  /** The caption as printed, or what stands there in our words where none is printed. */
  caption: text,
  /** Whom the caption credits. */
  credit: text.optional(),
  source,
});

const event = z.strictObject({
  /** As the paper prints it: `December 2023 to March 2024`. */
  when: text,
  from: roughDate,
  to: roughDate.optional(),
  title: text,
  text: text.optional(),
  source: source.optional(),
  url: httpsUrl.optional(),
});

const body = z.strictObject({
  id,
  name: text,
  /** What it is or does, in plain English. */
  text: text.optional(),
  /** `lead` owns the strategy, `board` receives its reports, `group` works for it, `link` is connected to it. */
  role: z.enum(['lead', 'board', 'group', 'link']),
  chair: text.optional(),
  url: httpsUrl.optional(),
});

const edition = z.strictObject({
  /** The years as printed. */
  period: text,
  title: text,
  /** The vision statement quoted exactly, or the paper's own word for its absence: `Not found`. */
  vision: text,
  visionIsQuoted: z.boolean().default(true),
  priorities: z.array(text),
  url: httpsUrl.optional(),
  /** True for the edition that this site publishes. */
  current: z.boolean().default(false),
});

/**
 * `content/strategies/<id>/sections/<section>.mdx` and `vision.mdx`: one part of the narrative. The body is the prose;
 * what has a shape of its own (events, bodies, editions, figures) stands in the front matter and is drawn after it.
 */
export const sectionSchema = z.strictObject({
  title: text,
  /** Short name for navigation, where the title is long. */
  navTitle: text.optional(),
  /** Place in reading order within its group, from 1. */
  order: z.number().int().positive(),
  group: z.enum(['strategy', 'delivery', 'background']),
  /** One or two sentences that stand for the section in lists. */
  summary: text,
  source: z.array(source).min(1),
  timeline: z.array(event).default([]),
  governance: z.array(body).default([]),
  editions: z.array(edition).default([]),
  missingFigures: z.array(missingFigure).default([]),
});

/** `content/strategies/<id>/documents.yml`: source papers and background papers. */
export const documentsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id,
      /** The formal title, exactly. */
      title: text,
      publisher: text,
      /** In words, as far as it is known: `13 February 2024`. */
      published: text.optional(),
      date: roughDate.optional(),
      url: httpsUrl.optional(),
      /** Said where `url` is absent or leads to something near it. */
      urlNote: text.optional(),
      /** What it is and why it matters here. */
      about: text,
      kind: z.enum(['source', 'background', 'later']),
    }),
  ),
});

export type SectionFile = z.infer<typeof sectionSchema>;
export type MissingFigure = z.infer<typeof missingFigure>;
export type TimelineEvent = z.infer<typeof event>;
export type GovernanceBody = z.infer<typeof body>;
export type StrategyEdition = z.infer<typeof edition>;
export type SourceDocument = z.infer<typeof documentsSchema>['documents'][number];
export type SourceReference = z.infer<typeof source>;
