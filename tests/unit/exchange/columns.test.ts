import { parse } from 'csv-parse/sync';
import { read } from 'hucre';
import { expect, test } from 'vitest';
import type { PublishedAction } from '../../../src/exchange/actions/column.ts';
import { actionColumns } from '../../../src/exchange/actions/columns.ts';
import { actionsCsvFile, actionsJsonFile } from '../../../src/exchange/actions/files.ts';
import { actionsWorkbook } from '../../../src/exchange/actions/workbook.ts';
import type { Table } from '../../../src/exchange/columns.ts';
import type { DataFile } from '../../../src/exchange/data-file.ts';
import { figureColumns, figuresCsv } from '../../../src/exchange/measures/columns.ts';
import { csvMetadata } from '../../../src/exchange/metadata/csv-metadata.ts';
import { dataPackage } from '../../../src/exchange/metadata/data-package.ts';
import { jsonSchemas } from '../../../src/exchange/metadata/json-schemas.ts';
import { applyPlan } from '../../../src/exchange/spreadsheet/apply-plan.ts';
import { planImport } from '../../../src/exchange/spreadsheet/plan-import.ts';
import { readSheets } from '../../../src/exchange/spreadsheet/read-sheets.ts';
import { recogniseColumns } from '../../../src/exchange/spreadsheet/recognise-columns.ts';
import { tablesOf } from '../../../src/exchange/tables.ts';
import { openDataPageView } from '../../../src/features/open-data/open-data.ts';
import { validContent } from '../../support/faulty-content.ts';
import { readAnytown } from '../../support/strategies.ts';
import { readTarget } from './spreadsheet/import-text.ts';

const { siteContent, strategy } = await readAnytown();

type Costed = PublishedAction & { cost?: string };

/** The table with one more column. All that follows is made from this one entry. */
const table = {
  ...actionColumns,
  cost: {
    name: 'cost',
    about: 'What it costs, as printed.',
    value: ({ cost }: Costed) => cost ?? null,
    titles: 'budget',
    edit: { read: (cell: string) => ({ cost: cell }) as Partial<PublishedAction> },
  },
};
const actions: Costed[] = strategy.actions.map((action) => ({ ...action, cost: `£${action.id}` }));
const costed = { ...strategy, actions: actions as typeof strategy.actions };
const ids = strategy.actions.map(({ id }) => id);
const csv = actionsCsvFile(costed, costed.actions, table);

test('a new column is in the CSV file and in the JSON', () => {
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(rows.map(({ cost }) => cost)).toEqual(ids.map((id) => `£${id}`));
  const records = JSON.parse(actionsJsonFile(costed, costed.actions, table)) as { cost: string }[];
  expect(records.map(({ cost }) => cost)).toEqual(ids.map((id) => `£${id}`));
});

test('a new column is in the JSON Schema', () => {
  expect(jsonSchemas(costed, table).actions).toMatchObject({
    items: { properties: { cost: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] } } },
  });
});

test('a new column is in the workbook, and on the sheet that explains its columns', async () => {
  const { sheets } = await read(await actionsWorkbook(costed, { table }));
  const [plan, about] = sheets.map(({ rows }) => rows);
  expect(plan?.map((row) => row.at(-1))).toEqual(['cost', ...ids.map((id) => `£${id}`)]);
  expect(about?.at(-1)).toEqual(['cost', 'What it costs, as printed.']);
});

test('a new column is in CSV on the Web, in the data package and on the page', () => {
  expect(lastColumns(tablesOf(costed, table), 'actions', csv)).toEqual({
    web: { name: 'cost', titles: 'cost', 'dc:description': 'What it costs, as printed.', datatype: 'string' },
    package: { name: 'cost', description: 'What it costs, as printed.', type: 'string' },
    page: {
      name: 'cost',
      field: 'cost',
      about: 'What it costs, as printed.',
      type: 'text',
      isFilled: false,
      values: undefined,
    },
  });
});

test('a new column is recognised in a spreadsheet, read back, and written into the file of the action', async () => {
  const { context } = await readTarget(validContent, 'anytown');
  const edited = 'id,Budget\r\n1.1-01,£500\r\n1.1-02,\r\n1.2-01,\r\n2-01,\r\n';
  const sheets = await readSheets(Buffer.from(edited), 'costs.csv');
  const sheet = recogniseColumns(sheets, strategy.terms, { table });
  if (sheet === undefined) throw new Error('The titles are not recognised.');
  expect([...sheet.titles]).toEqual([
    ['id', 'id'],
    ['cost', 'Budget'],
  ]);
  const plan = planImport(sheet, context);
  expect(plan).toMatchObject({ added: [], removed: [], problems: [], notes: [] });
  expect(plan.changed).toMatchObject([
    { id: '1.1-01', fields: { cost: '£500' }, cells: [{ column: 'cost', from: '', to: '£500' }] },
  ]);
  const [text = ''] = applyPlan(plan, context, { remove: false }).values();
  expect(text).toContain('    cost: £500\n');
});

test('a new column of the figures is in the CSV file and in all that describes it', () => {
  const columns: typeof figureColumns = [
    ...figureColumns,
    {
      name: 'frequency',
      field: 'figures.frequency',
      about: 'How often it is published.',
      isFilled: true,
      cell: ({ figures }) => figures.frequency,
    },
  ];
  const csv = figuresCsv(strategy, strategy.measures, columns);
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  expect(rows.map(({ frequency }) => frequency)).toEqual(
    strategy.measures.flatMap(({ figures }) =>
      (figures?.series ?? []).flatMap(({ points }) => points.map(() => figures?.frequency)),
    ),
  );
  expect(lastColumns(tablesOf(strategy, actionColumns, columns), 'indicators', csv)).toMatchObject({
    web: { name: 'frequency', required: true },
    package: { name: 'frequency', constraints: { required: true } },
    page: { name: 'frequency', field: 'figures.frequency' },
  });
});

interface Described {
  tables: { url: string; tableSchema: { columns: unknown[] } }[];
  resources: { schema: { fields: unknown[] } }[];
}

/** How the last column of a table is described in CSV on the Web, in the data package and on the page of open data. */
function lastColumns(tables: readonly Table[], name: string, csv: string) {
  const file: DataFile = { name: `${name}.csv`, title: name, mediaType: 'text/csv', text: csv };
  const web = csvMetadata(siteContent, strategy, tables) as Described;
  const [resource] = (dataPackage(siteContent, strategy, tables, [file]) as Described).resources;
  const page = openDataPageView(siteContent, strategy, tables).tables;
  return {
    web: web.tables.find(({ url }) => url === file.name)?.tableSchema.columns.at(-1),
    package: resource?.schema.fields.at(-1),
    page: page.find(({ id }) => id === `columns-${name}`)?.columns.at(-1),
  };
}
