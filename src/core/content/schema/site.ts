import { z } from 'zod';
import { httpsUrl, id, isoDate, licence, text } from './values.ts';

/** `content/site.yml`: what is said once for the whole site. */
export const siteSchema = z.strictObject({
  name: text.describe("The site's name, shown in the header and in page titles."),
  description: text.describe('One sentence for the front page and for search engines.'),
  publisher: z
    .strictObject({ name: text.describe('The full name.'), url: httpsUrl.optional() })
    .describe('Who runs the site.'),
  notice: z
    .strictObject({
      label: text.describe('One word in front of it: "Demonstration".'),
      text: text.describe('The notice, in one or two sentences.'),
    })
    .optional()
    .describe('Shown on every page, for example that this is a demonstration.'),
  accessibility: z
    .strictObject({
      email: z.email().describe('Where readers report what they cannot use.'),
      prepared: isoDate.describe('The day on which the accessibility statement was written.'),
      reviewed: isoDate.describe('The day on which it was last compared with the site.'),
    })
    .describe('For the accessibility statement.'),
  licence: licence.describe('The licence of the content.'),
});

const term = z.strictObject({
  term: text.describe('The abbreviation or the word, as it is written in the text.'),
  full: text
    .optional()
    .describe('What the letters stand for. Leave it out if the entry is a word, not an abbreviation.'),
  meaning: text.describe('What it means, in one or two plain sentences.'),
  also: z.array(text).default([]).describe('Other spellings that mean the same, such as a plural: "DRRs".'),
});

/**
 * `content/glossary.yml`: every abbreviation and specialist word, and the capital letters that need no explaining. What
 * only one strategy uses, or explains in its own way, is in `content/strategies/<id>/glossary.yml`.
 */
export const glossarySchema = z.strictObject({
  terms: z.array(term).describe('One entry for each abbreviation or word.'),
  notAbbreviations: z
    .array(text)
    .default([])
    .describe('Words that look like abbreviations but are not: names of brands and places.'),
});

const helpService = z.strictObject({
  id: id.describe('Names the service in "help" of strategy.yml.'),
  name: text.describe('The name that people know it by.'),
  about: text.describe('What the service does, and for whom.'),
  phone: text.optional().describe('The number to call.'),
  textMessage: text.optional().describe('How to reach it by text message.'),
  email: z.email().optional().describe('The address to write to.'),
  url: httpsUrl.optional(),
  hours: text.optional().describe('When someone answers.'),
  checked: isoDate.describe('The date on which the details were compared with "checkedAt".'),
  checkedAt: text.describe('Where the details were seen.'),
  urgent: z.boolean().default(false).describe('True if it helps in an emergency. Shown first.'),
});

/** `content/help.yml`: help services, each with where and when its details were checked. */
export const helpSchema = z.strictObject({ services: z.array(helpService).describe('One entry for each service.') });

export type Site = z.infer<typeof siteSchema>;
export type GlossaryTerm = z.infer<typeof term>;
export type HelpService = z.infer<typeof helpService>;
