import { z } from 'zod';
import { extraColumn } from './extra-columns.ts';
import { outlooks, progressStatuses, type ProgressStatus } from './plan.ts';
import { colour, httpsUrl, id, isoDate, licence, publicFile, source, text, year } from './values.ts';

const term = z.strictObject({
  one: text.describe('The word for one: "action".'),
  many: text.describe('The word for several: "actions".'),
});

const statusWord = (status: ProgressStatus) => text.optional().describe(`Its word for "${status}".`);
const statusWords = {
  done: statusWord('done'),
  'under way': statusWord('under way'),
  planned: statusWord('planned'),
  changed: statusWord('changed'),
  stalled: statusWord('stalled'),
  'not reported': statusWord('not reported'),
} satisfies Record<ProgressStatus, z.ZodType>;

/** What an action can be without because its document prints none. */
export const completeFields = ['owners', 'timescales', 'measures', 'accountable'] as const;

/** `content/strategies/<id>/strategy.yml`: what a strategy is, in settings. The folder's name is its id. */
export const strategySchema = z.strictObject({
  order: z.number().int().positive().describe('Place on the front page, from 1.'),
  title: text.describe('The formal title, exactly.'),
  shortTitle: text.describe('A short name for headers and page titles.'),
  place: text.describe('The place that it is for: the name of the town, city or county.'),
  period: z
    .strictObject({
      label: text.describe('As printed: "2024 to 2027".'),
      from: year.describe('The first calendar year.'),
      to: year.describe('The last calendar year.'),
    })
    .describe('The years it covers.'),
  status: z
    .enum(['draft', 'in use', 'ended', 'adopted', 'superseded', 'withdrawn'])
    .describe(
      'How far it has come. "in use" means that it is being carried out, though the documents do not say that anyone has adopted it. "ended" means that its period is over and no later edition is known.',
    ),
  statusNote: text.describe('What the status means for a reader, in one sentence.'),
  replacedBy: z
    .strictObject({ title: text.describe('Its formal title.'), url: httpsUrl })
    .optional()
    .describe('The strategy that took its place.'),
  asAt: isoDate
    .optional()
    .describe(
      'The date that the pages are for. Without it, they are for the day of each build, which is right for most strategies, including past ones.',
    ),
  published: isoDate.describe('The day on which the strategy was first published.'),
  updated: isoDate.describe('The day on which its content last changed.'),
  summary: text.describe('One sentence for cards, search engines and shared links.'),
  vision: text.optional().describe('The vision statement, quoted exactly. Leave it out if the documents print none.'),
  terms: z
    .strictObject({
      priority: term.describe('The largest parts.'),
      objective: term.describe('What a priority is split into.'),
      action: term.describe('What will be done.'),
    })
    .describe('What this strategy itself calls the parts of a strategy.'),
  framework: id.optional().describe('An id from content/frameworks.'),
  source: id.describe('The document that the strategy was taken from, an id from documents.yml.'),
  accountable: z
    .array(
      z.strictObject({
        role: text.describe('The post, as printed.'),
        name: text.describe('The name, as printed.'),
        note: text.optional().describe('What else the document says about them.'),
        source,
      }),
    )
    .default([])
    .describe('Who is accountable for the strategy.'),
  progressRule: text
    .optional()
    .describe('How each progress status was chosen from what the documents say. Shown wherever progress is.'),
  reporting: z
    .strictObject({
      every: z
        .enum(['month', 'quarter', 'half-year', 'year'])
        .describe('How often progress is reported, and an edition of the actions saved.'),
      staleAfter: z
        .string()
        .regex(/^[1-9]\d{0,2} (?:days?|weeks?|months?|years?)$/, {
          error: 'A length of time is written as a number and a word: "90 days", "6 months"',
        })
        .optional()
        .describe('When the newest report on an action that is not done is too old: "90 days", "6 months". Without this, no report counts as too old.'),
    })
    .optional()
    .describe('How often progress is reported. "npm run due" uses this to list what is missing.'),
  reportWords: z
    .array(
      z.strictObject({
        word: text.describe('The word as the plan prints it: "Amber". Capital and small letters are treated as the same.'),
        status: z.enum(progressStatuses).optional().describe('The status that it means, if it means one.'),
        outlook: z.enum(outlooks).optional().describe('The outlook that it means, if it means one.'),
      }),
    )
    .default([])
    .describe('The words in which the plan reports progress, and what they mean. A report gives one as "printed".'),
  ownerRule: text
    .optional()
    .describe('How the owners of actions were read from the documents, if they do not name them as such. Shown with the partners.'),
  expected: z
    .strictObject({
      priorities: z.int().min(0).describe('How many priorities.'),
      objectives: z.int().min(0).describe('How many objectives in total.'),
      actions: z.int().min(0).describe('How many actions in total.'),
    })
    .describe('How many of each the source documents contain. The build fails if the content has more or fewer.'),
  complete: z
    .array(z.enum(completeFields))
    .default([])
    .describe(
      'What was entered in full: owners, timescales, measures (with the outcomes that they support), and who is accountable for the whole plan. Where the documents give none, pages say so. Without this, pages say nothing.',
    ),
  gaps: z.boolean().default(true).describe('False if the strategy has no page of gaps in the plan.'),
  wording: z
    .enum(['rewritten', 'verbatim'])
    .default('rewritten')
    .describe(
      'Whether the texts of its parts are the words of the documents ("verbatim"), or say in plain English what these say.',
    ),
  licence: licence.optional().describe('Its licence, if it is not that of the site.'),
  statusWords: z
    .strictObject(statusWords)
    .default({})
    .describe('What it calls the states of progress, if not as below: { done: completed, under way: in progress }.'),
  formats: z
    .array(
      z.strictObject({
        label: text.describe('What it is: "Easy Read", "British Sign Language video", "Polski".'),
        url: httpsUrl.optional(),
        file: publicFile.optional(),
        language: z
          .string()
          .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'A language is written as in HTML: "cy", "pl", "zh-Hant"' })
          .optional()
          .describe('The code of its language, if it is not English: "cy", "pl", "bfi" for British Sign Language.'),
        details: text.optional().describe('What to know before opening it: "PDF, 2 MB, 12 pages".'),
      }),
    )
    .default([])
    .describe('The strategy in other formats and languages, each with its address or its file.'),
  logo: z
    .strictObject({
      file: publicFile,
      alt: text.describe('What it says, for people who cannot see it: "Anytown Council".'),
      url: httpsUrl.optional().describe("The site that it leads to. Without it, the strategy's own front page."),
    })
    .optional()
    .describe("The council's logo, shown on every page of the strategy on a white ground."),
  icon: publicFile.optional().describe('The picture in the tab of a browser, an SVG, PNG or ICO file, if it is not that of the site.'),
  columns: z
    .array(extraColumn)
    .default([])
    .describe('Columns of the plan for which actions have no field of their own: cost, funding, how measured.'),
  themes: z
    .array(
      z.strictObject({
        id: id.describe('Names the theme in "themes" of an action.'),
        title: text.describe('As printed: "Health inequalities".'),
      }),
    )
    .default([])
    .describe('Themes of the plan that cut across its parts.'),
  help: z.array(id).default([]).describe('Ids from content/help.yml, in the order to show them.'),
  discreetHelp: z
    .strictObject({
      title: text.describe('The title. Choose one that would fit any council page.'),
      description: text.describe('The preview of a link to the page.'),
      exitTo: httpsUrl.optional().describe('A harmless page on another site, which a button opens at once.'),
    })
    .optional()
    .describe(
      "For a help page that people may open on a device that others use: what its tab, the device's history and a preview of its link say in place of the page's name and the strategy's.",
    ),
  theme: z
    .strictObject({
      colour: colour.describe('For a light page: a dark colour, written #rrggbb.'),
      dark: colour.describe('For a dark page: a light colour, written #rrggbb.'),
    })
    .describe('Its colours. Both are checked for contrast.'),
  notice: text.optional().describe('Shown on every page of this strategy.'),
});

export type StrategyFile = z.infer<typeof strategySchema>;
export type CompleteField = (typeof completeFields)[number];
export type ReportWord = StrategyFile['reportWords'][number];
