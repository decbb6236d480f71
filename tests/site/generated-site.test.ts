import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent, writeContent } from '../../scripts/measure/generate/generate-content.ts';
import { runBuild } from './build.ts';
import { copyProject } from './project-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-microsite-generated-'));
const content = join(folder, 'content');
const site = join(folder, 'site');

beforeAll(async () => {
  await writeContent(content, generateContent({ strategies: 3, actions: 60, seed: 1 }));
  // In a copy, because another test may build the project itself at this moment.
  const { exitCode, printed } = runBuild(site, {
    project: copyProject({ parent: folder }),
    environment: { CONTENT_FOLDER: content },
  });
  if (exitCode !== 0) throw new Error(printed);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a generated site has a page for each action of each strategy', () => {
  expect(globSync('*/actions/*-*/index.html', { cwd: site })).toHaveLength(60);
});

test('each generated strategy has its own search index', () => {
  expect(globSync('*/pagefind/pagefind-entry.json', { cwd: site })).toHaveLength(3);
});

test('a page of one strategy does not name another', () => {
  const text = readFileSync(join(site, 'alderbrook-climate/index.html'), 'utf8');
  expect(text).toContain('Alderbrook');
  expect(text).not.toContain('Brackwell');
});
