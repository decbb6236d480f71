import { z } from 'zod';
import { colour, httpsUrl, id, isoDate, source, text } from './values.ts';

const term = z.strictObject({ one: text, many: text });

/** `content/strategies/<id>/strategy.yml`: what a strategy is, in settings. The folder's name is its id. */
export const strategySchema = z.strictObject({
  /** Place on the front page, from 1. */
  order: z.number().int().positive(),
  /** The formal title, exactly. */
  title: text,
  /** A short name for headers and page titles. */
  shortTitle: text,
  place: text,
  /** The years it covers, as the paper prints them, and as calendar years. */
  period: z.strictObject({ label: text, from: z.number().int(), to: z.number().int() }),
  /** `in use` is carried out, though the papers do not say that anybody has adopted it. */
  status: z.enum(['draft', 'in use', 'adopted', 'superseded', 'withdrawn']),
  /** What the status means for a reader, in one sentence. */
  statusNote: text,
  /** The strategy that took its place. */
  replacedBy: z.strictObject({ title: text, url: httpsUrl }).optional(),
  /** The date that the content states things for. Without it, each build states things for its own day. */
  asAt: isoDate.optional(),
  published: isoDate,
  updated: isoDate,
  /** One sentence for cards, search engines and shared links. */
  summary: text,
  /** The vision statement, quoted exactly. Absent where the papers print none. */
  vision: text.optional(),
  /** What this strategy itself calls the parts of a strategy. */
  terms: z.strictObject({ priority: term, objective: term, action: term }),
  /** An id from content/frameworks. */
  framework: id.optional(),
  /** The paper that the strategy was taken from, an id from documents.yml. */
  source: id,
  accountable: z.array(z.strictObject({ role: text, name: text, note: text.optional(), source })).default([]),
  /** By what rule the statuses of progress were read from the papers. Shown wherever progress is. */
  progressRule: text.optional(),
  /** How many of each the source papers hold. The build fails where the content has more or fewer. */
  expected: z.strictObject({
    priorities: z.number().int(),
    objectives: z.number().int(),
    actions: z.number().int(),
  }),
  /** Ids from content/help.yml, in the order to show them. */
  help: z.array(id).default([]),
  /**
   * For a help page that people may open on a device that others use: what its tab, the device's history and a preview of
   * its link say in place of the page's name and the strategy's. Best a title that fits any page of a council.
   */
  discreetHelp: z
    .strictObject({
      title: text,
      description: text,
      /** A harmless page elsewhere, to which a button leads at once. */
      exitTo: httpsUrl.optional(),
    })
    .optional(),
  /** `colour` on a light page and `dark` on a dark one; both are checked for contrast. */
  theme: z.strictObject({ colour, dark: colour }),
  /** Said on every page of this strategy. */
  notice: text.optional(),
});

export type StrategyFile = z.infer<typeof strategySchema>;
