import { z } from 'zod';
import { isoDate, text } from './values.ts';

const amount = z.int().min(0);

/** One rule of an engine that had something to say: on how many pages, and about how many places on them. */
const remark = z.strictObject({
  engine: text.describe('The name of the engine.'),
  rule: text.describe("The rule by the engine's own name."),
  places: amount.describe('How many elements it is on, across all pages.'),
  pages: amount.describe('How many pages it is on.'),
});

/**
 * `content/accessibility-results.json`: what the accessibility tests found on the pages when they were last recorded. Written by
 * `npm run test:access -- --record` and printed by the accessibility statement.
 */
export const accessibilityResultsSchema = z.strictObject({
  date: isoDate.describe('The day of the tests.'),
  browser: text.describe('Name and version of the browser.'),
  engines: z
    .array(
      z.strictObject({ name: text.describe('The name of the engine.'), version: text.describe('Its full version.') }),
    )
    .describe('The programs that judged the pages.'),
  modes: z.array(text).describe('The ways in which each page was shown.'),
  pages: amount.describe('How many pages were judged.'),
  kinds: z
    .array(text)
    .describe('The kinds of page, each by the pattern of its address: "/[strategy]/actions/[action]".'),
  pagesWithoutScripts: amount.describe('Pages without any script, which are the same with scripts switched off.'),
  faults: z.array(remark).describe('Failures of WCAG 2.2 A and AA.'),
  toReview: z.array(remark).describe('What the engines could not decide, so that a person has to check it.'),
});

export type AccessibilityResults = z.infer<typeof accessibilityResultsSchema>;
export type AccessibilityRemark = AccessibilityResults['faults'][number];
