import { z } from 'zod';
import { isoDate, text } from './values.ts';

const amount = z.int().min(0);

/** One rule of an engine that had something to say: on how many pages, and about how many places on them. */
const remark = z.strictObject({ engine: text, rule: text, places: amount, pages: amount });

/**
 * `content/accessibility-results.json`: what the accessibility tests found on the pages when they were last recorded. Written by
 * a command and printed by the accessibility statement.
 */
export const accessibilityResultsSchema = z.strictObject({
  date: isoDate,
  /** Name and version of the browser. */
  browser: text,
  engines: z.array(z.strictObject({ name: text, version: text })),
  modes: z.array(text),
  pages: amount,
  /** The kinds of page, each by the pattern of its address: `/[strategy]/actions/[action]`. */
  kinds: z.array(text),
  /** Pages without any script, which are the same with scripts switched off. */
  pagesWithoutScripts: amount,
  /** Failures of WCAG 2.2 A and AA. */
  faults: z.array(remark),
  /** What no engine can judge and a person has to. */
  toReview: z.array(remark),
});

export type AccessibilityResults = z.infer<typeof accessibilityResultsSchema>;
export type AccessibilityRemark = AccessibilityResults['faults'][number];
