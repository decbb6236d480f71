import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import config from '../../.htmlvalidate.mjs';
import { projectFolder } from '../../scripts/lib/project-folder.ts';
import { plainText } from '../support/plain-text.ts';
import { buildChangedSite, type FixtureSite } from './fixture-site.ts';
import { brokenLinks } from './links.ts';
import { readSite, type BuiltSite } from './site.ts';

/**
 * An invented plan after four reports and three editions, built at half past eleven in the evening of 30 June 2025 by UTC. In London
 * it is 1 July: a quarter has ended, and what was due in June is overdue.
 */
const environment = { SOURCE_DATE_EPOCH: String(Date.UTC(2025, 5, 30, 23, 30) / 1000) };
const content = 'tests/fixtures/living';

let made: FixtureSite;
let site: BuiltSite;

beforeAll(() => {
  made = buildChangedSite({}, { content, environment });
  site = readSite(made.folder);
});

afterAll(() => made.remove());

function page(path: string): HTMLElement {
  const found = site.pages.find((candidate) => candidate.path === `/wexmoor/${path}`);
  if (found === undefined) throw new Error(`There is no page /wexmoor/${path}.`);
  return found.document;
}

function main(path: string): string {
  return plainText(page(path).querySelector('main'));
}

test('the pages are those of the day in London, and the list for officers has the same overdue actions', () => {
  expect(main('')).toContain('On 1 July 2025: 4 overdue 2 due within 3 months 3 due later');
  const { stdout } = spawnSync(process.execPath, ['scripts/due.ts', 'wexmoor', '--format', 'json'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, ...environment, CONTENT_FOLDER: content },
  });
  const { day, attention } = z
    .object({
      day: z.string(),
      attention: z.array(z.object({ kind: z.string(), subject: z.object({ id: z.string() }) })),
    })
    .parse(JSON.parse(stdout));
  expect(day).toBe('2025-07-01');
  const overdue = attention.filter(({ kind }) => kind === 'overdue').map(({ subject }) => subject.id);
  const listed = page('actions/by/schedule/overdue/')
    .querySelectorAll('a')
    .flatMap((link) => /\/wexmoor\/actions\/([\d.]+-\d+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []);
  expect([...new Set(listed)].sort()).toEqual(overdue.sort());
  expect(overdue).toEqual(['1.1-03', '1.2-01', '1.2-04', '2-02']);
});

test('an action that went back has all its reports, the newest first, and is listed by the newest', () => {
  const text = main('actions/1.1-02/');
  const reports = ['another builder', 'The builder has closed', 'A builder has measured', 'Tenants were asked'];
  expect(reports.map((report) => text.indexOf(report))).toEqual(
    reports.map((report) => text.indexOf(report)).toSorted((a, b) => a - b),
  );
  expect(reports.filter((report) => !text.includes(report))).toEqual([]);
  expect(main('actions/by/status/planned/')).toContain('New windows for the homes in Mill Row');
});

test('an action that was called done and is not says why, and is overdue again', () => {
  const text = main('actions/2-02/');
  expect(text).toContain('By 31 December 2024 Overdue');
  expect(text).toContain('Why this is no longer reported as done: Nine of the fans have failed.');
});

test('reports in the plan’s own words give the outlook, and say what comes next', () => {
  expect(main('')).toContain('Outlook: 2 on track, 5 at risk and 1 off track.');
  const text = main('actions/1.1-02/');
  expect(text).toContain('Next: Sign a contract with another builder by October 2025.');
  expect(text).toContain('The report says “Amber”.');
  expect(main('actions/by/outlook/off-track/')).toContain('A loan scheme with the credit union');
});

test('what changed from edition to edition is told, dates that moved among it', () => {
  const text = main('updates/');
  for (const edition of ['30 September 2024', '31 December 2024', '31 March 2025']) expect(text).toContain(edition);
  expect(text).toContain('Date changed from “September 2024” to “March 2025”.');
  expect(text).toContain('Date changed from “March 2025” to “September 2025”.');
});

test('a measure says by how much its newest target was missed, what comes next and where it started', () => {
  expect(plainText(page('indicators/homes-in-band-c/').querySelector('.target'))).toBe(
    'The target for 2024/25 was 60%. The figure was 57.3%: 2.7 percentage points short. ' +
      'The target for 2025/26 is 70%. There is no figure for that period yet. ' +
      'The baseline was 41% in 2022/23 (“about two homes in five”). ' +
      'From: Wexmoor Council, Warm Homes Plan, page 4.',
  );
  expect(plainText(page('indicators/damp-reports/').querySelector('.target'))).toMatch(
    /^The target for 2024\/25 was 140 homes\. The figure was 145 homes: missed by 5 homes\./,
  );
  expect(main('indicators/')).toContain('Target for 2024/25: 2.7 percentage points short');
  expect(main('actions/1.1-01/')).toContain('Target met.');
});

test('its chart has the targets as steps with their name, at both widths, and its table has every period', () => {
  const measure = page('indicators/homes-in-band-c/');
  expect(measure.querySelectorAll('.chart__steps--target')).toHaveLength(2);
  expect(measure.querySelectorAll('.chart__target-label').map(({ textContent }) => textContent)).toEqual([
    'Target 80% (2026/27)',
    'Baseline 41%',
    'Target 80% (2026/27)',
    'Baseline 41%',
  ]);
  const rows = measure.querySelectorAll('.figures tbody tr').map((row) => plainText(row));
  expect(rows[0]).toBe('2026/27 Wexmoor No figure Northshire No figure Target 80%');
  expect(rows[2]).toBe('2024/25 Wexmoor 57.3% Northshire 46.1% Target 60% 2.7 percentage points short');
});

test('the open data has targets and baselines on the rows of the place itself', () => {
  const csv = readFileSync(join(site.folder, 'wexmoor/data/indicators.csv'), 'utf8');
  const rows = parseCsv<Record<string, string>>(csv, { columns: true });
  const given = rows.filter(({ target, baseline }) => target !== '' || baseline !== '');
  expect(given.map(({ area, period, value, target, baseline }) => [area, period, value, target, baseline])).toEqual([
    ['Wexmoor', '2022/23', '41.3', '', '41'],
    ['Wexmoor', '2023/24', '48.8', '48', ''],
    ['Wexmoor', '2024/25', '57.3', '60', ''],
    ['Wexmoor', '2022/23', '205', '', '205'],
    ['Wexmoor', '2023/24', '171', '180', ''],
    ['Wexmoor', '2024/25', '145', '140', ''],
  ]);
  const [record] = z
    .array(z.object({ figures: z.object({ targets: z.array(z.object({ period: z.string(), value: z.number() })) }) }))
    .parse(JSON.parse(readFileSync(join(site.folder, 'wexmoor/data/indicators.json'), 'utf8')));
  expect(record?.figures.targets.at(-1)).toMatchObject({ period: '2026/27', value: 80 });
});

test('the columns, themes and supporters that only this plan has are shown with its actions', () => {
  expect(main('actions/1.1-01/')).toContain('£240,000');
  expect(main('actions/1.1-04/')).toContain('Encouraged');
  expect(main('actions/by/theme/jobs/')).toContain('Training for 40 local fitters');
  expect(main('actions/1.1-02/')).toContain('Supported by Private landlords');
});

test('every page is valid HTML, and every link leads somewhere', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  for (const { html, path } of site.pages) {
    const { results } = await validator.validateString(html, `${path}index.html`);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      path,
    ).toEqual([]);
  }
  expect(brokenLinks(site)).toEqual([]);
});

test('the board report names the last day, and the changes since the newest edition above those of the period before', () => {
  const report = main('progress/report/');
  expect(report).toMatch(/by the end of 2024\s+Last day: 31 December 2024/);
  expect(report).toMatch(/Changes since 31 March 2025.*Changes from 31 December 2024 to 31 March 2025/s);
  expect(report).toContain('The report says “Amber”.');
  const ids = page('progress/report/')
    .querySelectorAll('[id]')
    .map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
