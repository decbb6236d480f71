import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertReplaceable } from '../../../../scripts/build/output-folder.ts';
import { writeBuiltSite } from './built-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), '');
}

test('a build may make a new folder, and fill an empty one', () => {
  expect(() => assertReplaceable(join(folder, 'new'))).not.toThrow();
  expect(() => assertReplaceable(folder)).not.toThrow();
});

test('a build may replace a built site, also one that the Finder has opened', () => {
  writeBuiltSite(folder);
  write('leeds/index.html');
  write('.DS_Store');
  expect(() => assertReplaceable(folder)).not.toThrow();
});

test.for([['notes.txt'], ['index.html', 'sitemap.xml', '_headers'], ['.git/config']])(
  'a folder with %j is not replaced',
  (files) => {
    for (const file of files) write(file);
    const before = readdirSync(folder);
    expect(() => assertReplaceable(folder)).toThrow(
      `The folder "${folder}" contains other files than a built site, and a build would delete them. Empty it yourself, or choose another folder: npm run build -- --out FOLDER`,
    );
    expect(readdirSync(folder)).toEqual(before);
  },
);

test('a built site that is also a repository is not replaced', () => {
  writeBuiltSite(folder);
  write('.git');
  expect(() => assertReplaceable(folder)).toThrow('contains other files than a built site');
});

test('a file is not replaced', () => {
  write('site');
  expect(() => assertReplaceable(join(folder, 'site'))).toThrow('is a file. Choose a folder: --out FOLDER');
});
