import { z } from 'zod';
import { httpsUrl, id, isoDate, text } from './values.ts';

/** `content/site.yml`: what is said once for the whole site. */
export const siteSchema = z.strictObject({
  /** The site's name, shown in the header and in page titles. */
  name: text,
  /** One sentence for the front page and for search engines. */
  description: text,
  publisher: z.strictObject({ name: text, url: httpsUrl.optional() }),
  /** Shown on every page, for example that this is a demonstration. */
  notice: z.strictObject({ label: text, text }).optional(),
  accessibility: z.strictObject({ email: z.email(), prepared: isoDate, reviewed: isoDate }),
  licence: z.strictObject({ name: text, url: httpsUrl, statement: text }),
});

const term = z.strictObject({
  term: text,
  /** What the letters stand for. Absent where the entry is a word and not an abbreviation. */
  full: text.optional(),
  /** What it means, in one or two plain sentences. */
  meaning: text,
  /** Other spellings that mean the same, such as a plural: `DRRs`. */
  also: z.array(text).default([]),
});

/**
 * `content/glossary.yml`: every abbreviation and specialist word, and the capital letters that need no explaining. What
 * only one strategy uses, or explains in its own way, stands in `content/strategies/<id>/glossary.yml`.
 */
export const glossarySchema = z.strictObject({
  terms: z.array(term),
  /** Words that look like abbreviations and are none: names of brands and places. */
  notAbbreviations: z.array(text).default([]),
});

const helpService = z.strictObject({
  id,
  name: text,
  /** What the service does, and for whom. */
  about: text,
  phone: text.optional(),
  textMessage: text.optional(),
  email: z.email().optional(),
  url: httpsUrl.optional(),
  hours: text.optional(),
  /** The date on which the details were compared with `checkedAt`. */
  checked: isoDate,
  /** Where the details were seen. */
  checkedAt: text,
  urgent: z.boolean().default(false),
});

/** `content/help.yml`: help services, each with where and when its details were checked. */
export const helpSchema = z.strictObject({ services: z.array(helpService) });

export type Site = z.infer<typeof siteSchema>;
export type GlossaryTerm = z.infer<typeof term>;
export type HelpService = z.infer<typeof helpService>;
