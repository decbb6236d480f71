/** `npm test`: every check there is, whatever the outcome of those before, so that one run shows all that is wrong. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failuresOf } from './test/failures.ts';
import { projectFolder } from './lib/project-folder.ts';
import { runStage, runStageBeside, type Stage } from './test/stages.ts';
import { addTallies, formatTally, tallyRun, type Tally } from './test/test-summary.ts';

/** Each of these uses one processor: two rows of them run side by side. */
const checks: Stage[][] = [
  [{ title: 'Types', command: 'astro check && tsc --project .' }],
  [
    { title: 'Formatting', command: 'prettier --check .' },
    { title: 'Lint', command: 'astro sync && eslint .' },
    { title: 'Styles', command: 'stylelint "src/**/*.scss"' },
    { title: 'Content', command: 'node scripts/check.ts' },
  ],
];
const build: Stage = { title: 'Build', command: 'node scripts/build.ts' };

const reports = mkdtempSync(join(tmpdir(), 'strategy-microsite-reports-'));
const failed: string[] = [];
const tallies: Tally[] = [];
const failures: string[] = [];

console.log('Checking types, format, style and content ...');
await Promise.all(checks.map(runInTurn));
runTests('Unit tests', 'unit');
runTests('Damaged content', 'mutation');
if (run(build) === 0) {
  runTests('Tests of the built site', 'build');
  runTests('Tests in a browser', 'browser');
  runTests('Accessibility of every page', 'accessibility');
} else {
  console.log('\nThe site could not be built, so the tests of the built site and in a browser were not run.');
}
rmSync(reports, { recursive: true, force: true });

const tally = addTallies(tallies);
if (failures.length > 0) console.log(`\n== What failed ==\n\n${failures.join('\n\n')}`);
console.log(failed.length === 0 ? '\nEvery stage passed.' : `\nFailed: ${failed.join(', ')}.`);
console.log(formatTally(tally));
process.exitCode = failed.length === 0 ? 0 : 1;

async function runInTurn(stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) if ((await runStageBeside(stage)) !== 0) failed.push(stage.title);
}

function run(stage: Stage, environment?: Record<string, string>): number {
  const exitCode = runStage(stage, environment);
  if (exitCode !== 0) failed.push(stage.title);
  return exitCode;
}

function runTests(title: string, project: string): void {
  const report = join(reports, `${project}.json`);
  const command = `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json="${report}"`;
  const exitCode = run({ title, command }, { SITE_FOLDER: 'dist' });
  const written = readIfPresent(report);
  tallies.push(tallyRun({ report: written, exitCode }));
  if (written !== undefined) failures.push(...failuresOf(written, projectFolder));
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
