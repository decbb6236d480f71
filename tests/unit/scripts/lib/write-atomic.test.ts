import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoUnfinishedWrite, writeAtomic } from '../../../../scripts/lib/write-atomic.ts';

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

test('if one file cannot be written, none is', async () => {
  // A folder of a person where the new texts would be.
  mkdirSync(join(folder, '.write.work/mine'), { recursive: true });
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

test('if one file cannot be exchanged, those before it get their old text back', async () => {
  const result = exchangeAnd(`if (to.endsWith('b.txt')) throw new Error('The disk is gone.');`);
  expect(result.stderr).toContain('The disk is gone.');
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
  expect(readdirSync(folder)).not.toContain('.write.work');
});

test('a file that somebody has changed since it was read stops all', async () => {
  const read1 = new Map([
    ['a.txt', 'a before'],
    ['sub/b.txt', 'b as it was read'],
  ]);
  await expect(
    writeAtomic(
      folder,
      new Map([
        ['a.txt', 'a after'],
        ['sub/b.txt', 'b after'],
      ]),
      read1,
    ),
  ).rejects.toThrow('Nothing was written, because "sub/b.txt" changed in the meantime. Run the command again.');
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
});

test.for(['journal.json', 'a.txt', 'b.txt'])(
  'a kill when %s is put in place is undone by the next command',
  async (file) => {
    for (const moment of ['before', 'after'] as const) {
      const kill = `if (to.endsWith('${file}')) process.kill(process.pid, 'SIGKILL');`;
      expect(exchangeAnd(moment === 'before' ? kill : '', moment === 'after' ? kill : '').signal).toBe('SIGKILL');
      await undoUnfinishedWrite(folder);
      expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
      await writeAtomic(folder, new Map([['a.txt', 'a before']]));
      expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a.txt', 'sub', 'sub/b.txt']);
    }
  },
);

test('what a person has written after a kill stays, and the old text is kept beside it', async () => {
  exchangeAnd('', `if (to.endsWith('a.txt')) process.kill(process.pid, 'SIGKILL');`);
  writeFileSync(join(folder, 'a.txt'), 'a of a person');
  expect([...(await undoUnfinishedWrite(folder))]).toEqual([['a.txt', false]]);
  expect(read('a.txt')).toBe('a of a person');
  expect(read('.write.work/0.before')).toBe('a before');
  expect(await undoUnfinishedWrite(folder)).toEqual(new Map());
});

/** Writes both files in a process of its own, with code that runs before and after each file is put in its place. */
function exchangeAnd(before: string, after = '') {
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { renameSync } = fs;
    fs.renameSync = (from, to) => {
      if (from.endsWith('.before')) return renameSync(from, to);
      ${before}
      renameSync(from, to);
      ${after}
    };
    syncBuiltinESMExports();
    const { writeAtomic } = await import(${JSON.stringify(pathToFileURL(resolve('scripts/lib/write-atomic.ts')).href)});
    await writeAtomic(${JSON.stringify(folder)}, new Map([['a.txt', 'a after'], ['sub/b.txt', 'b after']]));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}
