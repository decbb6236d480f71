import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { buildEnvironment } from '../../../site/build.ts';

test('a run ends with what failed, the beginning of each message, and the number of all tests', () => {
  const { status, stdout } = runTests();
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "
    == What failed ==

    outcomes.test.ts > without its set-up
        There is no browser.

    outcomes.test.ts > one and one are three
        expected 2 to be 3 // Object.is equality

    outcomes.test.ts > a list of fifty lines is short
        line 1
        line 2
        line 3
        line 4
        line 5
        line 6
        line 7
        line 8
        line 9
        line 10
        line 11
        line 12

    unloadable.test.ts
        There is no such file.

    1 passed, 4 failed, 2 skipped
    "
  `);
});

/** Runs the tests of a folder, two of whose files hold one of each outcome. */
function runTests() {
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const reporter = join(projectFolder, 'scripts/test/summary-reporter.ts');
  const root = join(projectFolder, 'tests/fixtures/test-run');
  const options = ['run', '--root', root, '--no-cache', '--reporter', reporter];
  return spawnSync(process.execPath, [vitest, ...options], { encoding: 'utf8', env: buildEnvironment() });
}
