import { z } from 'zod';
import { extraValues } from './extra-columns.ts';
import { missingFigure } from './narrative.ts';
import { due, httpsUrl, id, isoDate, label, source, text } from './values.ts';

const measure = z.strictObject({
  indicator: id.describe('An id from content/indicators.'),
  asPublished: text.describe('The measure exactly as the document prints it, footnote marks included.'),
  outcomes: z
    .array(id)
    .optional()
    .describe('Ids of the outcomes that the document puts the measure under, if these are not all those of the part.'),
});

const alignment = z
  .strictObject({
    source,
    outcomes: z
      .array(id)
      .default([])
      .describe("Ids of outcomes in the strategy's framework. Empty if the document names none."),
    measures: z.array(measure).default([]).describe('Measures that the document names.'),
    dataSources: z.array(text).default([]).describe('Data sources exactly as the document names them.'),
    statedGap: text.optional().describe('What the document says in place of measures: "Local measures to be identified".'),
    notes: z.array(text).default([]).describe('What a reader should know about the alignment.'),
  })
  .describe('How it aligns with the framework: outcomes, measures, sources of figures.');

const context = z
  .array(id)
  .default([])
  .describe('Ids from content/indicators of measures that are background to the part, and that the document does not name.');

const alsoPrinted = z
  .array(z.strictObject({ title: text.describe('The other wording, exactly.'), source }))
  .default([])
  .describe('The title, if another part of the document words it differently.');

const objective = z.strictObject({
  id: id.describe('Permanent: "1.2".'),
  title: text.describe('The formal title, exactly.'),
  alsoPrinted,
  summary: text.describe('What it means, in plain English.'),
  alignment: alignment.optional(),
  context,
});

/** `content/strategies/<id>/priorities/<priority>.mdx`: a priority and its objectives. The body makes the case for it. */
export const prioritySchema = z.strictObject({
  id: id.describe('Permanent, and the name of the file: "1".'),
  title: text.describe('The formal title, exactly.'),
  shortTitle: text.describe('A few words for cards and navigation.'),
  summary: text.describe('One or two sentences in plain English.'),
  alsoPrinted,
  source: z.array(source).min(1).describe('Where it is in the documents.'),
  objectives: z.array(objective).describe('What it is split into. Empty if actions are directly under it.'),
  alignment: alignment.optional(),
  context,
  missingFigures: z
    .array(missingFigure)
    .default([])
    .describe('Charts and pictures that the published document does not contain.'),
});

const milestone = z.strictObject({
  when: text.optional().describe('By when, as printed.'),
  text: text.describe('What is reached, in plain English.'),
});

/** The states of an action, in the order to show them. */
export const progressStatuses = ['done', 'under way', 'planned', 'changed', 'stalled', 'not reported'] as const;

/** How likely an action is to be done as planned, from the best to the worst. Said by whoever reports, and never worked out. */
export const outlooks = ['on track', 'at risk', 'off track'] as const;

const progress = z.strictObject({
  date: isoDate.describe('The day of the report.'),
  printed: text
    .optional()
    .describe(
      'The state in the word that the plan itself uses: "Amber". "reportWords" in strategy.yml says which status and outlook it means.',
    ),
  status: z
    .enum(progressStatuses)
    .optional()
    .describe('The state of the action on that day. Left out if "printed" says it.'),
  outlook: z
    .enum(outlooks)
    .optional()
    .describe('How likely it is to be done as planned. Left out if the report does not say, or "printed" says it.'),
  text: text.describe('What happened: the evidence, in plain English.'),
  next: text.optional().describe('What happens next, in plain English.'),
  reason: text.optional().describe('Why an action that an earlier report called done is no longer reported as done.'),
  asPublished: text.optional().describe('The report exactly as printed.'),
  source: source.optional(),
});

/** The longest title of an action. A good one has 40 to 60 characters. */
const longestTitle = 80;

/** The longest number that a plan prints. */
const longestNumber = 20;

export const actionSchema = z.strictObject({
  id: id.describe('Permanent: never reused for another action, never derived from the position.'),
  title: text
    .refine((value) => value.length <= longestTitle, {
      error: `An action's title can have at most ${longestTitle} characters: it is a heading, and "text" says the rest`,
    })
    .optional()
    .describe('A heading of 40 to 60 characters, which also names it in links: "Train probation staff to use naloxone".'),
  number: text
    .refine((value) => value.length <= longestNumber, {
      error: `A printed number has at most ${longestNumber} characters`,
    })
    .optional()
    .describe('The number that the plan prints, if "id" is another: "A7". Shown beside the id, which stays the reference.'),
  text: text.describe('What will be done, in plain English, complete.'),
  details: z.array(text).default([]).describe('The items of a list in the action.'),
  timescale: text
    .optional()
    .describe(
      'Exactly as printed: "Ongoing", "2024/25", "2023/24 first audit due, then ongoing".',
    ),
  due: due
    .optional()
    .describe(
      'What the words of the timescale mean, in plain dates, if they cannot be read or are read wrong: "2026-03-31", "2026-03", "2026", or the first and the last: "2026-04/2026-09".',
    ),
  leads: z.array(id).describe('Ids from partners.yml of those who own it, in the printed order. Empty without an owner.'),
  supports: z
    .array(id)
    .default([])
    .describe('Ids from partners.yml of those who support it, if the plan tells them apart from those who lead.'),
  post: text.optional().describe('The post that is responsible for it, as printed: "Head of Housing".'),
  ownersAsPublished: text.optional().describe('Exactly as printed, spelling included. Absent where none is printed.'),
  row: z.number().int().positive().describe('The row of the source table, from 1.'),
  rowPart: z
    .string()
    .regex(/^[a-z]$/, { error: 'A part of a row is one lower-case letter, starting with "a"' })
    .optional()
    .describe('Distinguishes actions that the document prints in one row: "a", "b", "c", in the printed order.'),
  rowHeading: text
    .optional()
    .describe('The heading that the table gives to the row, exactly as printed: "Enhanced recovery support".'),
  measures: z
    .array(id)
    .default([])
    .describe(
      'Ids from content/indicators: measures that the plan gives the action itself, such as a number to reach.',
    ),
  measuredBy: z
    .array(text)
    .default([])
    .describe('How the plan says that it is measured, in its words, if there is no measure with a file of its own.'),
  themes: z.array(id).default([]).describe('Ids from "themes" in strategy.yml.'),
  extra: extraValues,
  milestones: z.array(milestone).default([]).describe('What is to be reached on the way.'),
  progress: z.array(progress).default([]).describe('Every report on it, one entry for each.'),
});

/** `content/strategies/<id>/actions/<objective>.mdx`: one table of actions. The body holds words around the table. */
export const actionTableSchema = z.strictObject({
  under: id.describe('The id of the objective or priority that the actions are under.'),
  source,
  table: text.describe("The table's number or title as the document prints it."),
  rows: z
    .number()
    .int()
    .nonnegative()
    .describe("How many rows the document's table has. The build fails if the actions do not cover each row once."),
  withdrawnRows: z
    .array(z.number().int().positive())
    .default([])
    .describe("Rows of the document's table whose actions have been withdrawn since. No action has to cover them."),
  actions: z.array(actionSchema).describe('One entry for each row of the table.'),
});

/** The kinds of owner, for filters, of strategies that list none of their own. */
export const usualPartnerKinds = [
  'council',
  'NHS',
  'police',
  'criminal justice',
  'treatment service',
  'third sector',
  'education and children',
  'partnership group',
  'other',
] as const;

/** `content/strategies/<id>/partners.yml`: everybody who owns an action, once each. */
export const partnersSchema = z.strictObject({
  kinds: z
    .array(label)
    .min(1)
    .default([...usualPartnerKinds])
    .describe('The kinds of partner, in the order to show them, if not the usual ones.'),
  partners: z
    .array(
      z.strictObject({
        id: id.describe('Names the partner in "leads" of an action.'),
        name: text.describe('The full name.'),
        shortName: text.optional().describe('The name that the plan uses, if it is shorter.'),
        aliases: z
          .array(text)
          .default([])
          .describe('Every other form in which the document prints the name, misprints included.'),
        kind: label.describe('What sort of body it is, for filters: one of "kinds", or "council", "NHS", "police" and other usual ones.'),
        about: text.describe('Who they are, in plain English; only what is known.'),
        url: httpsUrl.optional(),
      }),
    )
    .describe('One entry for each partner.'),
});

export type ActionFile = z.infer<typeof actionSchema>;
export type ActionTableFile = z.infer<typeof actionTableSchema>;
export type PriorityFile = z.infer<typeof prioritySchema>;
export type ObjectiveFile = z.infer<typeof objective>;
export type AlignmentFile = z.infer<typeof alignment>;
export type PartnerFile = z.infer<typeof partnersSchema>['partners'][number];
export type ProgressStatus = (typeof progressStatuses)[number];
export type Outlook = (typeof outlooks)[number];
export type ProgressEntry = z.infer<typeof progress>;
export type Milestone = z.infer<typeof milestone>;
