import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { validContent } from '../../../support/faulty-content.ts';
import { importText, readTarget } from './import-text.ts';

const folder = join(projectFolder, 'tests/fixtures/spreadsheets');
const anytown = await readTarget(validContent, 'anytown');
const untested = new Set(readdirSync(folder));

async function imported(name: string): Promise<string> {
  untested.delete(name);
  return importText(readFileSync(join(folder, name)), name, anytown);
}

async function refusal(name: string): Promise<string> {
  return imported(name).then(
    () => 'It was read.',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
}

afterAll(() => expect([...untested]).toEqual([]));

describe('messy spreadsheets that are read', () => {
  test('semicolons, the encoding of Windows, other titles in another order, curly quotation marks', async () => {
    expect(await imported('windows-1252-semicolons.csv')).toMatchInlineSnapshot(`
      "windows-1252-semicolons.csv: 4 rows of actions, 4 columns (Windows-1252, semicolons).

      1 action would change:
        1.2-01 (windows-1252-semicolons.csv:4)
          Action
            was: "Visit people who ask for advice."
            now: "Visit people who ask for advice in the town's café – at no charge.""
    `);
  });

  test('the "Unicode text" of Excel', async () => {
    expect(await imported('utf-16-tabs.txt')).toMatchInlineSnapshot(`
      "utf-16-tabs.txt: 4 rows of actions, 26 columns (UTF-16LE, tabs).

      1 action would change:
        2-01 (utf-16-tabs.txt:5)
          timescale: (empty) -> "2024/25""
    `);
  });

  test('UTF-16 the other way round', async () => {
    expect(await imported('utf-16-big-endian.csv')).toMatchInlineSnapshot(`
      "utf-16-big-endian.csv: 4 rows of actions, 26 columns (UTF-16BE, commas).

      1 action would change:
        2-01 (utf-16-big-endian.csv:5)
          timescale: (empty) -> "2024/25""
    `);
  });

  test('what PowerShell writes for "npm run export-actions > actions.csv"', async () => {
    expect(await imported('powershell-redirect.csv')).toMatchInlineSnapshot(`
      "powershell-redirect.csv: 4 rows of actions, 26 columns (UTF-16LE, commas).

      The sheet matches the plan. Nothing would change."
    `);
  });

  test('line ends of old Macs', async () => {
    expect(await imported('old-mac-line-ends.csv')).toMatchInlineSnapshot(`
      "old-mac-line-ends.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      1 action would change:
        2-01 (old-mac-line-ends.csv:5)
          timescale: (empty) -> "Ongoing""
    `);
  });

  test('bars between cells', async () => {
    expect(await imported('vertical-bars.csv')).toMatchInlineSnapshot(`
      "vertical-bars.csv: 4 rows of actions, 4 columns (UTF-8, vertical bars).

      1 action would change:
        2-01 (vertical-bars.csv:5)
          timescale: (empty) -> "Ongoing""
    `);
  });

  test('a first line that names the delimiter counts as a row', async () => {
    expect(await imported('sep-line.csv')).toMatchInlineSnapshot(`
      "sep-line.csv: 4 rows of actions, 4 columns (UTF-8, semicolons).



      sep-line.csv:6 column "leads" "Landlord" is not in partners.yml. Did you mean "landlords"? Partners are listed in tests/fixtures/valid/strategies/anytown/partners.yml: add a new one there first, or the name as one of its "aliases".

      1 problem in sep-line.csv."
    `);
  });

  test('titles above the header, headings between rows, a repeated header, stray spaces', async () => {
    expect(await imported('title-and-headings.csv')).toMatchInlineSnapshot(`
      "title-and-headings.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      Note: title-and-headings.csv:5 It is ignored, because it contains only "Homes are easy to keep warm".
      Note: title-and-headings.csv:11 It is ignored, because it contains only "Homes are dry".

      The sheet matches the plan. Nothing would change."
    `);
  });

  test('dates in place of timescales are read where they are certain', async () => {
    expect(await imported('dates-for-timescales.csv')).toMatchInlineSnapshot(`
      "dates-for-timescales.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      Note: dates-for-timescales.csv:3 column "timescale" "25/04/2024" is read as "2024/25". The spreadsheet changed how it was written.
      Note: dates-for-timescales.csv:4 column "timescale" "45407" is read as "2024/25". The spreadsheet changed how it was written.

      2 actions would change:
        1.1-02 (dates-for-timescales.csv:3)
          timescale: "2024/25 first count, then ongoing" -> "2024/25"
        1.2-01 (dates-for-timescales.csv:4)
          timescale: "Ongoing" -> "2024/25"

      dates-for-timescales.csv:2 column "timescale" "Apr-25" may be "2024/25", changed to a date by a spreadsheet, or it may be a new value. Format the cell as text, and write "2024/25" or the new value again.
      dates-for-timescales.csv:5 column "timescale" "May-26" is a date. The spreadsheet may have changed it from something else. Format the cell as text and enter the timescale again: "2024/25", "Ongoing", or a date in words such as "31 March 2026".

      2 problems in dates-for-timescales.csv."
    `);
  });

  test('ids that became dates are recognised', async () => {
    expect(await imported('ids-for-dates.csv')).toMatchInlineSnapshot(`
      "ids-for-dates.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      Note: ids-for-dates.csv:2 column "id" "01/01/2001" is read as "1.1-01". The spreadsheet changed how it was written.
      Note: ids-for-dates.csv:3 column "id" "2002-01-01" is read as "1.1-02". The spreadsheet changed how it was written.
      Note: ids-for-dates.csv:4 column "id" "02/01/2001" is read as "1.2-01". The spreadsheet changed how it was written.
      Note: ids-for-dates.csv:5 column "id" "02-Jan" is read as "2-01". The spreadsheet changed how it was written.

      The sheet matches the plan. Nothing would change."
    `);
  });

  test('a date that two ids can have become is asked about', async () => {
    expect(await imported('id-for-two.csv')).toMatchInlineSnapshot(`
      "id-for-two.csv: 2 rows of actions, 2 columns (UTF-8, commas).

      3 actions would be removed, because no row of the sheet has the id:
        1.1-01 Insulate 200 lofts each year.
        1.1-02 Find out which lofts are still without insulation.
        1.2-01 Visit people who ask for advice.

      id-for-two.csv:2 column "id" The id is "01/02/2001", which the spreadsheet may have made from "1.1-02" or "1.2-01". Format the cell as text and enter the id again.

      1 problem in id-for-two.csv."
    `);
  });

  test('quotation marks stay as the plan has them', async () => {
    expect(await imported('curly-quotes.csv')).toMatchInlineSnapshot(`
      "curly-quotes.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      2 actions would change:
        1.1-01 (curly-quotes.csv:2)
          details
            was: "Homes that the council lets | Homes of people over 70"
            now: "Homes that the council lets | Homes of 'very old' people"
        2-01 (curly-quotes.csv:5)
          text
            was: "Treat mould within 14 days."
            now: "Treat mould within 14 days, and tell the tenant "when".""
    `);
  });

  test('letters that were misread on the way are mended', async () => {
    expect(await imported('misread-utf-8.csv')).toMatchInlineSnapshot(`
      "misread-utf-8.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      1 action would change:
        2-01 (misread-utf-8.csv:5)
          text: "Treat mould within 14 days." -> "Treat mould in the café within 14 days.""
    `);
  });

  test('owners by any of their names, and by none', async () => {
    expect(await imported('owners-by-name.csv')).toMatchInlineSnapshot(`
      "owners-by-name.csv: 4 rows of actions, 4 columns (UTF-8, commas).

      2 actions would change:
        1.1-01 (owners-by-name.csv:2)
          leads: "council | warm-homes-partnership" -> "warm-homes-partnership | council"
        1.1-02 (owners-by-name.csv:3)
          leads: "council" -> "council | landlords"

      owners-by-name.csv:4 column "leads" "Anytown Warm Home Partnership" is not in partners.yml. Did you mean "Anytown Warm Homes Partnership" ("warm-homes-partnership")? Partners are listed in tests/fixtures/valid/strategies/anytown/partners.yml: add a new one there first, or the name as one of its "aliases".
      owners-by-name.csv:5 column "leads" "Mould Action Group" is not in partners.yml. Partners are listed in tests/fixtures/valid/strategies/anytown/partners.yml: add a new one there first, or the name as one of its "aliases".

      2 problems in owners-by-name.csv."
    `);
  });

  test('names that were edited in place of ids', async () => {
    expect(await imported('names-of-owners-edited.csv')).toMatchInlineSnapshot(`
      "names-of-owners-edited.csv: 4 rows of actions, 3 columns (UTF-8, commas).

      1 action would change:
        1.2-01 (names-of-owners-edited.csv:4)
          leads: (empty) -> "council | landlords""
    `);
  });

  test('columns of other titles, and of none of the export', async () => {
    expect(await imported('other-columns.csv')).toMatchInlineSnapshot(`
      "other-columns.csv: 1 row of actions, 4 columns (UTF-8, commas).

      Note: other-columns.csv:1 column "Owner" It is ignored, because the column "leads" has the same content.
      Note: other-columns.csv:1 column "Timescal" It is read as "timescale".
      Note: other-columns.csv:1 column "RAG comment" It is ignored, because it is not a column of the export.
      Note: other-columns.csv:1 column "Colour" It is ignored, because it is not a column of the export.

      1 action would change:
        2-01 (other-columns.csv:2)
          Timescal: (empty) -> "2024"

      3 actions would be removed, because no row of the sheet has the id:
        1.1-01 Insulate 200 lofts each year.
        1.1-02 Find out which lofts are still without insulation.
        1.2-01 Visit people who ask for advice."
    `);
  });

  test('a sheet without ids', async () => {
    expect(await imported('no-ids.csv')).toMatchInlineSnapshot(`
      "no-ids.csv: 1 row of actions, 2 columns (UTF-8, commas).



      no-ids.csv:1 There is no column "id" among "text" and "timescale". Each action is identified by its permanent id. Start from a new export, or put the id column back.

      1 problem in no-ids.csv."
    `);
  });

  test('two columns of one title', async () => {
    expect(await imported('same-title-twice.csv')).toMatchInlineSnapshot(`
      "same-title-twice.csv: 1 row of actions, 2 columns (UTF-8, commas).



      same-title-twice.csv:1 column "Text" Two columns have this title. Delete one of them, or give it another title.

      1 problem in same-title-twice.csv."
    `);
  });

  test('edits where the site works a column out', async () => {
    expect(await imported('derived-columns-edited.csv')).toMatchInlineSnapshot(`
      "derived-columns-edited.csv: 4 rows of actions, 26 columns (UTF-8, commas).

      Note: derived-columns-edited.csv:1 column "ongoing" 1 cell ignored: the site works this column out from others.
      Note: derived-columns-edited.csv:1 column "financial_years" 1 cell ignored: the site works this column out from others.

      1 action would change:
        1.2-01 (derived-columns-edited.csv:4)
          timescale: "Ongoing" -> "2024/25"

      derived-columns-edited.csv:2 column "status" "done" cannot be changed here. The status comes from the newest progress report. Add a report to "progress", such as "2024-03-10 under way: What was done.", and restore or clear this cell.
      derived-columns-edited.csv:3 column "objective" "1.2" cannot be changed here. A spreadsheet cannot move an action to another place, because the action is a row of a table in the document. Restore the cell. To move the action, move its lines from tests/fixtures/valid/strategies/anytown/actions/1.1.mdx to the file of the other table.
      derived-columns-edited.csv:3 column "priority_title" "Homes are warm" cannot be changed here. This is the title of a part that has more actions. Restore or clear the cell. To change it for all of them, edit the files in tests/fixtures/valid/strategies/anytown/priorities.
      derived-columns-edited.csv:3 column "source_table" "Table 9" cannot be changed here. This is the source of all actions in the table. Restore or clear the cell. To change it for all of them, edit tests/fixtures/valid/strategies/anytown/actions/1.1.mdx.

      4 problems in derived-columns-edited.csv."
    `);
  });

  test('errors of formulas and emptied texts', async () => {
    expect(await imported('spreadsheet-errors.csv')).toMatchInlineSnapshot(`
      "spreadsheet-errors.csv: 4 rows of actions, 4 columns (UTF-8, commas).



      spreadsheet-errors.csv:2 column "text" The cell shows the spreadsheet error "#NAME?". Enter the value itself.
      spreadsheet-errors.csv:3 column "timescale" The cell shows the spreadsheet error "########". Enter the value itself.
      spreadsheet-errors.csv:5 column "text" The cell is empty. Enter what will be done, or delete the whole row to remove the action.

      3 problems in spreadsheet-errors.csv."
    `);
  });

  test('new rows get the next free id and row', async () => {
    expect(await imported('new-rows.csv')).toMatchInlineSnapshot(`
      "new-rows.csv: 7 rows of actions, 8 columns (UTF-8, commas).

      3 actions would be added:
        1.1-03 (new-rows.csv:6), under 1.1, as row 3 of its table
          text: =Insulate pipes too.
          timescale: 2025/26
          leads: council
        1.2-09 (new-rows.csv:7), under 1.2, as row 3 of its table
          text: Lend people the town's heat camera.
          details: In winter | On Sundays
        2-02 (new-rows.csv:8), under 2, as row 2 of its table
          text: Check each mended wall after a year."
    `);
  });

  test('new rows that cannot be placed', async () => {
    expect(await imported('new-rows-with-faults.csv')).toMatchInlineSnapshot(`
      "new-rows-with-faults.csv: 11 rows of actions, 6 columns (UTF-8, commas).

      1 action would be added:
        1.2-03 (new-rows-with-faults.csv:12), under 1.2, as row 3 of its table
          text: Told to be done.

      new-rows-with-faults.csv:6 column "id" The id "2-01" is already in row 5. Delete one of the two rows. For a new action, leave the id empty to get the next free one.
      new-rows-with-faults.csv:7 column "objective" The strategy has no step "1.3". It can be "1.1", "1.2" or "2".
      new-rows-with-faults.csv:8 column "priority" A new action must say where it belongs. Write the reference of its step into "objective", or of its aim into "priority": "1.1", "1.2" or "2".
      new-rows-with-faults.csv:9 column "id" "New Action" is not a valid id. Use lower-case letters and numbers, joined by single hyphens or full stops. Or leave the cell empty to give a new action the next free id.
      new-rows-with-faults.csv:10 column "id" No action has the id "9-99", and the row has no text. Correct the id, or enter the text of a new action.
      new-rows-with-faults.csv:11 The row has no id and no text. Enter the text of a new action, or clear the row.
      new-rows-with-faults.csv:12 column "status" "done" cannot be changed here. The status comes from the newest progress report. Add a report to "progress", such as "2024-03-10 under way: What was done.", and restore or clear this cell.

      7 problems in new-rows-with-faults.csv."
    `);
  });

  test('rows that are no longer there', async () => {
    expect(await imported('rows-removed.csv')).toMatchInlineSnapshot(`
      "rows-removed.csv: 2 rows of actions, 4 columns (UTF-8, commas).

      2 actions would be removed, because no row of the sheet has the id:
        1.1-01 Insulate 200 lofts each year.
        2-01 Treat mould within 14 days."
    `);
  });

  test('reports and milestones in one cell', async () => {
    expect(await imported('progress-and-milestones.csv')).toMatchInlineSnapshot(`
      "progress-and-milestones.csv: 4 rows of actions, 3 columns (UTF-8, commas).

      2 actions would change:
        1.1-01 (progress-and-milestones.csv:2)
          progress
            was: "2024-03-10 Amber, under way, at risk: Ten lofts are done. Next: Order boards for the other lofts. | 2024-02-01 planned: A builder is found."
            now: "2024-04-02 done: All 200 | and one more. | 2024-03-10 under way: Ten lofts are done, | so far. | 2024-02-01 planned: A builder is found."
          milestones
            was: "June 2024: The first 50 lofts | The last loft"
            now: "June 2024: The first 60 lofts | The last loft | May 2025: A report"
        1.1-02 (progress-and-milestones.csv:3)
          progress: (empty) -> "2024-02-13 under way: Half are known."

      progress-and-milestones.csv:4 column "progress" "2024-02-30" is not a valid date. Write each report as "2024-03-10 under way: What was done.", newest first, with " | " between reports. The outlook and the next step can follow: "2024-03-10 under way, at risk: What was done. Next: What comes next."
      progress-and-milestones.csv:5 column "progress" "finished" is not a status. A status is "done", "under way", "planned", "changed", "stalled", "not reported", "Not started" or "Amber".

      2 problems in progress-and-milestones.csv."
    `);
  });

  test('a quotation mark for inches', async () => {
    expect(await imported('stray-quotation-marks.csv')).toMatchInlineSnapshot(`
      "stray-quotation-marks.csv: 1 row of actions, 2 columns (UTF-8, commas).

      1 action would change:
        2-01 (stray-quotation-marks.csv:2)
          text: "Treat mould within 14 days." -> "Treat 2" of mould within 14 days."

      3 actions would be removed, because no row of the sheet has the id:
        1.1-01 Insulate 200 lofts each year.
        1.1-02 Find out which lofts are still without insulation.
        1.2-01 Visit people who ask for advice."
    `);
  });

  test('a workbook with dates, numbers, merged cells and a hidden sheet', async () => {
    expect(await imported('excel-types.xlsx')).toMatchInlineSnapshot(`
      "excel-types.xlsx: 4 rows of actions, 6 columns (sheet "Plan").

      Note: excel-types.xlsx:3 column "By when" "2024-04-25" is read as "2024/25". The spreadsheet changed how it was written.
      Note: excel-types.xlsx:5 column "Ref" "2001-02-01" is read as "1.2-01". The spreadsheet changed how it was written.

      2 actions would change:
        1.2-01 (excel-types.xlsx:5)
          Owners: (empty) -> "landlords"
        2-01 (excel-types.xlsx:6)
          By when: (empty) -> "2024""
    `);
  });

  test('the export opened in LibreOffice, edited and saved as .xlsx', async () => {
    expect(await imported('libreoffice-from-csv.xlsx')).toMatchInlineSnapshot(`
      "libreoffice-from-csv.xlsx: 4 rows of actions, 23 columns (sheet "libreoffice").

      Note: libreoffice-from-csv.xlsx:5 column "id" "2026-01-02" is read as "2-01". The spreadsheet changed how it was written.

      2 actions would change:
        1.2-01 (libreoffice-from-csv.xlsx:4)
          progress: "2024-03-10 not reported: Nothing is known yet." -> (empty)
        2-01 (libreoffice-from-csv.xlsx:5)
          text: "Treat mould within 14 days." -> "Treat mould in every café within 10 days."

      Some of these changes look like accidents:
        libreoffice-from-csv.xlsx:4 column "progress" 1 report of 1.2-01 would be removed: "2024-03-10 not reported: Nothing is known yet."."
    `);
  });

  test('the same as .ods', async () => {
    expect(await imported('libreoffice-from-csv.ods')).toMatchInlineSnapshot(`
      "libreoffice-from-csv.ods: 4 rows of actions, 23 columns (sheet "libreoffice").

      Note: libreoffice-from-csv.ods:5 column "id" "2026-01-02" is read as "2-01". The spreadsheet changed how it was written.

      2 actions would change:
        1.2-01 (libreoffice-from-csv.ods:4)
          progress: "2024-03-10 not reported: Nothing is known yet." -> (empty)
        2-01 (libreoffice-from-csv.ods:5)
          text: "Treat mould within 14 days." -> "Treat mould in every café within 10 days."

      Some of these changes look like accidents:
        libreoffice-from-csv.ods:4 column "progress" 1 report of 1.2-01 would be removed: "2024-03-10 not reported: Nothing is known yet."."
    `);
  });

  test('the same as CSV in the encoding of Windows', async () => {
    expect(await imported('libreoffice-windows-1252.csv')).toMatchInlineSnapshot(`
      "libreoffice-windows-1252.csv: 4 rows of actions, 23 columns (Windows-1252, semicolons).

      Note: libreoffice-windows-1252.csv:5 column "id" "01/02/26" is read as "2-01". The spreadsheet changed how it was written.

      2 actions would change:
        1.2-01 (libreoffice-windows-1252.csv:4)
          progress: "2024-03-10 not reported: Nothing is known yet." -> (empty)
        2-01 (libreoffice-windows-1252.csv:5)
          text: "Treat mould within 14 days." -> "Treat mould in every café within 10 days."

      Some of these changes look like accidents:
        libreoffice-windows-1252.csv:4 column "progress" 1 report of 1.2-01 would be removed: "2024-03-10 not reported: Nothing is known yet."."
    `);
  });

  test('the same as CSV in UTF-16', async () => {
    expect(await imported('libreoffice-utf-16.csv')).toMatchInlineSnapshot(`
      "libreoffice-utf-16.csv: 4 rows of actions, 23 columns (UTF-16LE, tabs).

      Note: libreoffice-utf-16.csv:5 column "id" "01/02/26" is read as "2-01". The spreadsheet changed how it was written.

      2 actions would change:
        1.2-01 (libreoffice-utf-16.csv:4)
          progress: "2024-03-10 not reported: Nothing is known yet." -> (empty)
        2-01 (libreoffice-utf-16.csv:5)
          text: "Treat mould within 14 days." -> "Treat mould in every café within 10 days."

      Some of these changes look like accidents:
        libreoffice-utf-16.csv:4 column "progress" 1 report of 1.2-01 would be removed: "2024-03-10 not reported: Nothing is known yet."."
    `);
  });
});

describe('files that are refused with what to do', () => {
  test('a quotation mark that is never closed', async () => {
    expect(await refusal('quotation-mark-left-open.csv')).toMatchInlineSnapshot(
      `"quotation-mark-left-open.csv:2 A cell begins with a quotation mark and never ends. Open the file in the spreadsheet program and save it again as "CSV UTF-8", or look for a stray " in that row."`,
    );
  });

  test('an empty file', async () => {
    expect(await refusal('empty.csv')).toMatchInlineSnapshot(`"empty.csv is empty."`);
  });

  test('a file of Numbers', async () => {
    expect(await refusal('pages.numbers')).toMatchInlineSnapshot(
      `"pages.numbers is a Numbers file. In Numbers, choose File, Export To, Excel or CSV."`,
    );
  });

  test('a locked workbook', async () => {
    expect(await refusal('password.xlsx')).toMatchInlineSnapshot(
      `"password.xlsx is locked with a password. Save a copy without one."`,
    );
  });

  test('a workbook that was cut short', async () => {
    expect(await refusal('cut-short.xlsx')).toMatchInlineSnapshot(
      `"cut-short.xlsx cannot be read as a workbook: its end is missing, so it was probably cut short. Open it in the spreadsheet program and save it again as .xlsx or as "CSV UTF-8"."`,
    );
  });

  test('a file without a table', async () => {
    expect(await refusal('no-table.csv')).toMatchInlineSnapshot(`"no-table.csv has no row of column titles."`);
  });
});
