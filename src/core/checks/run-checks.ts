import { stat } from 'node:fs/promises';
import { readContent, type Content } from '../content/read-content.ts';
import { shownPath } from '../content/shown-path.ts';
import { firstOfEachCause, sortProblems, stopping, type Location, type Problem } from '../problems/problem.ts';
import { levelOf } from '../problems/rules.ts';
import type { Entry } from '../content/schema/kinds.ts';
import { checkAbbreviations } from './abbreviations.ts';
import { checkAccessibilityResults } from './accessibility-results.ts';
import { checkActions } from './actions.ts';
import { checkBodies } from './bodies.ts';
import { checkChartKinds } from './chart-kinds.ts';
import { checkContextMeasures } from './context-measures.ts';
import { checkContext, type Check } from './context.ts';
import { checkCounts } from './counts.ts';
import { checkDates } from './dates.ts';
import { checkEditions } from './editions.ts';
import { checkEmptyTexts } from './empty-texts.ts';
import { findExamples } from './examples.ts';
import { checkExtraColumns } from './extra-columns.ts';
import { checkFigureAreas } from './figure-areas.ts';
import { checkFigurePeriods } from './figure-periods.ts';
import { checkFigures } from './figures.ts';
import { checkFigureValues } from './figure-values.ts';
import { checkFileNames } from './file-names.ts';
import { checkMisplacedValues } from './misplaced-values.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkParts } from './parts.ts';
import { checkPastDates } from './past-dates.ts';
import { checkStrategyStart } from './strategy-start.ts';
import { checkProgressReports, checkReportWords } from './progress-reports.ts';
import { checkPrintedDates } from './printed-dates.ts';
import { checkQuotations } from './quotations.ts';
import { checkRepeatedEntries } from './repeated-entries.ts';
import { checkPastedSettings } from './pasted-settings.ts';
import { checkReferences } from './references.ts';
import { checkRepeatedIds } from './repeated-ids.ts';
import { checkRepeatedParagraphs } from './repeated-paragraphs.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkHeadings } from './headings.ts';
import { checkLiteralMarkup } from './literal-markup.ts';
import { checkRequiredFiles } from './required-files.ts';
import { checkSiteLinks } from './site-links.ts';
import { checkStrategySettings } from './strategy-settings.ts';
import { checkTakenAddresses } from './taken-addresses.ts';
import { checkTargets } from './targets.ts';
import { checkTimetable } from './timetable.ts';
import { checkMissingTitles } from './missing-titles.ts';
import { checkNamedFiles } from './named-files.ts';
import { checkPartnerKinds } from './partner-kinds.ts';
import { checkNearDuplicates } from './near-duplicates.ts';
import { checkUnlistedOwners } from './unlisted-owners.ts';
import { checkUnusedTerms } from './unused-terms.ts';
import { checkWording } from './wording.ts';

/** Every check that looks beyond the schema of one file. */
const checks: readonly Check[] = [
  checkRequiredFiles,
  checkTakenAddresses,
  checkFileNames,
  checkRepeatedIds,
  checkReferences,
  checkAccessibilityResults,
  checkParts,
  checkTimetable,
  checkOutcomes,
  checkCounts,
  checkActions,
  checkEditions,
  checkDates,
  checkPrintedDates,
  checkQuotations,
  checkRepeatedEntries,
  checkProgressReports,
  checkReportWords,
  checkStrategyStart,
  checkPastDates,
  checkStrategySettings,
  checkExtraColumns,
  checkNamedFiles,
  checkPartnerKinds,
  checkFigures,
  checkFigureValues,
  checkTargets,
  checkFigurePeriods,
  checkFigureAreas,
  checkChartKinds,
  checkContextMeasures,
  checkBodies,
  checkEmptyTexts,
  checkHeadings,
  checkSiteLinks,
  checkFootnotes,
  checkRepeatedParagraphs,
  checkLiteralMarkup,
  checkPastedSettings,
  checkMisplacedValues,
  checkAbbreviations,
  checkWording,
];

/** Checks that need the whole content. They wait until no error is left: what is missing, or cannot be read, would mislead them. */
const checksOfWholeContent: readonly Check[] = [
  checkNearDuplicates,
  checkUnlistedOwners,
  checkMissingTitles,
  checkUnusedTerms,
];

/**
 * Reads the content and checks it by every rule.
 *
 * @param root the folder that file paths in problems are relative to.
 * @returns the files that agree with their schemas, and all problems in the order of files and lines. The content can be
 * published only if there are none but warnings. `examples` are the places of texts that still have to be replaced by real ones.
 */
export async function checkContent(
  contentDir: string,
  root = process.cwd(),
): Promise<{ entries: Entry[]; problems: Problem[]; examples: Location[] }> {
  if (!(await isFolder(contentDir)))
    return { entries: [], problems: [noContent(shownPath(root, contentDir))], examples: [] };
  const content = await readContent(contentDir, root);
  return { entries: content.entries, problems: allProblems(content), examples: findExamples(content) };
}

/**
 * What is wrong in single files and across them, in the order of files and lines.
 *
 * @param today the day in London, `YYYY-MM-DD`, if not today.
 */
export function allProblems(content: Content, today?: string): Problem[] {
  const context = checkContext(content, today);
  const problems = [...new Map(content.problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  const places = new Set(problems.map(placeOf));
  const across: Problem[] = [];
  const found = checks.map((check) => check(context));
  // A warning never hides an error.
  for (const level of ['error', 'warning']) {
    for (const ofCheck of found) {
      // What is wrong with a value by itself is why it fits nothing else.
      const more = ofCheck.filter((problem) => levelOf(problem.rule) === level && !places.has(placeOf(problem)));
      for (const problem of more) places.add(placeOf(problem));
      across.push(...more);
    }
  }
  if (stopping([...problems, ...across]).length === 0)
    across.push(...checksOfWholeContent.flatMap((check) => check(context)));
  return sortProblems([...problems, ...firstOfEachCause(across)]);
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function noContent(folder: string): Problem {
  return {
    rule: 'required-file',
    file: folder,
    line: 1,
    column: 1,
    message: `There is no folder "${folder}".`,
    fix: 'Give the folder that contains site.yml.',
  };
}
