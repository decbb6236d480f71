import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeBuiltSite } from '../unit/scripts/build/built-site.ts';
import { runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';

// Each test builds, which takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let project: string;
let out: string;

beforeEach(() => {
  project = copyProject({ content: 'tests/fixtures/valid' });
  out = join(project, 'dist');
  writeBuiltSite(out, 'the last good site');
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

test('a link to a file that is not there stops the build with its line in the content, and the last good site stays', () => {
  const section = join(project, 'content/strategies/anytown/sections/why.mdx');
  const text = readFileSync(section, 'utf8');
  writeFileSync(
    section,
    `${text}\nSee [the table](/anytown/data/actons.csv) and [the start](/anytown/partners/#start).\n`,
  );
  const { exitCode, printed } = runBuild(out, { project, environment: { BASE_PATH: '/plans' } });
  expect(exitCode).toBe(1);
  const line = text.split('\n').length + 1;
  expect(printed.slice(printed.indexOf('content/')).replaceAll(`:${line}:`, ':LINE:')).toMatchInlineSnapshot(`
    "content/strategies/anytown/sections/why.mdx:LINE:5 The link "/anytown/data/actons.csv" does not lead to a page or file on this site. Did you mean "/anytown/data/actions.csv"? It is on /anytown/strategy/ and /anytown/why/.
    content/strategies/anytown/sections/why.mdx:LINE:47 The link "/anytown/partners/#start" leads to a page that has nothing with the id "start". It is on /anytown/strategy/ and /anytown/why/.

    2 broken links. The site was not published.
    "
  `);
  expectLastGoodSite();
});

function expectLastGoodSite(): void {
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(project).filter((name) => name.includes('dist'))).toEqual(['dist']);
}
