import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentChecks } from '../../../../src/site/astro/content-checks.ts';
import { checkedContent } from '../../../../src/site/astro/content-loader.ts';
import { overlay, problemPage } from '../../../../src/site/astro/problem-overlay.ts';
import { faultsFolder, validContent } from '../../../support/faulty-content.ts';

let root: string;
const logger = {
  error: vi.fn<(message: string) => void>(),
  warn: vi.fn<(message: string) => void>(),
  info: vi.fn<(message: string) => void>(),
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-checks-'));
  cpSync(validContent, join(root, 'content'), { recursive: true });
  vi.clearAllMocks();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a build with problems stops with a report and without a stack trace', async () => {
  breakSite();
  await expect(startCommand('build')).rejects.toMatchObject({
    message: 'The content has the problems above, so no page was built.',
    stack: '',
  });
  expect(logger.error.mock.calls.join()).toContain('content/site.yml:1:7 A bracket is opened here and never closed.');
});

test('what is not a file is shown without its lines, which Astro would wait for', () => {
  const problem = {
    rule: 'unknown-file',
    line: 1,
    column: 1,
    message: 'This is not a file.',
    fix: 'Delete it.',
  } as const;
  mkdirSync(join(root, 'content/folder'));
  for (const file of ['content/folder', 'content/gone'])
    expect(overlay([{ ...problem, file }], root).err).not.toHaveProperty('loc');
  expect(overlay([{ ...problem, file: 'content/site.yml' }], root).err.loc).toMatchObject({ line: 1 });
});

test('a build without problems goes on', async () => {
  await startCommand('build');
  expect(logger.error).not.toHaveBeenCalled();
});

test('a build by a command that has checked the content does not check it again', async () => {
  breakSite();
  await startCommand('build', [checkedContent([])]);
  expect(logger.error).not.toHaveBeenCalled();
});

test('in development the browser shows the first problem, and none once it is put right', async () => {
  const server = await startServer();
  expect(server.sent).toEqual([]);

  breakSite();
  server.watcher.emit('all', 'change', join(root, 'content/site.yml'));
  await vi.waitFor(() => expect(server.sent).toHaveLength(1), 5000);
  expect(server.sent[0]).toMatchObject({
    type: 'error',
    err: {
      message: expect.stringContaining('A bracket is opened here') as string,
      loc: { file: join(root, 'content/site.yml'), line: 1, column: 7 },
    },
  });

  server.ws.emit('connection');
  expect(server.sent).toHaveLength(2);

  cpSync(join(validContent, 'site.yml'), join(root, 'content/site.yml'));
  server.watcher.emit('all', 'change', join(root, 'content/site.yml'));
  await vi.waitFor(() => expect(server.sent).toHaveLength(3), 5000);
  expect(server.sent[2]).toEqual({ type: 'full-reload' });
});

test('a warning is printed, and stops neither a build nor a page in development', async () => {
  cpSync(join(faultsFolder, 'unused-term'), join(root, 'content'), { recursive: true });
  await startCommand('build');
  expect((await startServer()).sent).toEqual([]);
  expect(logger.error).not.toHaveBeenCalled();
  expect(logger.warn.mock.calls.map(([message]) => message.split('\n')[2])).toEqual(
    Array(2).fill(expect.stringMatching(/^content\/glossary\.yml:9:11 warning: No text uses the term "heat pump"/)),
  );
});

function breakSite(): void {
  writeFileSync(join(root, 'content/site.yml'), 'name: [\n');
}

type Hooks = Record<string, ((options: unknown) => Promise<void>) | undefined>;

async function startCommand(command: 'build' | 'dev', integrations: unknown[] = []): Promise<Hooks> {
  const hooks = contentChecks().hooks as Hooks;
  await hooks['astro:config:setup']?.({ command, logger, config: { root: pathToFileURL(`${root}/`), integrations } });
  return hooks;
}

async function startServer() {
  const hooks = await startCommand('dev');
  const sent: unknown[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const ws = Object.assign(new EventEmitter(), { send: (payload: unknown) => sent.push(payload) });
  await hooks['astro:server:setup']?.({ logger, server: { watcher, ws, middlewares: { use: vi.fn() } } });
  return { sent, watcher, ws };
}

test('the page of problems lists all of them with their places, and shows markup as text', () => {
  const problem = { rule: 'mdx-syntax', file: 'content/site.yml', line: 1, message: 'The text holds "<b>".' } as const;
  const page = problemPage([
    { ...problem, column: 7 },
    { ...problem, column: 9, fix: 'Delete it.' },
  ]);
  expect(page).toContain('<h1>The content has 2 problems</h1>');
  expect(page).toContain('<code>content/site.yml:1:7</code><br>The text holds &quot;&lt;b&gt;&quot;.</li>');
  expect(page).toContain('<code>content/site.yml:1:9</code><br>The text holds &quot;&lt;b&gt;&quot;. Delete it.</li>');
});
