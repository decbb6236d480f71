import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ActionRecord } from '../../../../src/exchange/actions/columns.ts';
import { actionsCsv, actionsCsvFile, actionsJsonFile } from '../../../../src/exchange/actions/files.ts';
import { tablesOf } from '../../../../src/exchange/tables.ts';
import { unguard } from '../../../../src/exchange/csv/write-csv.ts';
import { readAnytown, readLeeds, readYork } from '../../../support/strategies.ts';

const { strategy: leeds } = await readLeeds();
const { strategy: york } = await readYork();
const { strategy: anytown } = await readAnytown();

function readJson(json: string): ActionRecord[] {
  return JSON.parse(json) as ActionRecord[];
}

function readCsv(csv: string): Record<string, string>[] {
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguard(cell)])));
}

/** What a row should hold, written out apart from the code under test. */
function expectedRow(record: ActionRecord): Record<string, string> {
  const { timescale, source } = record;
  return {
    id: record.id,
    number: record.number ?? '',
    priority: record.priority,
    priority_title: record.priorityTitle,
    objective: record.objective ?? '',
    objective_title: record.objectiveTitle ?? '',
    title: record.title ?? '',
    text: record.text,
    details: record.details.join(' | '),
    timescale: timescale?.asPublished ?? '',
    ongoing: timescale === null ? '' : timescale.ongoing ? 'true' : 'false',
    financial_years: timescale?.financialYears.join(' | ') ?? '',
    calendar_years: timescale?.calendarYears.join(' | ') ?? '',
    timescale_note: timescale?.note ?? '',
    due_from: timescale?.dueFrom ?? '',
    due_to: timescale?.dueTo ?? '',
    schedule: record.schedule ?? '',
    leads: record.leads.map(({ id }) => id).join(' | '),
    lead_names: record.leads.map(({ name }) => name).join(' | '),
    supports: record.supports.map(({ id }) => id).join(' | '),
    support_names: record.supports.map(({ name }) => name).join(' | '),
    post: record.post ?? '',
    owners_as_published: record.ownersAsPublished ?? '',
    status: record.status,
    outlook: record.outlook ?? '',
    progress: record.progress
      .map(({ date, printed, status, outlook, text, next }) => {
        const state = [printed, status, outlook].filter(Boolean).join(', ');
        return `${date} ${state}: ${text}${next === null ? '' : ` Next: ${next}`}`;
      })
      .join(' | '),
    milestones: record.milestones.map(({ when, text }) => (when === null ? text : `${when}: ${text}`)).join(' | '),
    measures: record.measures.join(' | '),
    measured_by: record.measuredBy.join(' | '),
    themes: record.themes.map(({ id }) => id).join(' | '),
    theme_titles: record.themes.map(({ title }) => title).join(' | '),
    source_document: source.document,
    source_part: source.part ?? '',
    source_table: source.table,
    source_row: String(source.row),
    source_row_part: source.rowPart ?? '',
    source_row_heading: source.rowHeading ?? '',
    url: record.url,
  };
}

test.for([
  { strategy: leeds, count: 129 },
  { strategy: york, count: 33 },
])('every action of $strategy.shortTitle is a row that says the same as the JSON, in the same order', (plan) => {
  const records = readJson(actionsJsonFile(plan.strategy));
  expect(records).toHaveLength(plan.count);
  expect(readCsv(actionsCsvFile(plan.strategy))).toEqual(records.map(expectedRow));
});

test('an action that shares its row says which part of it, and what measures it', () => {
  const record = readJson(actionsJsonFile(york)).find(({ id }) => id === '2-y1-13');
  expect(record?.source).toMatchObject({ table: 'Plan area #2, Year 1 2022/23', row: 8, rowPart: 'a' });
  expect(record?.measures).toEqual(['york-digital-alcohol-checks']);
});

test('the JSON keeps the words of the plan', () => {
  const records = readJson(actionsJsonFile(leeds));
  for (const [index, action] of leeds.actions.entries()) {
    expect(records[index]).toMatchObject({
      id: action.id,
      text: action.text,
      details: action.details,
      ownersAsPublished: action.ownersAsPublished ?? null,
      source: { document: action.source.document.id, table: action.source.table, row: action.source.row },
    });
  }
});

test('an action with everything is one plain object', () => {
  expect(readJson(actionsJsonFile(anytown)).find(({ id }) => id === '1.1-01')).toMatchInlineSnapshot(`
    {
      "details": [
        "Homes that the council lets",
        "Homes of people over 70",
      ],
      "extra": {
        "assessment": null,
        "cost": null,
        "duty": null,
        "funding": null,
        "lofts": null,
        "reviewed": null,
      },
      "id": "1.1-01",
      "leads": [
        {
          "id": "council",
          "name": "Anytown Council",
        },
        {
          "id": "warm-homes-partnership",
          "name": "Anytown Warm Homes Partnership",
        },
      ],
      "measuredBy": [],
      "measures": [],
      "milestones": [
        {
          "text": "The first 50 lofts",
          "when": "June 2024",
        },
        {
          "text": "The last loft",
          "when": null,
        },
      ],
      "number": null,
      "objective": "1.1",
      "objectiveTitle": "Insulate lofts",
      "outlook": "at risk",
      "ownersAsPublished": "Anytown Council/ AWHP",
      "post": null,
      "priority": "1",
      "priorityTitle": "Homes are easy to keep warm",
      "progress": [
        {
          "asPublished": null,
          "date": "2024-03-10",
          "next": "Order boards for the other lofts.",
          "outlook": "at risk",
          "printed": "Amber",
          "reason": null,
          "source": {
            "document": "progress-report",
            "part": "page 2",
          },
          "status": "under way",
          "text": "Ten lofts are done.",
        },
        {
          "asPublished": null,
          "date": "2024-02-01",
          "next": null,
          "outlook": null,
          "printed": null,
          "reason": null,
          "source": null,
          "status": "planned",
          "text": "A builder is found.",
        },
      ],
      "schedule": "due later",
      "source": {
        "document": "committee-paper",
        "part": "Appendix 3",
        "row": 1,
        "rowHeading": null,
        "rowPart": null,
        "table": "1.1",
      },
      "status": "under way",
      "supports": [],
      "text": "Insulate 200 lofts each year.",
      "themes": [],
      "timescale": {
        "asPublished": "2024/25",
        "calendarYears": [],
        "dueFrom": "2024-04-01",
        "dueTo": "2025-03-31",
        "financialYears": [
          "2024/25",
        ],
        "note": null,
        "ongoing": false,
      },
      "title": "Insulation for 200 lofts every year",
      "url": "https://strategies.example.org/anytown/actions/1.1-01/",
    }
  `);
});

test('what the plan does not give is null or an empty list', () => {
  expect(readJson(actionsJsonFile(anytown)).find(({ id }) => id === '2-01')).toMatchInlineSnapshot(`
    {
      "details": [],
      "extra": {
        "assessment": "https://anytown.example/mould/",
        "cost": 12000,
        "duty": "Required",
        "funding": "Paid by landlords",
        "lofts": 200,
        "reviewed": "2026-03-31",
      },
      "id": "2-01",
      "leads": [
        {
          "id": "landlords",
          "name": "Landlords",
        },
      ],
      "measuredBy": [
        "Reports of mould that landlords answer within 14 days",
      ],
      "measures": [],
      "milestones": [],
      "number": "A7",
      "objective": null,
      "objectiveTitle": null,
      "outlook": null,
      "ownersAsPublished": "Landlords",
      "post": "Head of Homes",
      "priority": "2",
      "priorityTitle": "Homes are dry",
      "progress": [],
      "schedule": "no date",
      "source": {
        "document": "committee-paper",
        "part": null,
        "row": 1,
        "rowHeading": null,
        "rowPart": null,
        "table": "Table 4",
      },
      "status": "not reported",
      "supports": [
        {
          "id": "council",
          "name": "Anytown Council",
        },
      ],
      "text": "Treat mould within 14 days.",
      "themes": [
        {
          "id": "health",
          "title": "Health and housing",
        },
      ],
      "timescale": null,
      "title": null,
      "url": "https://strategies.example.org/anytown/actions/2-01/",
    }
  `);
  expect(readJson(actionsJsonFile(anytown)).find(({ id }) => id === '1.2-01')?.leads).toEqual([]);
});

test('every record has the same keys, and one of a plan with its own columns has "extra" with all of them', () => {
  const [ofLeeds, ofAnytown] = [leeds, anytown].map((strategy) => readJson(actionsJsonFile(strategy)));
  const keysOf = (records: readonly object[] = []) => [...new Set(records.map((record) => Object.keys(record).join()))];
  const [keys = ''] = keysOf(ofLeeds);
  expect(keysOf(ofLeeds)).toEqual([keys]);
  expect(keysOf(ofAnytown)).toEqual([keys.replace(',source,', ',extra,source,')]);
  const columns = anytown.columns.map(({ id }) => id).join();
  expect(keysOf(ofAnytown?.map(({ extra = {} }) => extra))).toEqual([columns]);
});

test('formulas and markup in an action stay text', () => {
  const [record] = readJson(actionsJsonFile(anytown));
  if (record === undefined) throw new Error('The fixture has no action.');
  const hostile: ActionRecord = {
    ...record,
    text: '=HYPERLINK("https://evil.example/","Click"), <img src=x onerror=alert(1)>',
    details: ['=1+1', 'two\nlines'],
    leads: [{ id: 'a', name: '@SUM(A1)' }],
    ownersAsPublished: '\t-1',
  };
  const csv = actionsCsv([hostile]);
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example/"",""Click""), <img src=x onerror=alert(1)>"`);
  expect(csv).toContain(`"'=1+1 | two\nlines"`);
  expect(csv).toContain(",'@SUM(A1),,,,'\t-1,");
  expect(readCsv(csv)).toEqual([expectedRow(hostile)]);
});

test('each column is documented, and each field of the JSON is among them', () => {
  const columns = tablesOf(leeds)[0]?.columns ?? [];
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(readCsv(actionsCsvFile(leeds))[0] ?? {}));
  expect(columns.filter(({ about }) => !about.endsWith('.'))).toEqual([]);
  const documented = new Set(columns.map(({ field }) => field.split(/[.[]/)[0]));
  expect([...documented].sort()).toEqual(Object.keys(readJson(actionsJsonFile(leeds))[0] ?? {}).sort());
});
