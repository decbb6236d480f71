import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withBuildLock } from '../../../../scripts/build/build-lock.ts';

let project: string;
let lock: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-lock-'));
  lock = join(project, '.astro/build.lock');
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function writeLock(text: string): void {
  mkdirSync(join(project, '.astro'));
  writeFileSync(lock, text);
}

function build(): Promise<string> {
  return withBuildLock(project, () => Promise.resolve(readFileSync(lock, 'utf8')));
}

test('a build holds the lock while it runs, and no longer', async () => {
  expect(await build()).toBe(String(process.pid));
  expect(existsSync(lock)).toBe(false);
});

test('a build that fails gives up the lock', async () => {
  await expect(withBuildLock(project, () => Promise.reject(new Error('The disk is full.')))).rejects.toThrow(
    'The disk is full.',
  );
  expect(existsSync(lock)).toBe(false);
});

test('a second build is refused while the first is running', async () => {
  writeLock(String(process.ppid));
  await expect(build()).rejects.toThrow(
    `Another build of this project is running (process ${process.ppid}). Wait until it has ended, or stop it. If there is none, delete .astro/build.lock.`,
  );
  expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid));
});

test.each([
  ['a process that has ended', String(spawnSync(process.execPath, ['--version']).pid)],
  ['a process of an earlier container with the same number', String(process.pid)],
  ['something that is no number', 'x'],
])('the lock of %s is taken over', async (_, text) => {
  writeLock(text);
  expect(await build()).toBe(String(process.pid));
  expect(existsSync(lock)).toBe(false);
});

test('a lock into which a build is just writing its number is its own', async () => {
  writeLock('');
  await expect(build()).rejects.toThrow(
    'Another build of this project is running. Wait until it has ended, or stop it. If there is none, delete .astro/build.lock.',
  );
  expect(existsSync(lock)).toBe(true);
});

test('a lock that was left empty is taken over', async () => {
  writeLock('');
  utimesSync(lock, 1_700_000_000, 1_700_000_000);
  expect(await build()).toBe(String(process.pid));
});

test('of many builds that start at once beside the lock of an ended one, one runs', async () => {
  writeLock(String(spawnSync(process.execPath, ['--version']).pid));
  const module = pathToFileURL(resolve('scripts/build/build-lock.ts')).href;
  const program = `
    const { withBuildLock } = await import(${JSON.stringify(module)});
    await withBuildLock(${JSON.stringify(project)}, async () => {
      console.log('built');
      await new Promise((resolve) => process.stdin.once('data', resolve));
    });`;
  const builds = Array.from({ length: 4 }, () => spawn(process.execPath, ['--input-type=module', '--eval', program]));
  const printed = builds.map((each) => each.stdout.toArray());
  const ended = builds.map((each) => once(each, 'exit'));
  let refused = 0;
  const othersRefused = new Promise<void>((done) => {
    for (const each of builds)
      each.once('exit', () => {
        refused += 1;
        if (refused === builds.length - 1) done();
      });
  });
  await othersRefused;
  for (const each of builds) each.stdin.end('go on');
  await Promise.all(ended);
  expect((await Promise.all(printed)).flat().map(String).join('')).toBe('built\n');
});
