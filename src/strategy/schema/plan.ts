import { z } from 'zod';
import { missingFigure } from './narrative.ts';
import { httpsUrl, id, isoDate, source, text } from './values.ts';

const measure = z.strictObject({
  /** An id from content/indicators. */
  indicator: id,
  /** The measure exactly as the paper prints it, footnote marks included. */
  asPublished: text,
});

/** How a priority or an objective aligns with the framework: national outcomes, measures, data sources, notes. */
const alignment = z.strictObject({
  source,
  /** Ids of outcomes in the strategy's framework. None where the paper names none. */
  outcomes: z.array(id).default([]),
  measures: z.array(measure).default([]),
  /** Data sources exactly as the paper names them. */
  dataSources: z.array(text).default([]),
  /** What the paper says in place of measures: `Local measures to be identified`. */
  statedGap: text.optional(),
  notes: z.array(text).default([]),
});

/** Ids from content/indicators that help to understand the part, and that the paper does not name. */
const context = z.array(id).default([]);

const objective = z.strictObject({
  id,
  /** The formal title, exactly. */
  title: text,
  /** The title where another part of the paper words it differently. */
  alsoPrinted: z.array(z.strictObject({ title: text, source })).default([]),
  /** What it means, in plain English. */
  summary: text,
  alignment: alignment.optional(),
  context,
});

/** `content/strategies/<id>/priorities/<priority>.mdx`: a priority and its objectives. The body makes the case for it. */
export const prioritySchema = z.strictObject({
  id,
  title: text,
  /** A few words for cards and navigation. */
  shortTitle: text,
  /** One or two sentences in plain English. */
  summary: text,
  alsoPrinted: z.array(z.strictObject({ title: text, source })).default([]),
  source: z.array(source).min(1),
  objectives: z.array(objective),
  alignment: alignment.optional(),
  context,
  missingFigures: z.array(missingFigure).default([]),
});

const milestone = z.strictObject({ when: text.optional(), text });

/** How an action stands, in the order to show it. */
export const progressStatuses = ['done', 'under way', 'planned', 'changed', 'stalled', 'not reported'] as const;

const progress = z.strictObject({
  date: isoDate,
  status: z.enum(progressStatuses),
  /** The evidence, in plain English. */
  text,
  /** The report exactly as printed. */
  asPublished: text.optional(),
  source: source.optional(),
});

export const actionSchema = z.strictObject({
  /** Permanent: never reused for another action, never derived from the position. */
  id,
  /** What will be done, in plain English, complete. */
  text,
  /** The points of a list that the action holds. */
  details: z.array(text).default([]),
  /** Exactly as printed: `Ongoing`, `2024/25`, `2023/24 first audit due, then ongoing`. Absent where none is printed. */
  timescale: text.optional(),
  /** Ids from partners.yml in the printed order. Empty where the paper names nobody. */
  leads: z.array(id),
  /** Exactly as printed, spelling included. Absent where none is printed. */
  ownersAsPublished: text.optional(),
  /** The row of the source table, from 1. */
  row: z.number().int().positive(),
  /** Tells actions apart that the paper prints in one row: `a`, `b`, `c`, in the printed order. */
  rowPart: z
    .string()
    .regex(/^[a-z]$/, { error: 'A part of a row is one small letter, from "a" on' })
    .optional(),
  /** The heading that the table gives to the row, exactly as printed: `Enhanced recovery support`. */
  rowHeading: text.optional(),
  /** Ids from content/indicators: measures that the plan gives the action itself, such as a number to reach. */
  measures: z.array(id).default([]),
  milestones: z.array(milestone).default([]),
  progress: z.array(progress).default([]),
});

/** `content/strategies/<id>/actions/<objective>.mdx`: one table of actions. The body holds words around the table. */
export const actionTableSchema = z.strictObject({
  /** The id of the objective or priority that the actions are under. */
  under: id,
  source,
  /** The table's number or title as the paper prints it. */
  table: text,
  /** How many rows the paper's table has. The build fails where the actions do not cover each row once. */
  rows: z.number().int().nonnegative(),
  /** Rows of the paper's table whose actions were withdrawn since. Nothing has to stand for them. */
  withdrawnRows: z.array(z.number().int().positive()).default([]),
  actions: z.array(actionSchema),
});

/** The kinds of owner, for filters. */
export const partnerKinds = [
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
  partners: z.array(
    z.strictObject({
      id,
      /** The full name. */
      name: text,
      /** The name that the plan uses, where it is shorter. */
      shortName: text.optional(),
      /** Every other form in which the paper prints the name, misprints included. */
      aliases: z.array(text).default([]),
      kind: z.enum(partnerKinds),
      /** Who they are, in plain English; only what is known. */
      about: text,
      url: httpsUrl.optional(),
    }),
  ),
});

export type ActionFile = z.infer<typeof actionSchema>;
export type ActionTableFile = z.infer<typeof actionTableSchema>;
export type PriorityFile = z.infer<typeof prioritySchema>;
export type ObjectiveFile = z.infer<typeof objective>;
export type AlignmentFile = z.infer<typeof alignment>;
export type PartnerFile = z.infer<typeof partnersSchema>['partners'][number];
export type PartnerKind = (typeof partnerKinds)[number];
export type ProgressStatus = (typeof progressStatuses)[number];
export type ProgressEntry = z.infer<typeof progress>;
export type Milestone = z.infer<typeof milestone>;
