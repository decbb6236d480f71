import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomic } from '../../../../scripts/lib/write-atomic.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.txt'), 'a before');
  writeFileSync(join(folder, 'sub/b.txt'), '\uFEFFb before');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('all files are exchanged, a byte order mark stays, and nothing is left beside them', async () => {
  await writeAtomic(
    folder,
    new Map([
      ['a.txt', 'a after'],
      ['sub/b.txt', 'b after'],
    ]),
  );
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a after', '\uFEFFb after']);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a.txt', 'sub', 'sub/b.txt']);
});

test('where one file cannot be written, none is', async () => {
  // A folder in the place of what is written beside the second file.
  mkdirSync(join(folder, 'sub/.b.txt.new'));
  await expect(
    writeAtomic(
      folder,
      new Map([
        ['a.txt', 'a after'],
        ['sub/b.txt', 'b after'],
      ]),
    ),
  ).rejects.toThrow();
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
});
