import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';

function check(
  options: string[],
  environment: Record<string, string> = {},
): { exitCode: number | null; printed: string } {
  const { GITHUB_ACTIONS: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/check.ts'), ...options],
    {
      cwd: projectFolder,
      env: { ...inherited, ...environment },
      encoding: 'utf8',
    },
  );
  return { exitCode: status, printed: stdout + stderr };
}

const faulty = ['--content', 'tests/fixtures/faults/unknown-field/strategies'];

test('content without problems ends with a sentence on what was checked', () => {
  expect(check(['--content', 'tests/fixtures/valid'])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "printed": "Checked 27 files with 1 strategy, 2 priorities, 4 actions and 3 measures: no problems.
    ",
    }
  `);
});

test('content with problems ends with exit code 1 and no stack trace', () => {
  const { exitCode, printed } = check(faulty);
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/\d+ problems in \d+ files\.\n$/);
  expect(printed).not.toMatch(/^\s+at /m);
});

test('warnings are listed and stop only a strict check', () => {
  const copy = mkdtempSync(join(tmpdir(), 'warnings-'));
  cpSync(join(projectFolder, 'tests/fixtures/valid'), copy, { recursive: true });
  cpSync(join(projectFolder, 'tests/fixtures/faults/unused-term'), copy, { recursive: true });
  const loose = check(['--content', copy]);
  const strict = check(['--content', copy, '--strict']);
  rmSync(copy, { recursive: true });
  expect([loose, strict].map(({ exitCode }) => exitCode)).toEqual([0, 1]);
  expect(loose.printed).toMatch(
    /glossary\.yml:9:11 warning: No text .*\n\n1 warning in 1 file\.\n\nChecked 27 files with .*: no problems that stop a build\.\n$/,
  );
  expect(strict.printed).toMatch(/glossary\.yml:9:11 warning: No text .*\n\n1 warning in 1 file\.\n$/);
});

test('on GitHub the problems are annotations, unless another format is asked for', () => {
  expect(check(faulty, { GITHUB_ACTIONS: 'true' }).printed).toMatch(/^::error file=tests\/fixtures\/faults\//);
  expect(JSON.parse(check([...faulty, '--format', 'json'], { GITHUB_ACTIONS: 'true' }).printed)).toBeInstanceOf(Array);
});

test('a wrong address of the site is reported in one line', () => {
  expect(check([], { SITE_URL: 'council' })).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "printed": "SITE_URL is "council". It has to be a whole address, for example https://strategies.example.gov.uk.
    ",
    }
  `);
});

test.each([
  ['--format', 'xml'],
  ['--contents', 'x'],
  ['--content', 'nowhere'],
])('%s %s is reported in one line', (...options) => {
  const { exitCode, printed } = check(options);
  expect(exitCode).toBe(1);
  expect(printed).not.toMatch(/^\s+at /m);
  expect(printed).toMatch(/xml|--contents|nowhere/);
});
