import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent, writeContent } from '../../scripts/measure/generate/generate-content.ts';
import { runBuild } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategy-microsite-generated-'));
const content = join(folder, 'content');
const [site, shared] = [join(folder, 'site'), join(folder, 'shared')];

beforeAll(async () => {
  await writeContent(content, generateContent({ strategies: 3, actions: 60, seed: 1 }));
  for (const [out, processes] of [
    [site, '1'],
    [shared, '2'],
  ] as const) {
    const environment = { CONTENT_FOLDER: content, BUILD_PROCESSES: processes };
    const { exitCode, printed } = runBuild(out, { environment });
    if (exitCode !== 0) throw new Error(printed);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a generated site has a page for each action of each strategy', () => {
  expect(globSync('*/actions/*-*/index.html', { cwd: site })).toHaveLength(60);
});

test('each generated strategy has its own search index', () => {
  expect(globSync('*/pagefind/pagefind-entry.json', { cwd: site })).toHaveLength(3);
});

test('two processes make the files that one makes', () => {
  expect(filesOf(shared)).toEqual(filesOf(site));
});

test('a page of one strategy does not name another', () => {
  const text = readFileSync(join(site, 'alderbrook-climate/index.html'), 'utf8');
  expect(text).toContain('Alderbrook');
  expect(text).not.toContain('Brackwell');
});

/** Every file with its bytes. */
function filesOf(out: string): Record<string, string> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(files.map((file) => [relative(out, file), readFileSync(file, 'base64')]));
}
