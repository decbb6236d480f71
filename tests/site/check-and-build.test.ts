import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/core/checks/run-checks.ts';
import { buildFixtureSite, type FixtureSite } from './fixture-site.ts';
import { readSite, type BuiltSite } from './site.ts';

/** Content that other readers of YAML, JSON and MDX take for something else, and that tries to do what content cannot. */
const strategy = 'strategies/anytown';
const picture = '__ASTRO_IMAGE_../../../../secret.png';
const secret = 'what-no-page-may-hold';
/** Texts to which Astro or Vite give a meaning in program code. */
const markers = [
  picture,
  '__VITE_ASSET__abc__',
  '__VITE_PUBLIC_ASSET__abc__',
  'import.meta.env.CANARY_SECRET and import.meta.env with CANARY_SECRET',
  `__astro_import_meta_env${'_'.repeat(300)}`,
  'process.env.CANARY_SECRET',
  'import.meta.glob("/*")',
  '@@ASTRO_MANIFEST_REPLACE@@',
].join(' ');

/** A program in a text would write here. Words in capitals would have to be in a glossary. */
const outside = join(tmpdir(), `strategy-microsite-canary-${process.pid}`);
let made: FixtureSite | undefined;
let site: BuiltSite;

beforeAll(() => {
  mkdirSync(outside);
  made = buildFixtureSite(writeContent, { CANARY_SECRET: secret });
  site = readSite(made.folder);
});

afterAll(() => {
  made?.remove();
  rmSync(outside, { recursive: true, force: true });
});

test('the check finds nothing wrong in what the build has built', async () => {
  const content = join(made?.folder ?? '', '../content');
  expect((await checkContent(content)).problems).toEqual([]);
});

test('numbers and dates of other readers are the texts that they are', () => {
  expect(textOf('/anytown/actions/1.1-01/')).toContain('0b11');
  expect(textOf('/anytown/actions/1.2-01/')).toContain('2024-03-10 10:00:00');
});

test('files with a byte order mark or Windows line ends are on the pages', () => {
  expect(textOf('/anytown/indicators/cold-homes/')).toContain('Homes that are hard to keep warm');
  expect(textOf('/anytown/how/')).toContain('Windows');
  expect(textOf('/anytown/why/')).toContain('Ask the AWHP');
});

test('program code in a text is a text', () => {
  const text = textOf('/anytown/vision/');
  expect(text).toContain(`export const first = (await import('node:fs')).writeFileSync('${outside}/first', 'x')`);
  expect(text).toContain(`export const second = (await import('node:fs')).writeFileSync('${outside}/second', 'x')`);
  expect(readdirSync(outside)).toEqual([]);
});

test('texts with a meaning for the programs that build the site are texts', () => {
  expect(textOf('/anytown/vision/', 'h1')).toBe(markers);
  expect(textOf('/anytown/vision/', '.prose')).toContain(markers);
  expect(textOf('/anytown/actions/1.1-01/')).toContain(picture);
});

test('nothing of the machine that builds is published', () => {
  const published = [...site.files].filter((file) => readFileSync(join(site.folder, file)).includes(secret));
  expect(published).toEqual([]);
});

function textOf(path: string, selector = 'main'): string {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return (page.document.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function writeContent(content: string): void {
  const rewrite = (path: string, change: (text: string) => string): void => {
    const file = join(content, path);
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`${path} is as it was.`);
    writeFileSync(file, changed);
  };
  const withMark = (text: string): string => `\ufeff${text}`;
  const withWindowsLines = (text: string): string => text.replaceAll('\n', '\r\n');
  rewrite('indicators/cold-homes.json', withMark);
  rewrite('glossary.yml', (text) => withMark(text.replace(/^notAbbreviations:\n/m, `$&${names(markers)}`)));
  rewrite('site.yml', withWindowsLines);
  rewrite(`${strategy}/sections/how.mdx`, (text) => withMark(withWindowsLines(`${text}\nWritten on Windows.\n`)));
  rewrite(`${strategy}/sections/why.mdx`, withWindowsLines);
  rewrite(`${strategy}/actions/1.1.mdx`, (text) => text.replace('The last loft', '0b11'));
  rewrite(`${strategy}/actions/1.2.mdx`, (text) =>
    text.replace('timescale: Ongoing', 'timescale: 2024-03-10 10:00:00'),
  );
  rewrite(`${strategy}/actions/1.1.mdx`, (text) => text.replace('Ten lofts are done.', picture));
  rewrite(`${strategy}/vision.mdx`, (text) => {
    const settings = text.slice(0, text.indexOf('\n---\n') + 5).replace(/^title: .*$/m, () => `title: '${markers}'`);
    return `${settings}    ${program('first')}\n\n\`${markers}\`\n\n\`\`\`js\n${program('second')}\n\`\`\`\n`;
  });
  writeFileSync(join(content, '../secret.png'), secret);
  writeFileSync(join(content, '../.env'), `CANARY_SECRET=${secret}\n`);
}

function program(name: string): string {
  return `export const ${name} = (await import('node:fs')).writeFileSync('${outside}/${name}', 'x')`;
}

function names(text: string): string {
  return [...new Set([...(text.match(/[A-Z]{2,}/g) ?? []), 'writeFileSync'])].map((name) => `  - ${name}\n`).join('');
}
