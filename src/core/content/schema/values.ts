import { z } from 'zod';

/** Control characters other than tabs and line breaks, halves of characters, and what Unicode keeps for no character. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** One line or paragraph of plain text. Never empty, never padded with spaces. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), { error: 'Text starts or ends with a space' })
  .refine((value) => !unprintable.test(value), {
    error: 'Text holds a control character, which no page can show. Delete it, or retype the text',
  });

/** A permanent identifier that is safe in a file name and in an address: `forward-leeds`, `1.2`, `1.2-05`. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
    error: 'An id is made of small letters and digits, joined by single hyphens or full stops',
  })
  .describe('A permanent id of small letters and digits, joined by single hyphens or full stops.');

/** A calendar date, `YYYY-MM-DD`. A date that does not exist, such as 30 February, is refused. */
export const isoDate = z.iso
  .date({ error: 'A date is written YYYY-MM-DD and has to exist in the calendar' })
  .describe('A day: 2024-02-13.');

/** A year, a month or a day: `2024`, `2024-02`, `2024-02-13`. For dates that the source states only roughly. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'A rough date is written YYYY, YYYY-MM or YYYY-MM-DD, between quotation marks',
  })
  .refine((value) => value.length < 10 || z.iso.date().safeParse(value).success, {
    error: 'The date does not exist in the calendar',
  })
  .describe('A day, a month or a year, between quotation marks: "2024-02-13", "2024-02", "2024".');

/** A link to a page elsewhere. Only `https:` is accepted. */
export const httpsUrl = z
  .url({ protocol: /^https$/, error: 'A link is a whole address that starts with https://' })
  .describe('The whole address of a page, from https:// on.');

/** A colour as `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'A colour is written #rrggbb, in small letters' });

export const source = z
  .strictObject({
    document: id.describe('The id of a paper in documents.yml.'),
    part: text.optional().describe('The part of the paper in its own words: "Table 1", "paragraph 13", "Appendix 2".'),
  })
  .describe('Where in a source paper it stands.');
