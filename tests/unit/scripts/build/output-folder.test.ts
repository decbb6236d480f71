import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outputFolder } from '../../../../scripts/build/output-folder.ts';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { writeBuiltSite } from './built-site.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'output-folder-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), '');
}

test('a build may make a new folder, and fill an empty one', () => {
  expect(() => outputFolder(join(folder, 'new'))).not.toThrow();
  expect(() => outputFolder(folder)).not.toThrow();
});

test('a build may replace a built site, also one that the Finder has opened', () => {
  writeBuiltSite(folder);
  write('leeds/index.html');
  write('.DS_Store');
  expect(() => outputFolder(folder)).not.toThrow();
});

test.for([['notes.txt'], ['index.html', 'sitemap.xml', '_headers'], ['.git/config']])(
  'a folder with %j is not replaced',
  (files) => {
    for (const file of files) write(file);
    const before = readdirSync(folder);
    expect(() => outputFolder(folder)).toThrow(
      `The folder "${folder}" contains files that are not part of a built site, and a build would delete them. Empty it yourself, or choose another folder: npm run build -- --out FOLDER`,
    );
    expect(readdirSync(folder)).toEqual(before);
  },
);

test('a built site that is also a repository is not replaced', () => {
  writeBuiltSite(folder);
  write('.git');
  expect(() => outputFolder(folder)).toThrow('contains files that are not part of a built site');
});

test('a file is not replaced', () => {
  write('site');
  for (const path of ['site', 'site/below'])
    expect(() => outputFolder(join(folder, path))).toThrow(
      'is a file, or is inside a file. Choose another folder: npm run build -- --out FOLDER',
    );
});

test('a site built by an earlier version, without the file for Apache, is replaced', () => {
  writeBuiltSite(folder);
  rmSync(join(folder, '.htaccess'), { force: true });
  expect(outputFolder(folder)).toBe(folder);
});

test.for(['content', 'content/new', 'src/site-of-ours', 'public', 'node_modules/site', '.astro/site'])(
  'no site is built in %s, which a build reads',
  (path) => {
    expect(() => outputFolder(join(projectFolder, path))).toThrow(
      /^The folder ".*" (?:contains files|is in ".*", which)/,
    );
  },
);

test('a link to a folder is followed, so that the folder is replaced', () => {
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'), 'junction');
  expect(outputFolder(join(folder, 'link'))).toBe(join(folder, 'real'));
  expect(outputFolder(join(folder, 'link/new'))).toBe(join(folder, 'real/new'));
});

test('a folder of a person where the build would work is reported before anything is built', () => {
  mkdirSync(join(folder, '.site.work/mine'), { recursive: true });
  expect(() => outputFolder(join(folder, 'site'))).toThrow('but something else is there');
});
