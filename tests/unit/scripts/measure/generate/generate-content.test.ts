import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent, writeContent } from '../../../../../scripts/measure/generate/generate-content.ts';
import { stopping } from '../../../../../src/core/problems/problem.ts';
import { checkContent } from '../../../../../src/core/checks/run-checks.ts';
import { buildSiteContent } from '../../../../../src/core/model/build-site-content.ts';
import type { SiteContent } from '../../../../../src/core/model/types.ts';
import { contentKinds, classifyPath } from '../../../../../src/core/content/schema/kinds.ts';

const size = { strategies: 6, actions: 200, seed: 7 };
const files = generateContent(size);
let folder: string;
let checked: Awaited<ReturnType<typeof checkContent>>;
let siteContent: SiteContent;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strategy-microsite-generated-'));
  await writeContent(folder, files);
  checked = await checkContent(folder, folder);
  siteContent = buildSiteContent(checked.entries);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('nothing in the content of a generated site stops a build', () => {
  expect(stopping(checked.problems)).toEqual([]);
});

test('a generated site has as many strategies and actions as were asked for', () => {
  const actions = siteContent.strategies.reduce((sum, strategy) => sum + strategy.actions.length, 0);
  expect({ strategies: siteContent.strategies.length, actions }).toEqual({ strategies: 6, actions: 200 });
});

test('the same size and seed give the same files', () => {
  expect(generateContent(size)).toEqual(files);
});

test('another seed gives other actions under the same paths', () => {
  const others = generateContent({ ...size, seed: 8 });
  const table = [...files.keys()].find((path) => classifyPath(path)?.kind === 'actionTable') ?? '';
  expect([...others.keys()]).toEqual([...files.keys()]);
  expect(others.get(table)).not.toBe(files.get(table));
});

test('a generated site holds every kind of file but answers to a consultation and results that a test command writes', () => {
  const kinds = new Set([...files.keys()].map((path) => classifyPath(path)?.kind));
  expect(Object.keys(contentKinds).filter((kind) => !kinds.has(kind as keyof typeof contentKinds))).toEqual([
    'accessibilityResults',
    'response',
  ]);
});

test('partners are shared by name, and some actions have progress, milestones or nobody to lead them', () => {
  const actions = siteContent.strategies.flatMap((strategy) => strategy.actions);
  const owners = siteContent.strategies.map(({ partners }) => partners.map(({ name }) => name));
  expect(owners[0]?.filter((name) => owners[1]?.includes(name))).not.toEqual([]);
  expect(actions.some(({ progress }) => progress.length > 0)).toBe(true);
  expect(actions.some(({ milestones }) => milestones.length > 0)).toBe(true);
  expect(actions.some(({ leads }) => leads.length === 0)).toBe(true);
});

test('150 strategies have 150 names', () => {
  const many = generateContent({ strategies: 150, actions: 1800, seed: 1 });
  expect([...many.keys()].filter((path) => path.endsWith('/strategy.yml'))).toHaveLength(150);
});
