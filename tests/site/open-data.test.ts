import { read } from 'hucre';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ActionRecord } from '../../src/exchange/actions/columns.ts';
import { readBuiltSite, wholeAddress, type BuiltPage } from './site.ts';

const site = readBuiltSite();
const filesNamed = (pattern: RegExp) => [...site.files].filter((path) => pattern.test(path));
const strategies = filesNamed(/^\/[^/]+\/data\/actions\.json$/).map((path) => path.split('/')[1] ?? '');

test('every strategy has its actions as JSON and as CSV, and both hold the same actions', () => {
  expect(strategies).toContain('leeds');
  for (const strategy of strategies) {
    expect(columnOf(`/${strategy}/data/actions.csv`, 'text')).toEqual(recordsOf(strategy).map(({ text }) => text));
  }
});

test('the address of each action in the data leads to its page', () => {
  const pages = new Set(site.pages.map(({ path }) => wholeAddress(site, path)));
  const urls = strategies.flatMap((strategy) => recordsOf(strategy).map(({ url }) => url));
  expect(urls.length).toBeGreaterThan(100);
  expect(urls.filter((url) => !pages.has(url))).toEqual([]);
});

const tableOfPackage = /\/data\/(?:actions|indicators)\.csv$/;

test.for(filesNamed(/\.csv$/))('%s is UTF-8 with CRLF after each row, and marked unless programs read it', (path) => {
  const bytes = readFileSync(join(site.folder, path));
  expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(!tableOfPackage.test(path));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  expect(text.endsWith('\r\n')).toBe(true);
  const outsideQuotationMarks = text.replaceAll(/"(?:[^"]|"")*"/g, '');
  expect(outsideQuotationMarks.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('every strategy has a workbook, in which ids stay ids', async () => {
  for (const strategy of strategies) {
    const { sheets } = await read(readFileSync(join(site.folder, strategy, `${strategy}-data.xlsx`)));
    const [actions] = sheets;
    expect(actions?.rows.slice(1).map(([id]) => id)).toEqual(recordsOf(strategy).map(({ id }) => id));
    expect(sheets.at(-1)?.name).toBe('Columns');
  }
});

test('the file of an owner holds the actions that name the owner, and those that its page shows', () => {
  const files = filesNamed(/^\/[^/]+\/partners\/[^/]+\/actions\.csv$/);
  expect(files.length).toBeGreaterThan(0);
  for (const path of files) {
    const [, strategy = '', , partner] = path.split('/');
    const owned = recordsOf(strategy).filter(({ leads }) => leads.some(({ id }) => id === partner));
    expect(columnOf(path, 'id'), path).toEqual(owned.map(({ id }) => id));
    expect(shownIn(pageAt(path.replace('actions.csv', ''))), path).toEqual(owned.map(({ id }) => id));
  }
});

test('the file of a list holds the actions that its page shows', () => {
  const files = filesNamed(/^\/[^/]+\/actions\/by\/.+\/actions\.csv$/);
  expect(files.length).toBeGreaterThan(0);
  for (const path of files) {
    const shown = shownIn(pageAt(path.replace('actions.csv', '')));
    expect(shown.length, path).toBeGreaterThan(0);
    expect(columnOf(path, 'id'), path).toEqual(shown);
  }
});

test('each download that says its size says the true one', () => {
  const links = site.pages.flatMap(({ document }) => document.querySelectorAll('a[download]'));
  const sized = links.filter(({ text }) => text.includes(' KB)'));
  expect(sized.length).toBeGreaterThan(50);
  for (const link of sized) {
    const bytes = readFileSync(join(site.folder, link.getAttribute('href') ?? '')).length;
    expect(link.text.replaceAll(/\s+/g, ' ')).toContain(`, ${Math.ceil(bytes / 1000).toLocaleString('en-GB')} KB)`);
  }
});

test('each question that a plan leaves open lists as many actions as it counts', () => {
  for (const strategy of strategies) {
    const questions = pageAt(`/${strategy}/gaps/`).document.querySelectorAll('main section:has(.facts)');
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const [, count] = question.querySelectorAll('dd').map(({ text }) => text.trim());
      const rows = question.querySelectorAll('tbody tr').length;
      expect(count).toMatch(rows === 0 ? /^None of/ : new RegExp(`^${rows} of`));
    }
  }
});

function recordsOf(strategy: string): ActionRecord[] {
  return JSON.parse(readFileSync(join(site.folder, strategy, 'data/actions.json'), 'utf8')) as ActionRecord[];
}

function columnOf(path: string, column: string): (string | undefined)[] {
  const csv = readFileSync(join(site.folder, path));
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
  return rows.map((row) => row[column]);
}

function pageAt(path: string): BuiltPage {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
}

/** The references in a page's table of actions. */
function shownIn({ document }: BuiltPage): string[] {
  return document.querySelectorAll('.actions__reference').map(({ text }) => text.trim());
}
