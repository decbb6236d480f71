import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishFolder } from '../../../scripts/publish-folder.ts';

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-folder-'));
  target = join(folder, 'dist');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a first site is put in place', async () => {
  await publishFolder(target, (next) => writeSite(next, 'first'));
  expect(await readSite()).toBe('first');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a new site takes the place of the old one, of which nothing remains', async () => {
  await writeSite(target, 'old');
  await writeFile(join(target, 'withdrawn.html'), 'old');
  await publishFolder(target, (next) => writeSite(next, 'new'));
  expect(await readSite()).toBe('new');
  expect(await readdir(target)).toEqual(['index.html']);
  expect(await readdir(folder)).toEqual(['dist']);
});

test('when writing fails, the old site stays and the half of the new one goes', async () => {
  await writeSite(target, 'old');
  const write = async (next: string) => {
    await writeSite(next, 'half');
    throw new Error('The disk is full.');
  };
  await expect(publishFolder(target, write)).rejects.toThrow('The disk is full.');
  expect(await readSite()).toBe('old');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('when nothing was written, the old site stays', async () => {
  await writeSite(target, 'old');
  await expect(publishFolder(target, () => Promise.resolve())).rejects.toThrow('ENOENT');
  expect(await readSite()).toBe('old');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('what an interrupted build has left does not come into the next site', async () => {
  await writeSite(`${target}.next`, 'interrupted');
  await writeFile(join(`${target}.next`, 'stray.html'), 'interrupted');
  await publishFolder(target, (next) => writeSite(next, 'new'));
  expect(await readdir(target)).toEqual(['index.html']);
});

async function writeSite(place: string, text: string): Promise<void> {
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'index.html'), text);
}

function readSite(): Promise<string> {
  return readFile(join(target, 'index.html'), 'utf8');
}
