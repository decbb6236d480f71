import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';

/** Runs a command as npm does, with Node under another version number. */
function run(args: string[], version = process.versions.node): { exitCode: number | null; printed: string } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const program = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'scripts/run.mjs', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: projectFolder, encoding: 'utf8' });
  return { exitCode: status, printed: stdout + stderr };
}

test('a command gets its options', () => {
  const { exitCode, printed } = run(['check', '--content', 'tests/fixtures/valid']);
  expect(printed).toMatch(/^Checked 27 files/);
  expect(exitCode).toBe(0);
});

test('a Node that is too old is answered in a sentence that says what to do', () => {
  expect(run(['check'], '20.20.2')).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "printed": "This command needs Node 24, which "npm ci" installs for this project, but Node 20.20.2 runs it. npm was kept from running install scripts. Run: npm ci --ignore-scripts=false
    ",
    }
  `);
});

test('npm starts every command that can be called with options in this way', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')));
  const commands = [
    'start',
    'dev',
    'build',
    'check',
    'new',
    'due',
    'links',
    'snapshot',
    'export-actions',
    'import-actions',
  ];
  for (const name of [...commands, 'readability', 'schemas', 'generate', 'bench', 'lighthouse', 'compare-sites'])
    expect(scripts[name]).toBe(`node scripts/run.mjs ${name}`);
  expect(scripts['pdf']).toBe('node scripts/run.mjs build --pdf');
});
