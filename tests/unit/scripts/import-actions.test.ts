import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';
import { actionsCsvFile } from '../../../src/exchange/actions/files.ts';
import { exportedCsv } from '../../../src/exchange/spreadsheet/export-table.ts';
import { validContent } from '../../support/faulty-content.ts';
import { readAnytown } from '../../support/strategies.ts';

const { strategy } = await readAnytown();

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  content = join(folder, 'content');
  cpSync(validContent, content, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: 'export-actions' | 'import-actions', ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, `scripts/${script}.ts`), ...options, '--content', content],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  const plain = (text: string) =>
    text
      .replaceAll(/\S*round-trip-[^/\s]*\//g, '')
      .replaceAll(/\d+\.\d s\./g, '0.1 s.')
      .trim();
  return { exitCode: status, printed: plain(stdout + stderr) };
}

/** Imports a sheet that was exported and edited. */
function importEdited(edit: (csv: string) => string, ...options: string[]) {
  const file = join(folder, 'actions.csv');
  writeFileSync(file, edit(actionsCsvFile(strategy)));
  return run('import-actions', 'anytown', file, ...options);
}

function actions(table: string): string {
  return readFileSync(join(content, 'strategies/anytown/actions', `${table}.mdx`), 'utf8');
}

/** Every content file with its text. */
function contentFiles(): Map<string, string> {
  const paths = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    paths.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const withoutFirst = (csv: string) => csv.replace(/\r\n1\.1-01,.*?(?=\r\n1\.1-02)/s, '');

test('a sheet that was not edited changes nothing', () => {
  const before = contentFiles();
  expect(importEdited((csv) => csv, '--write').printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    actions.csv: 4 rows of actions, 44 columns (UTF-8, commas).

    The sheet matches the plan. Nothing would change.

    Nothing was written."
  `);
  expect(contentFiles()).toEqual(before);
});

test("a problem in one of the plan's own columns names that column", () => {
  const { exitCode, printed } = importEdited(
    (csv) => csv.replace('Paid by landlords', 'Paid by <b>landlords</b>'),
    '--write',
  );
  expect(printed).toContain('actions.csv:5 column "funding" "funding" of "extra" of the action "2-01" contains "<b>"');
  expect(exitCode).toBe(1);
});

test('an edit is shown first, and written on request', () => {
  const edit = (csv: string) => csv.replace('Treat mould within 14 days.', 'Treat mould within 10 days.');
  const before = contentFiles();
  expect(importEdited(edit).printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    actions.csv: 4 rows of actions, 44 columns (UTF-8, commas).

    1 action would change:
      2-01 (actions.csv:5)
        text: "Treat mould within 14 days." -> "Treat mould within 10 days."

    Checking the content as it would be ...
    Checking the content as it would be: done in 0.1 s.

    Nothing was written. With --write, this changes 1 file:
      content/strategies/anytown/actions/2.mdx"
  `);
  expect(contentFiles()).toEqual(before);
  expect(importEdited(edit, '--write').printed).toMatch(
    /Wrote 1 file:\n {2}content\/strategies\/anytown\/actions\/2.mdx$/,
  );
  expect(actions('2')).toBe(
    before.get(join(content, 'strategies/anytown/actions/2.mdx'))?.replace('within 14 days', 'within 10 days'),
  );
});

test('a new row is written with the next free id, and the counts follow', () => {
  const { printed } = importEdited(
    (csv) => `${csv},,2,,,,,Check each mended wall.,,2026,,,,,,,,landlords\r\n`,
    '--write',
  );
  expect(printed).toContain('Wrote 2 files');
  expect(actions('2')).toMatchInlineSnapshot(`
    "---
    under: "2"
    source: { document: committee-paper }
    table: Table 4
    rows: 2
    actions:
      - id: 2-01
        text: Treat mould within 14 days.
        leads: [landlords]
        ownersAsPublished: Landlords
        supports: [council]
        post: Head of Homes
        number: A7
        themes: [health]
        measuredBy: [Reports of mould that landlords answer within 14 days]
        extra:
          cost: 12000
          lofts: 200
          duty: Required
          reviewed: 2026-03-31
          assessment: https://anytown.example/mould/
          funding: Paid by landlords
        row: 1
      - id: 2-02
        text: Check each mended wall.
        timescale: "2026"
        leads: [landlords]
        row: 2
    ---
    "
  `);
  expect(readFileSync(join(content, 'strategies/anytown/strategy.yml'), 'utf8')).toContain('actions: 5');
});

test('an action is not removed without a yes', () => {
  const before = contentFiles();
  expect(importEdited(withoutFirst, '--write').printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    actions.csv: 3 rows of actions, 44 columns (UTF-8, commas).

    1 action would be removed, because no row of the sheet has the id:
      1.1-01 Insulate 200 lofts each year.

    Nothing was written.
    Not removed: 1 action missing from the sheet. Add --remove to remove them."
  `);
  expect(contentFiles()).toEqual(before);
});

test('an action is removed with --remove, and its row is listed as withdrawn', () => {
  expect(importEdited(withoutFirst, '--write', '--remove').printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    actions.csv: 3 rows of actions, 44 columns (UTF-8, commas).

    1 action would be removed, because no row of the sheet has the id:
      1.1-01 Insulate 200 lofts each year.

    Checking the content as it would be ...
    Checking the content as it would be: done in 0.1 s.

    Wrote 2 files:
      content/strategies/anytown/actions/1.1.mdx
      content/strategies/anytown/strategy.yml"
  `);
  expect(actions('1.1')).not.toContain('1.1-01');
  expect(actions('1.1')).toContain('rows: 2\nwithdrawnRows: [1]\n');
});

test('what the content check finds is said with the row and column of the sheet, and nothing is written', () => {
  const before = contentFiles();
  const { exitCode, printed } = importEdited(
    (csv) =>
      csv.replace(
        ',council,Anytown Council,,,,Anytown Borough Council,',
        ',landlords,Anytown Council,,,,Anytown Borough Council,',
      ),
    '--write',
  );
  expect(exitCode).toBe(1);
  expect(printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    actions.csv: 4 rows of actions, 44 columns (UTF-8, commas).

    1 action would change:
      1.1-02 (actions.csv:3)
        leads: "council" -> "landlords"

    Checking the content as it would be ...

    actions.csv:3 column "owners_as_published" The owners of the action "1.1-02" are printed as "Anytown Borough Council". Where the lead "landlords" should be, there is "Anytown Borough Council". If the plan now names other owners, enter them as printed in "owners_as_published", or clear that cell.

    1 problem in actions.csv.
    Nothing was written."
  `);
  expect(contentFiles()).toEqual(before);
});

test('faults of the sheet are all said at once', () => {
  const { exitCode, printed } = importEdited((csv) =>
    csv.replace('council | warm-homes-partnership', 'counsil').replace(',Ongoing,', ',May-26,'),
  );
  expect(exitCode).toBe(1);
  expect(printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    actions.csv: 4 rows of actions, 44 columns (UTF-8, commas).

    actions.csv:2 column "leads" "counsil" is not in partners.yml. Did you mean "council"? Partners are listed in content/strategies/anytown/partners.yml: add a new one there first, or the name as one of its "aliases".
    actions.csv:4 column "timescale" "May-26" is a date. The spreadsheet may have changed it from something else. Format the cell as text and enter the timescale again: "2024/25", "Ongoing", or a date in words such as "31 March 2026".

    2 problems in actions.csv.
    Nothing was written."
  `);
});

test('a workbook goes out and comes back', () => {
  const file = join(folder, 'actions.xlsx');
  expect(run('export-actions', 'anytown', '--out', file).printed).toMatchInlineSnapshot(`
    "Checking the content ...
    Checking the content: done in 0.1 s.
    Wrote 4 actions to actions.xlsx.
    Edit the table, then: npm run import-actions -- anytown actions.xlsx"
  `);
  expect(run('import-actions', 'anytown', file).printed).toContain('The sheet matches the plan.');
});

test('the table is clean when npm prints into the same file', () => {
  const file = join(folder, 'actions.csv');
  const command = `npm run export-actions -- anytown --content "${content}" > "${file}"`;
  expect(spawnSync(command, { cwd: projectFolder, shell: true }).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(exportedCsv(strategy));
});

test.each([
  ['import-actions', ['anytown'], 'Name one strategy and one file: npm run import-actions -- leeds actions.csv'],
  ['import-actions', ['anytown', 'nowhere.csv'], 'There is no file "nowhere.csv".'],
  ['import-actions', ['anytwn', 'nowhere.csv'], 'There is no strategy "anytwn". Did you mean "anytown"?'],
  ['export-actions', [], 'Name one strategy by its folder: npm run export-actions -- leeds --out actions.xlsx'],
  ['export-actions', ['anytown', '--out', 'plan.doc'], 'The file "plan.doc" has to end in ".csv" or ".xlsx".'],
] as const)('%s %j is answered in a sentence', (script, options, message) => {
  const { exitCode, printed } = run(script, ...options);
  expect(exitCode).toBe(1);
  expect(printed).toContain(message);
  expect(printed).not.toMatch(/^\s+at /m);
});

test('what looks like an accident is not done without a yes', () => {
  const before = contentFiles();
  const empty = (csv: string) => csv.replace(/"?2024-03-10 Amber.*?builder is found\."?/, '');
  const refused = importEdited(empty, '--write');
  expect(refused.exitCode).toBe(1);
  expect(refused.printed).toContain('2 reports of 1.1-01 would be removed');
  expect(refused.printed).toContain('Correct the sheet, or add --confirm if you want these changes.');
  expect(contentFiles()).toEqual(before);
  expect(importEdited(empty, '--write', '--confirm').printed).toContain('Wrote 1 file');
  expect(actions('1.1')).not.toContain('Ten lofts');
});

test('an exported table that somebody may have edited is not replaced', () => {
  const file = join(folder, 'actions.csv');
  writeFileSync(file, 'edited');
  const refused = run('export-actions', 'anytown', '--out', file);
  expect(refused.exitCode).toBe(1);
  expect(refused.printed).toContain('already exists. Choose another name, or add --force to replace it.');
  expect(readFileSync(file, 'utf8')).toBe('edited');
  expect(run('export-actions', 'anytown', '--out', file, '--force').printed).toContain('Wrote 4 actions');
});

test('a folder that is not there is named', () => {
  const { exitCode, printed } = run('export-actions', 'anytown', '--out', join(folder, 'nodir/x.csv'));
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/^There is no folder .*nodir". Make it first, or choose another place for "x.csv".$/);
});
