import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDirectory } from '../../../../scripts/lib/create-directory.ts';

const files = new Map([
  ['a.txt', 'a'],
  ['sub/b.txt', 'b'],
]);
let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-directory-'));
  target = join(folder, 'new');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is made with all its files, and nothing beside it', async () => {
  await createDirectory(target, files);
  expect(readdirSync(target, { recursive: true }).sort()).toEqual(['a.txt', 'sub', 'sub/b.txt']);
  expect(readdirSync(folder)).toEqual(['new']);
});

test('an empty folder is filled', async () => {
  mkdirSync(target);
  await createDirectory(target, files);
  expect(readFileSync(join(target, 'sub/b.txt'), 'utf8')).toBe('b');
});

test('if one file cannot be written, nothing is left, and it can be tried again', async () => {
  await expect(createDirectory(target, new Map([...files, ['a.txt/below', 'c']]))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
  await createDirectory(target, files);
  expect(readdirSync(folder)).toEqual(['new']);
});

test('what a kill has left is removed at the next try', async () => {
  mkdirSync(join(folder, '.new.work/next'), { recursive: true });
  writeFileSync(join(folder, '.new.work/made-by-a-command.txt'), '');
  await createDirectory(target, files);
  expect(readdirSync(folder)).toEqual(['new']);
});

test.skipIf(!existsSync('/proc/self'))('a folder where none can be made is refused at once', async () => {
  await expect(createDirectory('/proc/new', files)).rejects.toThrow('ENOENT');
  await expect(createDirectory('/proc/new/below', files)).rejects.toThrow('ENOENT');
});

test('a folder is made with those around it', async () => {
  await createDirectory(join(target, 'a/b'), files);
  expect(readdirSync(join(target, 'a'))).toEqual(['b']);
});

test('a folder with something in it stays as it is', async () => {
  mkdirSync(target);
  writeFileSync(join(target, 'mine.txt'), 'mine');
  await expect(createDirectory(target, files)).rejects.toThrow(`The folder ${target} is not empty.`);
  expect(readdirSync(target)).toEqual(['mine.txt']);
});
