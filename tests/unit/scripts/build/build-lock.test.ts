import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
