import { expect, test } from 'vitest';
import { addTallies, formatTally, tallyRun } from '../../../../scripts/test/test-summary.ts';

function report({ passed = 0, failed = 0, pending = 0, todo = 0, unloadedFiles = 0 }): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: Array.from({ length: unloadedFiles }, () => ({ status: 'failed', assertionResults: [] })),
  });
}

test('passed, failed and skipped tests are counted', () => {
  const run = { report: report({ passed: 5, failed: 2, pending: 1, todo: 1 }), exitCode: 1 };
  expect(tallyRun(run)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a file that could not be loaded counts as a failed test', () => {
  expect(tallyRun({ report: report({ passed: 5, unloadedFiles: 2 }), exitCode: 1 })).toEqual({
    passed: 5,
    failed: 2,
    skipped: 0,
  });
});

test('a run that failed without a failed test counts as one failed test', () => {
  expect(tallyRun({ report: report({ passed: 5 }), exitCode: 1 })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(tallyRun({ report: undefined, exitCode: 1 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line adds all runs up', () => {
  const tallies = [
    { passed: 5, failed: 0, skipped: 0 },
    { passed: 7, failed: 2, skipped: 0 },
  ];
  expect(formatTally(addTallies(tallies))).toBe('12 passed, 2 failed');
  expect(formatTally({ passed: 12, failed: 0, skipped: 1 })).toBe('12 passed, 0 failed, 1 skipped');
});
