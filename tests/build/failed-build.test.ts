import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';

let project: string;
let out: string;

beforeEach(() => {
  project = copyProject();
  out = join(project, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last good site');
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

test('a fault in the content stops the build with a report, and the last good site stays', () => {
  writeFileSync(join(project, 'content/site.yml'), 'name: [\n');
  const { exitCode, printed } = runBuild(out, { project });
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/^content\/site\.yml:\d+:\d+ /m);
  expect(printed).not.toMatch(/^\s+at /m);
  expectLastGoodSite();
});

test('a page that cannot be built stops the build, and the last good site stays', () => {
  writeFileSync(join(project, 'src/pages/broken.astro'), '---\nthrow new Error("This page is broken.");\n---\n');
  const { exitCode, printed } = runBuild(out, { project });
  expect(exitCode).toBe(1);
  expect(printed).toContain('This page is broken.');
  expectLastGoodSite();
});

function expectLastGoodSite(): void {
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
}
