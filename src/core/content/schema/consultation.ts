import { z } from 'zod';
import { httpsUrl, id, isoDate, partialDate, source, text } from './values.ts';

/** Names a part of a strategy. */
export const partReference = z
  .string()
  .regex(/^(?:strategy|(?:section|priority|objective|action|indicator):[a-z0-9]+(?:[.-][a-z0-9]+)*)$/, {
    error:
      'A part is written "strategy", "section:<id>", "priority:<id>", "objective:<id>", "action:<id>" or "indicator:<id>"',
  })
  .describe('A part of the strategy: "strategy", "section:vision", "priority:1", "objective:1.2", "action:1.2-05".');

/** Where comments go. */
export const channel = z
  .string()
  .superRefine((value, { addIssue }) => {
    const fault = channelFault(value);
    if (fault !== undefined) addIssue({ code: 'custom', message: fault });
  })
  .describe(
    'Where comments go: an email address, or the address of a form with the places {reference}, {title}, {edition} and {url} in it.',
  );

const way = z.strictObject({
  kind: z.enum(['online', 'email', 'post', 'phone', 'meeting']).describe('How people answer.'),
  text: text.describe('What to do, in one sentence.'),
  url: httpsUrl.optional().describe('The address of the page, if there is one.'),
  email: z.email().optional().describe('The address to write to.'),
  phone: text.optional().describe('The number to call.'),
});

/** `content/strategies/<id>/consultation.mdx`: what is asked, of whom, until when. The body introduces it. */
export const consultationSchema = z.strictObject({
  title: text.describe('The heading of the page.'),
  summary: text.describe('Who is asked about what, in one or two sentences.'),
  opens: partialDate
    .optional()
    .describe('The first day, as exactly as it is known: a day or a month. A month counts from its first day.'),
  closes: partialDate.optional().describe('The last day, as exactly as it is known. A month counts to its last day.'),
  datesAsPublished: text.optional().describe('The dates as the document prints them.'),
  closingSoonDays: z
    .number()
    .int()
    .positive()
    .default(7)
    .describe('How many days before the closing date readers are told that it closes soon.'),
  concluded: z
    .strictObject({
      date: isoDate.optional().describe('The day of the decision. Leave it out if the consultation is over but its end date is not known.'),
      outcome: text.describe('What was decided or came of it, in one sentence.'),
      url: httpsUrl.optional().describe('The page that records the decision.'),
    })
    .optional()
    .describe('How it ended: what was decided.'),
  channel,
  questions: z
    .array(
      z.strictObject({
        id,
        text: text.describe('The question, in one sentence.'),
        about: text.optional().describe('What people need to know to answer it.'),
        source: source.optional(),
      }),
    )
    .describe('What people are asked.'),
  consulted: z
    .array(
      z.strictObject({
        name: text.describe('A group or a body.'),
        text: text.optional().describe('How and when they are asked.'),
      }),
    )
    .default([])
    .describe('Who is asked.'),
  ways: z.array(way).default([]).describe('Every way to answer.'),
  formats: text.describe('How to ask for the documents in another format or language.'),
  timetable: id.optional().describe('The section with the timetable of what happens next.'),
  privacy: text.describe('What happens to an answer, and who reads it.'),
  afterwards: z
    .strictObject({ text: text.describe('What to do now, in one or two sentences.'), url: httpsUrl.optional() })
    .describe('What to do once comments are closed.'),
  demonstration: text.optional().describe('Shown on every feedback page, if no comments are really collected.'),
  source: z.array(source).min(1).describe('Where this is in the documents.'),
});

/** `content/strategies/<id>/responses/<id>.mdx`: we asked, you said, we did. The body may say more. */
export const responseSchema = z.strictObject({
  theme: text.describe('What the answers are about, in a few words.'),
  asked: text.describe('What people were asked.'),
  said: text.describe('What they answered.'),
  howMany: text.optional().describe('How many said it, in words: "14 of 60 answers".'),
  decided: text.describe('What was decided.'),
  changed: text.describe('What is different now.'),
  date: isoDate.describe('The day of the decision.'),
  parts: z.array(partReference).min(1).describe('Which parts of the strategy it is about.'),
});

/** `content/strategies/<id>/updates/<id>.mdx`: what changed, and why it matters. The body may say more. */
export const updateSchema = z.strictObject({
  date: isoDate.describe('The day of the change.'),
  title: text.describe('What happened, in a few words.'),
  summary: text.describe('What changed, and why it matters, in one or two sentences.'),
  parts: z.array(partReference).min(1).default(['strategy']).describe('Which parts of the strategy it is about.'),
  url: httpsUrl.optional(),
  source: source.optional(),
});

export type ConsultationFile = z.infer<typeof consultationSchema>;
export type ResponseFile = z.infer<typeof responseSchema>;
export type UpdateFile = z.infer<typeof updateSchema>;
export type PartReference = z.infer<typeof partReference>;

function channelFault(value: string): string | undefined {
  if (z.email().safeParse(value).success) return undefined;
  if (!/^https:/i.test(value)) return 'Comments go to a form, whose address starts with https://, or to an email address';
  if (/^[^/]*\/\/[^/?#]*[{}]/.test(value)) return 'The name of the host cannot contain a place to fill in';
  if (/[{}]/.test(value.replaceAll(/\{(?:reference|title|edition|url)\}/g, ''))) {
    return 'The places to fill in are {reference}, {title}, {edition} and {url}';
  }
  const { error } = httpsUrl.safeParse(value);
  if (error !== undefined) return error.issues[0]?.message;
  return value.includes('{reference}') ? undefined : 'The address of a form needs the place {reference}';
}
