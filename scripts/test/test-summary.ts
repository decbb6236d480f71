import { z } from 'zod';

/** How the tests of one or more runs ended. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * Counts one run from Vitest's JSON report. A file that could not be loaded counts as one failed test, and so does a run
 * that failed in any other way without a failed test, such as one that left no report.
 */
export function tallyRun({ report, exitCode }: { report: string | undefined; exitCode: number }): Tally {
  const tally = report === undefined ? { passed: 0, failed: 0, skipped: 0 } : readReport(report);
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `129 passed, 0 failed`, with `, 2 skipped` where there are any. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function readReport(json: string): Tally {
  const report = reportSchema.parse(JSON.parse(json));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
