import { z } from 'zod';

/** Control characters other than tabs and line breaks, halves of characters, and what Unicode keeps for no character. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** One line or paragraph of plain text. Never empty, never padded with spaces. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), { error: 'Text starts or ends with a space' })
  .refine((value) => !unprintable.test(value), {
    error: 'Text contains a control character, which no page can show. Delete it, or retype the text',
  });

/** The longest name of a choice, which is also a part of an address and a folder's name. */
const longestLabel = 60;

/** One of several choices in a few words: a kind of partner, a value of a column. */
export const label = text.refine((value) => value.length <= longestLabel, {
  error: `A choice has at most ${longestLabel} characters, because it is also part of an address`,
});

/** The longest id. File systems allow names of 255 bytes, to which a build adds endings. */
export const longestId = 100;

/** Names that Windows keeps for devices: a folder cannot be called so, with or without an ending. */
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** A permanent identifier that is safe in a file name and in an address: `forward-leeds`, `1.2`, `1.2-05`. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
    error: 'An id is made of lower-case letters and digits, joined by single hyphens or full stops',
    abort: true,
  })
  .refine((value) => value.length <= longestId, {
    error: `An id has at most ${longestId} characters, because it is part of file names and addresses`,
    abort: true,
  })
  .refine((value) => !windowsDevice.test(value), {
    error: 'Windows reserves the names "con", "prn", "aux", "nul", "com1" and "lpt1": use another id',
  })
  .describe('A permanent id of lower-case letters and digits, joined by single hyphens or full stops.');

/** The years in which dates of plans, papers and figures can be. Others are slips, such as 0023 and 20205. */
export const years = { first: 1000, last: 2199 } as const;

const yearOutOfRange = `The year has to be between ${years.first} and ${years.last}`;

/** A calendar date, `YYYY-MM-DD`. A date that does not exist, such as 30 February, is refused. */
export const isoDate = z.iso
  .date({ error: 'A date is written YYYY-MM-DD and has to exist in the calendar', abort: true })
  .refine(isInRange, { error: yearOutOfRange })
  .describe('A day: 2024-02-13.');

/** A year, a month or a day: `2024`, `2024-02`, `2024-02-13`. For dates that the source states only roughly. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'A rough date is written YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine((value) => value.length < 10 || z.iso.date().safeParse(value).success, {
    error: 'The date does not exist in the calendar',
    abort: true,
  })
  .refine(isInRange, { error: yearOutOfRange })
  .describe('A day, a month or a year: "2024-02-13", "2024-02", "2024".');

/** A time in plain dates: a day, a month, a year, or the first and the last of them, as ISO 8601 writes an interval. */
export const due = z
  .string()
  .regex(/^[\d-]{4,10}(?:\/[\d-]{4,10})?$/, {
    error: 'Write a date "YYYY-MM-DD", "YYYY-MM" or "YYYY", or the first and the last: "2026-04/2026-09"',
    abort: true,
  })
  .refine((value) => value.split('/').every((date) => partialDate.safeParse(date).success), {
    error: 'Each date has to be written YYYY-MM-DD, YYYY-MM or YYYY, and to exist in the calendar',
    abort: true,
  })
  .refine(isInOrder, { error: 'The first date is after the last' })
  .describe('A day, a month or a year, or the first and the last: "2026-03-31", "2026-03", "2026", "2026-04/2026-09".');

/** A calendar year of a plan. */
export const year = z
  .int()
  .min(years.first, { error: yearOutOfRange })
  .max(years.last, { error: yearOutOfRange });

/** The largest figure, and the smallest if negative: numbers beyond it lose digits. */
export const largestFigure = Number.MAX_SAFE_INTEGER;

const figureOutOfRange = 'A figure has at most 15 digits before its decimal point';

/** A number that someone has published. */
export const figure = z
  .number()
  .min(-largestFigure, { error: figureOutOfRange })
  .max(largestFigure, { error: figureOutOfRange });

/** A link to a page elsewhere. Only `https:` is accepted, and only what anyone can open by a plain name. */
export const httpsUrl = z
  .url({ protocol: /^https$/, error: 'A link is a whole address that starts with https://', abort: true })
  .refine((value) => !/\s/.test(value), { error: 'An address cannot contain a space: write "%20" instead', abort: true })
  .refine((value) => !/^https:\/\/[^/?#]*@/i.test(value), {
    error: 'An address on a public page cannot contain a user name or a password: delete what is before the "@"',
    abort: true,
  })
  .refine((value) => /^https:\/\/[^/\\]/i.test(value) && isNamedHost(new URL(value).hostname), {
    error: 'The address has to name a website, such as www.example.gov.uk, and not a number or a single computer',
  })
  .describe('The whole address of a page, from https:// on.');

/** A colour as `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'A colour is written #rrggbb' });

/** Under what anyone can use a text again. */
export const licence = z.strictObject({
  name: text.describe("The licence's name."),
  url: httpsUrl,
  statement: text.describe('The sentence that the licence asks for.'),
});

/** A file that is copied to the site as it is. */
export const publicFile = z
  .string()
  .regex(/^\/[\w./-]*[\w-]\.\w+$/, { error: 'Write the address of a file in public/ from the root: "/logo.svg"' })
  .describe('The address of a file in public/, from the root: "/logo.svg".');

export const source = z
  .strictObject({
    document: id.describe('The id of a document in documents.yml.'),
    part: text.optional().describe('The part of the document in its own words: "Table 1", "paragraph 13", "Appendix 2".'),
  })
  .describe('Where it is in a source document.');

function isInRange(date: string): boolean {
  const written = Number(date.slice(0, 4));
  return written >= years.first && written <= years.last;
}

/** Whether the first of two rough dates does not start after the last has ended. */
function isInOrder(interval: string): boolean {
  const [first = '', last = first] = interval.split('/');
  const length = Math.min(first.length, last.length);
  return first.slice(0, length) <= last.slice(0, length);
}

/** Whether a host has a name with a dot in it, and is not an IP address, which ends in a number or is in brackets. */
function isNamedHost(host: string): boolean {
  return /\.[^.\d\]][^.\]]*\.?$/.test(host) && !host.includes('..');
}
