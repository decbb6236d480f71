/**
 * Makes the messy spreadsheets in `tests/fixtures/spreadsheets`: `node tests/unit/exchange/spreadsheet/make-corpus.ts`. Each starts from
 * the export of the invented strategy and is then spoilt in the way that its name says. Those of LibreOffice were saved by
 * LibreOffice Calc 7.4 and are not made here.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { actionCells, actionRecord, flattenColumns } from '../../../../src/exchange/actions/record.ts';
import { readAnytown } from '../../../support/strategies.ts';

type Row = Readonly<Record<string, string>>;

const { strategy } = await readAnytown();
const actionColumns = flattenColumns();
const actionColumnNames = actionColumns.map(({ name }) => name);
const exported = strategy.actions.map((action) => actionCells(actionRecord(strategy, action), actionColumns));

/** The exported rows with some cells changed, by id. */
function rowsWith(changes: Readonly<Record<string, Row>> = {}): Row[] {
  return exported.map((row) => ({ ...row, ...changes[row['id'] ?? ''] }));
}

function table(
  rows: readonly Row[],
  columns: readonly string[] = actionColumnNames,
  titles: readonly string[] = columns,
): string[][] {
  return [[...titles], ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

function csv(rows: readonly (readonly string[])[], delimiter = ',', lineEnd = '\r\n'): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

const folder = join(projectFolder, 'tests/fixtures/spreadsheets');

function save(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

/** Text in an encoding of one byte a letter. */
function latin(text: string): Buffer {
  const marks: Readonly<Record<string, number>> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };
  return Buffer.from([...text].map((letter) => marks[letter] ?? letter.charCodeAt(0)));
}

function bigEndian(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
}

const few = ['id', 'text', 'leads', 'timescale'] as const;

save(
  'windows-1252-semicolons.csv',
  latin(
    csv(
      table(
        rowsWith({ '1.2-01': { text: 'Visit people who ask for advice in the town’s café – at no charge.' } }),
        ['timescale', 'leads', 'text', 'id'],
        ['By when', 'Owner', 'Action', 'Ref'],
      ),
      ';',
    ),
  ),
);
save(
  'utf-16-tabs.txt',
  Buffer.from(`\uFEFF${csv(table(rowsWith({ '2-01': { timescale: '2024/25' } })), '\t')}`, 'utf16le'),
);
save('utf-16-big-endian.csv', bigEndian(csv(table(rowsWith({ '2-01': { timescale: '2024/25' } })))));
save(
  'powershell-redirect.csv',
  Buffer.from(
    `\uFEFF\r\n> strategy-microsite@0.1.0 export-actions\r\n> node scripts/export-actions.ts anytown\r\n\r\n\uFEFF${csv(table(rowsWith()))}`,
    'utf16le',
  ),
);
save('old-mac-line-ends.csv', csv(table(rowsWith({ '2-01': { timescale: 'Ongoing' } }), few), ',', '\r'));
save('vertical-bars.csv', csv(table(rowsWith({ '2-01': { timescale: 'Ongoing' } }), few), '|', '\n'));
save('sep-line.csv', `sep=;\r\n${csv(table(rowsWith({ '2-01': { leads: 'Landlord' } }), few), ';')}`);
save(
  'title-and-headings.csv',
  csv([
    ['Anytown action plan', '', '', ''],
    ['As at March 2024', '', '', ''],
    ['', '', '', ''],
    ['ID', 'Text ', ' TIMESCALE', 'Lead partners'],
    ['Homes are easy to keep warm', '', '', ''],
    ['1.1-01', 'Insulate 200 lofts  each year. ', ' 2024/25', 'council |  warm-homes-partnership'],
    [
      '1.1-02',
      'Find out which lofts are still\nwithout insulation.',
      '2024/25 first count,\u00A0then ongoing',
      'council',
    ],
    ['ID', 'Text ', ' TIMESCALE', 'Lead partners'],
    ['', '', '', ''],
    ['1.2-01', 'Visit people who ask for advice.\u200B', 'Ongoing', ''],
    ['Homes are dry', 'Homes are dry', 'Homes are dry', 'Homes are dry'],
    ['2-01', 'Treat mould within 14 days.', '', 'landlords'],
  ]),
);
save(
  'dates-for-timescales.csv',
  csv(
    table(
      rowsWith({
        '1.1-01': { timescale: 'Apr-25' },
        '1.1-02': { timescale: '25/04/2024' },
        '1.2-01': { timescale: '45407' },
        '2-01': { timescale: 'May-26' },
      }),
      few,
    ),
  ),
);
save(
  'ids-for-dates.csv',
  csv(
    table(
      rowsWith({
        '1.1-01': { id: '01/01/2001', objective: '01-Jan' },
        '1.1-02': { id: '2002-01-01', objective: '1,1' },
        '1.2-01': { id: '02/01/2001', objective: '2. Jan' },
        '2-01': { id: '02-Jan' },
      }),
      ['id', 'priority', 'objective', 'text'],
    ),
  ),
);
save(
  'id-for-two.csv',
  csv([
    ['id', 'timescale'],
    ['01/02/2001', '2024/25'],
    ['2-01', ''],
  ]),
);
save(
  'curly-quotes.csv',
  csv(
    table(
      rowsWith({
        '1.1-01': {
          owners_as_published: 'Anytown Council/ AWHP',
          details: 'Homes that the council lets|Homes of ‘very old’ people',
        },
        '2-01': { text: 'Treat mould within 14 days, and tell the tenant “when”.' },
      }),
      ['id', 'text', 'details', 'owners_as_published'],
    ),
  ),
);
save('misread-utf-8.csv', csv(table(rowsWith({ '2-01': { text: 'Treat mould in the cafÃ© within 14 days.' } }), few)));
save(
  'owners-by-name.csv',
  csv(
    table(
      rowsWith({
        '1.1-01': { leads: 'AWHP; the Anytown Council' },
        '1.1-02': { leads: 'Anytown Borough Council / Landlords' },
        '1.2-01': { leads: 'Anytown Warm Home Partnership' },
        '2-01': { leads: 'Mould Action Group' },
      }),
      few,
    ),
  ),
);
save(
  'names-of-owners-edited.csv',
  csv(table(rowsWith({ '1.2-01': { lead_names: 'Anytown Council and Landlords' } }), ['id', 'leads', 'lead_names'])),
);
save(
  'other-columns.csv',
  csv([
    ['id', 'Timescal', 'Owner', 'leads', 'RAG comment', 'text', 'Colour'],
    ['2-01', '2024', 'Anybody', 'landlords', 'red!', 'Treat mould within 14 days.', 'red'],
  ]),
);
save(
  'no-ids.csv',
  csv([
    ['text', 'timescale'],
    ['Treat mould within 14 days.', '2024'],
  ]),
);
save(
  'same-title-twice.csv',
  csv([
    ['id', 'text', 'Text'],
    ['2-01', 'Treat mould.', 'Treat mould within 14 days.'],
  ]),
);
save(
  'derived-columns-edited.csv',
  csv(
    table(
      rowsWith({
        '1.1-01': { status: 'done', ongoing: 'TRUE', financial_years: '2025/26' },
        '1.1-02': { objective: '1.2', source_table: 'Table 9', priority_title: 'Homes are warm' },
        '1.2-01': { timescale: '2024/25', ongoing: 'FALSE', financial_years: '2024/25', url: '' },
      }),
    ),
  ),
);
save(
  'spreadsheet-errors.csv',
  csv(
    table(rowsWith({ '1.1-01': { text: '#NAME?' }, '1.1-02': { timescale: '########' }, '2-01': { text: '' } }), few),
  ),
);
save(
  'new-rows.csv',
  csv(
    table(
      [
        ...rowsWith(),
        { objective: '1.1', text: '=Insulate pipes too.', leads: 'council', timescale: '2025/26', source_row: '1' },
        {
          objective: '1.2',
          id: '1.2-09',
          text: "Lend people the town's heat camera.",
          details: 'In winter\nOn Sundays',
        },
        { priority: '2', text: 'Check each mended wall after a year.' },
      ],
      ['id', 'priority', 'objective', 'text', 'details', 'timescale', 'leads', 'source_row'],
    ),
  ),
);
save(
  'new-rows-with-faults.csv',
  csv(
    table(
      [
        ...rowsWith(),
        { id: '2-01', text: 'A copied row.', priority: '2' },
        { objective: '1.3', text: 'Somewhere else.' },
        { text: 'Nowhere.' },
        { id: 'New Action', objective: '1.1', text: 'Named badly.' },
        { id: '9-99', objective: '1.1' },
        { objective: '1.1', timescale: '2024' },
        { objective: '1.2', text: 'Told to be done.', status: 'done' },
      ],
      ['id', 'priority', 'objective', 'text', 'timescale', 'status'],
    ),
  ),
);
save('rows-removed.csv', csv(table(rowsWith().slice(1, 3), few)));
save(
  'progress-and-milestones.csv',
  csv(
    table(
      rowsWith({
        '1.1-01': {
          progress:
            '2024-04-02 done: All 200 | and one more. | 2024-03-10 under way: Ten lofts are done, | so far. | 2024-02-01 planned: A builder is found.',
          milestones: 'June 2024: The first 60 lofts\nThe last loft\nMay 2025: A report',
        },
        '1.1-02': { progress: '13/02/2024 under way: Half are known.' },
        '1.2-01': { progress: '2024-02-30 done: Never.' },
        '2-01': { progress: '2024-03-01 finished: Done.' },
      }),
      ['id', 'progress', 'milestones'],
    ),
  ),
);
save('quotation-mark-left-open.csv', 'id,text\r\n1.1-01,"Insulate 200 lofts\r\n1.1-02,Find out\r\n');
save('stray-quotation-marks.csv', 'id,text\r\n2-01,Treat 2" of mould within 14 days.\r\n');
save('no-table.csv', 'Dear all,\r\nplease find the plan attached.\r\n');
save('empty.csv', '\r\n\r\n');
save('pages.numbers', 'any');

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

save(
  'excel-types.xlsx',
  await writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Made by the housing team']] },
      {
        name: 'Old',
        hidden: true,
        rows: [
          ['id', 'text'],
          ['2-01', 'An old text.'],
        ],
      },
      {
        name: 'Plan',
        rows: [
          ['Action plan 2024', null, null, null, null, null],
          ['Ref', 'Objective', 'Action', 'By when', 'Row', 'Owners'],
          ['1.1-01', 1.1, 'Insulate 200 lofts each year.', day('2024-04-25'), 1, 'council | warm-homes-partnership'],
          [
            '1.1-02',
            1.1,
            'Find out which lofts are still without insulation.',
            '2024/25 first count, then ongoing',
            2,
            'council',
          ],
          [day('2001-02-01'), day('2024-02-01'), 'Visit people who ask for advice.', 'Ongoing', 1, 'Landlords'],
          ['2-01', null, 'Treat mould within 14 days.', 2024, 1, null],
        ],
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 5 },
          { startRow: 4, endRow: 5, startCol: 5, endCol: 5 },
        ],
      },
    ],
  }),
);
save(
  'password.xlsx',
  await writeXlsx({
    sheets: [{ name: 'Plan', rows: table(rowsWith(), few) }],
    encryption: { password: 'secret', spinCount: 1000 },
  }),
);
save('cut-short.xlsx', (await writeXlsx({ sheets: [{ name: 'Plan', rows: table(rowsWith(), few) }] })).slice(0, 900));
