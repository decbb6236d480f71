import { z } from 'zod';
import { figure, httpsUrl, id, isoDate, partialDate, text } from './values.ts';

const point = z.strictObject({
  period: text.describe('The period as the publisher prints it: "2022-24", "2023/24", "YE Mar 2025".'),
  end: partialDate.describe(
    'When the period ends, if it is known: "2024", "2024-03", "2024-03-31". Orders and places the point.',
  ),
  value: figure.describe('The figure.'),
  lower: figure.optional().describe('The lower 95% confidence limit. Both limits or neither.'),
  upper: figure.optional().describe('The upper 95% confidence limit. Both limits or neither.'),
  numerator: z.int().min(0).optional().describe('For a share or a rate: how many were counted.'),
  denominator: z.int().min(1).optional().describe('Out of how many. With the numerator it gives the margin of error of a share or a rate.'),
  flags: z
    .array(z.enum(['computed', 'provisional', 'revised', 'second-hand', 'rounded', 'more than']))
    .default([])
    .describe(
      '"computed" by this project from published figures, "provisional", "revised" later by the publisher, "second-hand" taken from someone who quotes the publisher, "rounded", "more than" this figure, as the publisher says.',
    ),
  note: text.optional().describe('What has to be known about this one figure.'),
});

const baseline = z.strictObject({
  period: text.describe('The period, written as the figures write theirs: "2022/23".'),
  end: partialDate
    .optional()
    .describe('When the period ends. Only needed if no figure is for that period, or for one that differs only in its years.'),
  area: text
    .optional()
    .describe('The place that it is for, a name from content/areas.yml. Needed if strategies of other places use the measure too.'),
  value: figure.describe('The level, in the unit of the figures.'),
  asPublished: text.optional().describe('The words of the document, if they say more: "at least 60% by the end of year 2".'),
  source: text.describe('Who set it, and where that is printed: "Anytown Council, Warm Homes Plan, page 12".'),
});

const chart = z.enum(['line', 'bars', 'pairs', 'facts']).describe('A way of drawing.');

const series = z.strictObject({
  area: text.describe('A name from content/areas.yml.'),
  code: text.optional().describe('The official code of the area: "E08000035".'),
  strand: text.optional().describe('Tells several series of one area apart: "old method", "Class A".'),
  points: z.array(point).min(1).describe('One entry a period, the oldest first.'),
});

/** Published figures of an indicator: what they count, who published them, and how they may be drawn. */
export const figuresSchema = z.strictObject({
  unit: z
    .strictObject({
      label: text.describe('As in a sentence: "deaths per million people".'),
      short: text.describe('For axes and tiles: "per million", "%".'),
      kind: z.enum(['count', 'rate', 'percent']).describe('A number of things, a rate, or a share of 100.'),
      countsEvents: z
        .boolean()
        .optional()
        .describe(
          'True if it counts events that happen one by one, such as deaths: the count then gives its own margin of error.',
        ),
    })
    .describe('What the figures count.'),
  chart: chart.describe('How it may be drawn: "facts" if a chart would mislead.'),
  ruledOut: z
    .array(z.strictObject({ chart, reason: text.describe('Why not.') }))
    .optional()
    .describe('Ways in which the figures must not be drawn, and why: three points by three methods are no "line".'),
  frequency: text.describe('How often it is published, in words: "Every year".'),
  confidence: z
    .enum(['high', 'medium-high', 'medium'])
    .describe('How sure the figures are. "medium" needs at least one caveat.'),
  source: z
    .strictObject({
      publisher: text.describe('Who published the figures.'),
      title: text.describe('The title of the table or the page.'),
      url: httpsUrl.optional(),
      licence: z
        .strictObject({ name: text.describe("The licence's name."), url: httpsUrl })
        .describe('The licence under which the figures may be used.'),
      checked: isoDate.describe('The day on which the figures were looked up, in the source or in a copy of it.'),
      nextRelease: partialDate
        .optional()
        .describe('When the publisher releases the next figures, if it says so. "npm run due" reminds you once that has passed.'),
    })
    .describe('Who published the figures, and where.'),
  series: z.array(series).min(1).describe('One series for each place, or for each strand of a place.'),
  breaks: z
    .array(
      z.strictObject({
        before: text.describe('The first period after the break.'),
        reason: text.describe('Why the figures cannot be compared.'),
      }),
    )
    .default([])
    .describe('Where figures before and after cannot be compared.'),
  target: z
    .strictObject({
      value: figure.describe('The level.'),
      by: text.describe('The period by which it is to be reached.'),
      setBy: text.describe('Who set it.'),
    })
    .optional()
    .describe('A level that is to be reached by a date. For a level for each period, use "targets" instead.'),
  baseline: baseline
    .optional()
    .describe('The level that targets start from, as the document prints it. Shown beside the figure of that period.'),
  targets: z
    .array(baseline)
    .default([])
    .describe('A level for each of several periods, the oldest first. Each is compared with the figure of its own period alone.'),
  caveats: z.array(text).default([]).describe('What a reader must know before using the figures.'),
});

/**
 * `content/indicators/<id>.json`: one measure, with its figures or with `noFigures`, never both and never neither.
 */
export const measureSchema = z.strictObject({
  name: text.describe('The name of the measure.'),
  meaning: text.describe('What it shows, in plain English, for someone who is new to it.'),
  definition: text.optional().describe('The exact definition, if the publisher gives one.'),
  better: z
    .enum(['higher', 'lower', 'neither', 'not stated'])
    .describe('Which way is better: deaths "lower", people in treatment "higher", a price "neither".'),
  measures: z
    .array(z.unknown())
    .optional()
    .meta({ deprecated: true })
    .describe('No longer read, and accepted only so that older files build. The outcomes come from the plan that names the measure.'),
  sources: z
    .array(
      z.strictObject({
        name: text.describe('The name as printed.'),
        url: httpsUrl.optional(),
        checked: isoDate.optional().describe('The day on which someone looked there.'),
      }),
    )
    .default([])
    .describe('Who publishes figures, as named in the documents.'),
  figures: figuresSchema.optional().describe('Its published figures. Either these or "noFigures".'),
  noFigures: text.optional().describe('Why no figure is shown, and where to look for one. Either this or "figures".'),
  notes: z.array(text).default([]).describe('What has to be known wherever it is shown.'),
  remarks: z
    .array(
      z.strictObject({
        strategy: id.describe('The folder of the strategy.'),
        text: text.describe('What its documents say.'),
      }),
    )
    .default([])
    .describe('What the documents of one strategy say about it. Shown on the pages of that strategy alone.'),
});

export type Figures = z.infer<typeof figuresSchema>;
export type FigureSeries = Figures['series'][number];
export type FigurePoint = FigureSeries['points'][number];
export type PeriodTarget = Figures['targets'][number];
export type MeasureFile = z.infer<typeof measureSchema>;
