import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoUnfinishedWrite, writeFiles } from '../../../../scripts/lib/write-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-files-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.txt'), 'a before');
  writeFileSync(join(folder, 'sub/b.txt'), '\uFEFFb before');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const changes = new Map([
  ['a.txt', { before: 'a before', after: 'a after' }],
  ['sub/b.txt', { before: 'b before', after: 'b after' }],
]);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('all files are exchanged, a byte order mark stays, and nothing is left beside them', async () => {
  await writeFiles(folder, changes);
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a after', '\uFEFFb after']);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a.txt', 'sub', 'sub/b.txt']);
});

test('a new file is made with its folder', async () => {
  await writeFiles(folder, new Map([['new/c.txt', { before: undefined, after: 'c' }]]));
  expect(read('new/c.txt')).toBe('c');
});

test('a file keeps who may read and write it', async () => {
  chmodSync(join(folder, 'a.txt'), 0o640);
  await writeFiles(folder, changes);
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
});

test('if one file cannot be written, none is', async () => {
  // A folder of a person where the new texts would be.
  mkdirSync(join(folder, '.write.work/mine'), { recursive: true });
  await expect(writeFiles(folder, changes)).rejects.toThrow();
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
});

test('if one file cannot be exchanged, those before it get their old text back', () => {
  const result = exchangeAnd(`if (to.endsWith('b.txt')) throw new Error('The disk is gone.');`);
  expect(result.stderr).toContain('The disk is gone.');
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'sub']);
});

test('a file that somebody saved in the meantime is left alone, and so are the others', async () => {
  writeFileSync(join(folder, 'sub/b.txt'), 'saved by somebody else');
  await expect(writeFiles(folder, changes)).rejects.toThrow(
    'Nothing was written, because "sub/b.txt" changed in the meantime. Run the command again.',
  );
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', 'saved by somebody else']);
});

test('a file that came to be in the meantime is not replaced', async () => {
  await expect(writeFiles(folder, new Map([['a.txt', { before: undefined, after: 'mine' }]]))).rejects.toThrow(
    'changed',
  );
  expect(read('a.txt')).toBe('a before');
});

test.for(['journal.json', 'a.txt', 'b.txt'])(
  'a kill when %s is put in place is undone by the next command',
  async (file) => {
    for (const moment of ['before', 'after'] as const) {
      const kill = `if (to.endsWith('${file}')) process.kill(process.pid, 'SIGKILL');`;
      expect(exchangeAnd(moment === 'before' ? kill : '', moment === 'after' ? kill : '').signal).toBe('SIGKILL');
      await undoUnfinishedWrite(folder);
      expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', '\uFEFFb before']);
      await writeFiles(folder, new Map([['a.txt', { before: 'a before', after: 'a before' }]]));
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
    const { writeFiles } = await import(${JSON.stringify(pathToFileURL(resolve('scripts/lib/write-files.ts')).href)});
    await writeFiles(${JSON.stringify(folder)}, new Map(${JSON.stringify([...changes])}));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}
