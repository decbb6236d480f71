import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { listFiles } from '../../../../src/core/content/list-files.ts';
import { loadFile } from '../../../../src/core/content/load-file.ts';
import { assembleContent } from '../../../../src/core/content/read-content.ts';
import { readFound } from '../../../../src/core/content/read-file.ts';
import { report, validContent } from '../../../support/faulty-content.ts';
import { madeFaults } from '../../../support/make-faults.ts';

const vision = 'strategies/anytown/vision.mdx';

test('a named pipe is reported, and not waited for', async () => {
  expect(await report(madeFaults.pipe)).toMatchInlineSnapshot(`"content/strategies/anytown/vision.mdx:1:1 [unreadable-file] This is not a file: it is a pipe, a socket or a device. Delete it."`);
});

test('a socket is reported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'socket-'));
  const server = createServer();
  try {
    await new Promise<void>((resolve) => void server.listen(join(folder, 'site.yml'), resolve));
    expect(await readFound(folder, { path: 'site.yml', kind: 'file' })).toMatchObject({ rule: 'unreadable-file' });
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a file that takes the place of another meanwhile is neither waited for nor followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'changing-'));
  try {
    execFileSync('mkfifo', [join(folder, 'pipe.yml')]);
    symlinkSync('/etc/passwd', join(folder, 'link.yml'));
    expect(await readFound(folder, { path: 'pipe.yml', kind: 'file' })).toMatchObject({ rule: 'unreadable-file' });
    expect(await readFound(folder, { path: 'link.yml', kind: 'file' })).toMatchObject({ rule: 'symbolic-link' });
    expect(await readFound(folder, { path: 'gone.yml', kind: 'file' })).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a file of 1 GB is refused unread', async () => {
  const grow = (content: string): void => truncateSync(join(content, vision), 1024 ** 3);
  expect(await report(grow)).toMatchInlineSnapshot(`"content/strategies/anytown/vision.mdx:1:1 [file-size] The file is 1024.0 MB large. It can be at most 0.5 MB. Split it, or check whether something other than text was pasted into it."`);
});

test('a name that is not UTF-8 is reported', async () => {
  const make = (content: string): void =>
    writeFileSync(Buffer.concat([Buffer.from(`${content}/indicators/caf`), Buffer.from([0xe9]), Buffer.from('.json')]), '{}');
  expect(await report(make)).toMatchInlineSnapshot(`"content/indicators/caf�.json:1:1 [unreadable-file] The name contains characters that are not UTF-8, here shown as "�", so the file or folder is not read. Rename it with lower-case letters, digits and hyphens."`);
});

test('folders that point to each other are reported, and not followed', async () => {
  const link = (content: string): void => {
    symlinkSync('..', join(content, 'strategies/anytown/sections/up'));
    symlinkSync('anytown', join(content, 'strategies/other'));
  };
  expect(await report(link)).toMatchInlineSnapshot(`
    "content/strategies/anytown/sections/up:1:1 [symbolic-link] This is only a pointer to another place (a symbolic link), which is not followed. Put a copy of the file or folder here.
    content/strategies/other:1:1 [symbolic-link] This is only a pointer to another place (a symbolic link), which is not followed. Put a copy of the file or folder here."
  `);
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)('what may not be opened is reported once', async () => {
  const lock = (content: string): void => {
    chmodSync(join(content, 'glossary.yml'), 0);
    chmodSync(join(content, 'indicators'), 0);
  };
  expect((await report(lock)).split('\n')).toHaveLength(2);
});

test.each(['', 'indicators', 'strategies', 'strategies/anytown', 'strategies/anytown/sections', 'glossary.yml'])(
  'that %j cannot be opened is one problem, whatever it holds',
  async (locked) => {
    const bytes = { rule: 'unreadable-file', offset: 0, message: 'It cannot be opened.' } as const;
    const below = locked === '' ? '' : `${locked}/`;
    const seen = (await listFiles(validContent)).filter(({ path }) => path !== locked && !path.startsWith(below));
    const files = [...seen.map(({ path }) => ({ path, bytes: readFileSync(join(validContent, path)) })), { path: locked, bytes }];
    const problems = allProblems(assembleContent(files.map(loadFile), 'content'));
    expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([
      `${['content', locked].filter(Boolean).join('/')} It cannot be opened.`,
    ]);
  },
);

test('what editors and computers leave is not content', async () => {
  const names = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'sections/~$why.docx', 'sections/why.mdx~', 'sections/.why.mdx.swp'];
  const more = ['sections/#why.mdx#', 'sections/why.mdx.orig', 'sections/why.mdx.bak', '__MACOSX/._why.mdx'];
  const leave = (content: string): void => {
    mkdirSync(join(content, 'strategies/anytown/__MACOSX'));
    for (const name of [...names, ...more]) writeFileSync(join(content, 'strategies/anytown', name), 'x');
  };
  expect(await report(leave)).toBe('');
});

test('a folder of very many files, such as a whole disk, is not read', async () => {
  const found = await listFiles(validContent, 10);
  expect(found).toEqual([{ path: '', kind: 'full-folder' }]);
  expect(await readFound(validContent, { path: '', kind: 'full-folder' })).toMatchObject({
    message: 'The folder contains more than 50000 files and folders, so it is not read.',
  });
});

test.skipIf(!existsSync('/proc/kallsyms'))('a file that says it is empty, and is not, is not read beyond the limit', async () => {
  expect(await readFound('/proc', { path: 'kallsyms', kind: 'file' })).toMatchObject({ rule: 'file-size' });
});
