import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemErrorMessage } from '../../../../scripts/lib/system-error.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'system-error-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function messageOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return systemErrorMessage(error);
  }
  throw new Error('Nothing was refused.');
}

/** An error as the system gives it. */
function systemError(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: no, write`), { code, errno: -1, ...(path !== undefined && { path }) });
}

test('what the system refuses to do with a file is told in a sentence with its path', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'sub'));
  const messages = [
    () => readdirSync(join(folder, 'nowhere')),
    () => readdirSync(join(folder, 'file')),
    () => writeFileSync(join(folder, 'sub'), ''),
    () => writeFileSync(join(folder, 'file/below'), ''),
    () => readFileSync(join(folder, 'x'.repeat(300))),
  ].map((work) =>
    messageOf(work)
      ?.replaceAll(folder, '')
      .replace(/x{300}/, 'xxx…'),
  );
  expect(messages).toMatchInlineSnapshot(`
    [
      "There is no file or folder "/nowhere".",
      ""/file" is a file, or is inside a file. Name a folder.",
      ""/sub" is a folder. Name a file.",
      ""/file/below" is a file, or is inside a file. Name a folder.",
      "The name "/xxx…" is too long. Choose a shorter one.",
    ]
  `);
});

test('permissions, read-only disks and the rest are told likewise', () => {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EEXIST', 'ELOOP', 'EMFILE', 'EIO'];
  expect(codes.map((code) => systemErrorMessage(systemError(code, '/mnt/site')))).toMatchInlineSnapshot(`
    [
      "You do not have permission to use "/mnt/site". Change its permissions, or name another place.",
      "You do not have permission to use "/mnt/site". Change its permissions, or name another place.",
      ""/mnt/site" is on a read-only disk. Name another place.",
      ""/mnt/site" is in use, perhaps by another program or because a disk is mounted there. Name another place.",
      ""/mnt/site" already exists. Name another place.",
      ""/mnt/site" is a link that leads back to itself.",
      "Too many files are open on this computer. Close other programs and run the command again.",
      ""/mnt/site" could not be read or written: EIO: no, write",
    ]
  `);
});

test('a full disk is told as such, however deep in an error of Astro or Vite', () => {
  const full = 'The disk is full. Free some space and run the command again.';
  expect(systemErrorMessage(systemError('ENOSPC'))).toBe(full);
  expect(systemErrorMessage(new Error('Failed to generate content types.', { cause: systemError('ENOSPC') }))).toBe(
    full,
  );
  expect(systemErrorMessage(Object.assign(new Error('Build failed'), { errors: [systemError('EDQUOT')] }))).toBe(full);
  expect(systemErrorMessage(new Error('Failed to write file: No space left on device (os error 28)'))).toBe(full);
});

test('a fault of this program is none', () => {
  expect(systemErrorMessage(new TypeError('undefined is not a function'))).toBeUndefined();
  expect(systemErrorMessage('x')).toBeUndefined();
  const missing = Object.assign(new Error('Cannot find module'), { code: 'ERR_MODULE_NOT_FOUND' });
  expect(systemErrorMessage(missing)).toBeUndefined();
});
