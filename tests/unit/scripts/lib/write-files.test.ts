import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { finishWrites, writeFiles, type FileChange } from '../../../../scripts/lib/write-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-files-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.txt'), 'a before');
  writeFileSync(join(folder, 'sub/b.txt'), '\uFEFFb before');
});

afterEach(() => {
  chmodSync(join(folder, 'sub'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const changes = new Map([
  ['a.txt', { before: 'a before', after: 'a after' }],
  ['sub/b.txt', { before: 'b before', after: 'b after' }],
]);

test('all files are replaced, a byte order mark stays, and nothing is left beside them', async () => {
  await writeFiles(folder, changes);
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a after', '\uFEFFb after']);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a.txt', 'sub', 'sub/b.txt']);
});

test('a new file is made with its folder', async () => {
  await writeFiles(folder, new Map([['new/c.txt', { before: undefined, after: 'c' }]]));
  expect(read('new/c.txt')).toBe('c');
});

test('a file that somebody saved meanwhile is left alone, and so are the others', async () => {
  writeFileSync(join(folder, 'sub/b.txt'), 'saved by somebody else');
  await expect(writeFiles(folder, changes)).rejects.toThrow('sub/b.txt was changed by somebody else meanwhile.');
  expect([read('a.txt'), read('sub/b.txt')]).toEqual(['a before', 'saved by somebody else']);
});

test('if one file cannot be written, none is', async () => {
  rmSync(join(folder, 'sub/b.txt'));
  // A folder in the place of the second file.
  mkdirSync(join(folder, 'sub/b.txt'));
  const withFolder = new Map<string, FileChange>([...changes, ['sub/b.txt', { before: undefined, after: 'b after' }]]);
  await expect(writeFiles(folder, withFolder)).rejects.toThrow();
  expect(read('a.txt')).toBe('a before');
  expect(readdirSync(folder)).toEqual(['a.txt', 'sub']);
});

test('a write that was killed is completed by the next one, or has changed nothing', async () => {
  const files = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
  for (const wait of [0, 4, 8, 12, 16, 20]) {
    for (const file of files) writeFileSync(join(folder, file), 'before');
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(files)], { stdio: 'pipe' });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await finishWrites(folder);
    expect(new Set(files.map(read)).size, `killed after ${wait} ms`).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});

test('a file that was edited after an interrupted write keeps the edit', async () => {
  mkdirSync(join(folder, '.writing'));
  writeFileSync(join(folder, '.writing/0.new'), 'a after');
  const journal = { process: 0x7f_ff_ff_ff, files: [{ path: 'a.txt', before: 'the hash of what was there' }] };
  writeFileSync(join(folder, '.writing/journal.json'), JSON.stringify(journal));
  await finishWrites(folder);
  expect(read('a.txt')).toBe('a before');
  expect(readdirSync(folder)).toEqual(['a.txt', 'sub']);
});

/** A program that writes files and says when it begins. */
function program(files: readonly string[]): string {
  const url = JSON.stringify(join(projectFolder, 'scripts/lib/write-files.ts'));
  const entries = files.map((file) => [file, { before: 'before', after: 'after' }]);
  return `const { writeFiles } = await import(${url});
console.log('begins');
await writeFiles(${JSON.stringify(folder)}, new Map(${JSON.stringify(entries)}));`;
}
