import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';

test('the ready workflow for GitHub Pages builds at each change and every night, after midnight in London in winter and summer', () => {
  const { on } = parseYaml(readFileSync(join(projectFolder, 'docs/hosting/github-pages.yml'), 'utf8')) as {
    on: { push: { branches: string[] }; schedule: { cron: string }[] };
  };
  expect(on.push.branches).toEqual(['main']);
  expect(on.schedule).toEqual([{ cron: '5 0 * * *' }]);
});

test('the ready workflow for attention may write issues and nothing else, and fails on errors alone', () => {
  const text = readFileSync(join(projectFolder, 'docs/hosting/attention.yml'), 'utf8');
  const workflow = parseYaml(text) as {
    on: { schedule: { cron: string }[] };
    jobs: { list: { permissions: Record<string, string>; steps: { id?: string; run?: string; uses?: string }[] } };
  };
  expect(workflow.jobs.list.permissions).toEqual({ contents: 'read', issues: 'write' });
  expect(workflow.on.schedule).toEqual([{ cron: '0 6 * * 1' }]);
  const { steps } = workflow.jobs.list;
  const pages = readFileSync(join(projectFolder, 'docs/hosting/github-pages.yml'), 'utf8');
  for (const { uses } of steps) if (uses !== undefined) expect(pages).toContain(uses);
  expect(steps.find(({ id }) => id === 'due')?.run).toContain('npm run --silent due -- --out due.txt');
  expect(text.match(/\$\{\{[^}]*\}\}/g)).toEqual([
    '${{ github.token }}',
    '${{ github.repository }}',
    '${{ steps.due.outputs.status }}',
  ]);
});

test.each([
  ['0', '', []],
  ['0', '7', ['issue close 7 --comment Nothing needs attention.']],
  ['1', '7', ['issue edit 7 --body-file issue.txt']],
  [
    '1',
    '',
    [
      'label create attention --force --description What is due in the content',
      'issue create --title What needs attention --label attention --body-file issue.txt',
    ],
  ],
])('with the status %s and the open issue "%s" the workflow calls: %j', (status, open, calls) => {
  const { jobs } = parseYaml(readFileSync(join(projectFolder, 'docs/hosting/attention.yml'), 'utf8')) as {
    jobs: { list: { steps: { run?: string }[] } };
  };
  const folder = mkdtempSync(join(tmpdir(), 'attention-'));
  try {
    writeFileSync(join(folder, 'due.txt'), 'Overdue (1)\nplan.mdx:1 “It” was due. `Report` it.\n');
    const gh = `gh() { if [ "$2" = list ]; then echo "${open}"; else echo "$*" >> calls.txt; fi; }\n`;
    const script = gh + (jobs.list.steps.at(-1)?.run ?? '');
    const { status: code, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, STATUS: status },
    });
    expect([code, stderr]).toEqual([0, '']);
    const called = join(folder, 'calls.txt');
    expect(existsSync(called) ? readFileSync(called, 'utf8').trim().split('\n') : []).toEqual(calls);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the ready workflow for GitHub Pages builds for the address that GitHub says, with the project’s own commands', () => {
  const workflow = parseYaml(readFileSync(join(projectFolder, 'docs/hosting/github-pages.yml'), 'utf8')) as {
    jobs: { build: { steps: { run?: string; env?: Record<string, string>; with?: Record<string, string> }[] } };
  };
  const { steps } = workflow.jobs.build;
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run build']);
  expect(Object.keys(steps.find(({ env }) => env)?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH']);
  expect(steps.at(-1)?.with).toEqual({ path: 'dist' });
});
