import { z } from 'zod';
import { httpsUrl, id, isoDate, roughDate, source, text } from './values.ts';

/**
 * Names a part of a strategy: `strategy`, `section:vision`, `priority:1`, `objective:1.2`, `action:1.2-05`,
 * `indicator:ocu-prevalence`.
 */
export const partReference = z
  .string()
  .regex(/^(?:strategy|(?:section|priority|objective|action|indicator):[a-z0-9]+(?:[.-][a-z0-9]+)*)$/, {
    error:
      'A part is written "strategy", "section:<id>", "priority:<id>", "objective:<id>", "action:<id>" or "indicator:<id>"',
  });

/**
 * Where comments go: the address of a form with the places `{reference}`, `{title}`, `{edition}` and `{url}` in it, or an
 * e-mail address.
 */
export const channel = z.string().superRefine((value, { addIssue }) => {
  const fault = channelFault(value);
  if (fault !== undefined) addIssue({ code: 'custom', message: fault });
});

const way = z.strictObject({
  kind: z.enum(['online', 'email', 'post', 'phone', 'meeting']),
  /** What to do, in one sentence. */
  text,
  /** The address of the page, where there is one. */
  url: httpsUrl.optional(),
  email: z.email().optional(),
  phone: text.optional(),
});

/** `content/strategies/<id>/consultation.mdx`: what is asked, of whom, until when. The body introduces it. */
export const consultationSchema = z.strictObject({
  title: text,
  summary: text,
  /** The first and the last day, as exactly as they are known. A month counts from its first to its last day. */
  opens: roughDate.optional(),
  closes: roughDate.optional(),
  /** The dates as the paper prints them. */
  datesAsPublished: text.optional(),
  /** For how many days before the end readers are told that it closes soon. */
  closingSoonDays: z.number().int().positive().default(7),
  /** The end of it all: what was decided. */
  concluded: z.strictObject({ date: isoDate, outcome: text, url: httpsUrl.optional() }).optional(),
  channel,
  questions: z.array(z.strictObject({ id, text, about: text.optional(), source: source.optional() })),
  consulted: z.array(z.strictObject({ name: text, text: text.optional() })).default([]),
  ways: z.array(way).default([]),
  /** How to ask for the papers in another format or language. */
  formats: text,
  /** The section that holds the timetable of what happens next. */
  timetable: id.optional(),
  /** What becomes of an answer, and who reads it. */
  privacy: text,
  /** What to do once comments are closed. */
  afterwards: z.strictObject({ text, url: httpsUrl.optional() }),
  /** Said on every feedback page where nothing is really collected. */
  demonstration: text.optional(),
  source: z.array(source).min(1),
});

/** `content/strategies/<id>/responses/<id>.mdx`: we asked, you said, we did. The body may say more. */
export const responseSchema = z.strictObject({
  theme: text,
  asked: text,
  said: text,
  /** How many said it, in words: `14 of 60 answers`. */
  howMany: text.optional(),
  decided: text,
  changed: text,
  date: isoDate,
  parts: z.array(partReference).min(1),
});

/** `content/strategies/<id>/updates/<id>.mdx`: what changed, and why it matters. The body may say more. */
export const updateSchema = z.strictObject({
  date: isoDate,
  title: text,
  summary: text,
  parts: z.array(partReference).default(['strategy']),
  url: httpsUrl.optional(),
  source: source.optional(),
});

export type ConsultationFile = z.infer<typeof consultationSchema>;
export type ResponseFile = z.infer<typeof responseSchema>;
export type UpdateFile = z.infer<typeof updateSchema>;
export type PartReference = z.infer<typeof partReference>;

function channelFault(value: string): string | undefined {
  if (z.email().safeParse(value).success) return undefined;
  if (!httpsUrl.safeParse(value).success) {
    return 'Comments go to a form, whose address starts with https://, or to an email address';
  }
  if (/^[^/]*\/\/[^/?#]*[{}]/.test(value)) return 'The name of the host cannot hold a place to fill in';
  if (/[{}]/.test(value.replaceAll(/\{(?:reference|title|edition|url)\}/g, ''))) {
    return 'The places to fill in are {reference}, {title}, {edition} and {url}';
  }
  return value.includes('{reference}') ? undefined : 'The address of a form needs the place {reference}';
}
