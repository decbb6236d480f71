import { z } from 'zod';
import { httpsUrl, id, isoDate, roughDate, text } from './values.ts';

const point = z.strictObject({
  /** The period as the publisher prints it: `2022-24`, `2023/24`, `YE Mar 2025`. */
  period: text,
  /** When the period ends, as far as it is known: `2024`, `2024-03`, `2024-03-31`. Orders and places the point. */
  end: roughDate,
  value: z.number(),
  /** The 95% confidence limits, both or neither. */
  lower: z.number().optional(),
  upper: z.number().optional(),
  /**
   * `computed` by this project from published figures, `provisional`, `revised` later by the publisher, `second-hand`
   * taken from somebody who quotes the publisher, `rounded`.
   */
  flags: z.array(z.enum(['computed', 'provisional', 'revised', 'second-hand', 'rounded'])).default([]),
  /** What has to be known about this one figure. */
  note: text.optional(),
});

const chart = z.enum(['line', 'bars', 'pairs', 'facts']);

const series = z.strictObject({
  /** A name from content/areas.yml. */
  area: text,
  /** The official code of the area: `E08000035`. */
  code: text.optional(),
  /** Tells several series of one area apart: `old method`, `Class A`. */
  strand: text.optional(),
  points: z.array(point).min(1),
});

/** Published figures of an indicator: what they count, who published them, and how they may be drawn. */
export const figuresSchema = z.strictObject({
  /** `label` as in "deaths per million people"; `short` for axes and tiles, such as `per million` or `%`. */
  unit: z.strictObject({ label: text, short: text, kind: z.enum(['count', 'rate', 'percent']) }),
  /** How it may be drawn: `facts` where a chart would mislead. */
  chart,
  /** Ways in which the figures must not be drawn, and why: three points by three methods are no `line`. */
  ruledOut: z.array(z.strictObject({ chart, reason: text })).optional(),
  /** How often it is published, in words: `Every year`. */
  frequency: text,
  /** How sure the figures are. `medium` needs at least one caveat. */
  confidence: z.enum(['high', 'medium-high', 'medium']),
  source: z.strictObject({
    publisher: text,
    title: text,
    url: httpsUrl.optional(),
    licence: z.strictObject({ name: text, url: httpsUrl }),
    checked: isoDate,
  }),
  series: z.array(series).min(1),
  /** Where figures before and after cannot be compared. `before` is the first period after the break. */
  breaks: z.array(z.strictObject({ before: text, reason: text })).default([]),
  /** A level that somebody has set, to be reached by a period. */
  target: z.strictObject({ value: z.number(), by: text, setBy: text }).optional(),
  /** What a reader must know before using the figures. */
  caveats: z.array(text).default([]),
});

/**
 * `content/indicators/<id>.json`: one measure, with its figures or with `noFigures`, never both and never neither.
 */
export const indicatorSchema = z.strictObject({
  name: text,
  /** What it tells, in plain English, for somebody who has never met it. */
  meaning: text,
  /** The exact definition, where the publisher gives one. */
  definition: text.optional(),
  /** Which way is better: deaths `lower`, people in treatment `higher`, a price `neither`. */
  better: z.enum(['higher', 'lower', 'neither', 'not stated']),
  /** Ids of outcomes of a framework that this measures, `framework/outcome`. */
  measures: z.array(z.strictObject({ framework: id, outcome: id })).default([]),
  /** Who publishes figures, as named in the papers. */
  sources: z.array(z.strictObject({ name: text, url: httpsUrl.optional(), checked: isoDate.optional() })).default([]),
  figures: figuresSchema.optional(),
  /** Why no figure is shown, and where to look for one. */
  noFigures: text.optional(),
  /** What has to be known wherever it is shown. */
  notes: z.array(text).default([]),
  /** What the papers of one strategy say of it. Shown on the pages of that strategy alone. */
  remarks: z.array(z.strictObject({ strategy: id, text })).default([]),
});

export type Figures = z.infer<typeof figuresSchema>;
export type FigureSeries = Figures['series'][number];
export type FigurePoint = FigureSeries['points'][number];
export type IndicatorFile = z.infer<typeof indicatorSchema>;
