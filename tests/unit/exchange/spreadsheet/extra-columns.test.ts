import { expect, test } from 'vitest';
import Ajv from 'ajv/dist/2020.js';
import { actionsJsonFile } from '../../../../src/exchange/actions/files.ts';
import { actionColumnsOf } from '../../../../src/exchange/actions/columns.ts';
import { dataFile } from '../../../../src/exchange/data-files.ts';
import { jsonSchemas } from '../../../../src/exchange/metadata/json-schemas.ts';
import { applyPlan } from '../../../../src/exchange/spreadsheet/apply-plan.ts';
import { exportedCsv, exportedWorkbook } from '../../../../src/exchange/spreadsheet/export-table.ts';
import { flattenColumns } from '../../../../src/exchange/actions/record.ts';
import { validContent } from '../../../support/faulty-content.ts';
import { readAnytown } from '../../../support/strategies.ts';
import { planOf, readTarget } from './import-text.ts';

const target = await readTarget(validContent, 'anytown');
const { strategy } = target.context;
const nothing = { changed: [], added: [], removed: [], problems: [], doubts: [], notes: [] };

/** What a table with some columns would change, and the changed files. */
async function imported(csv: string) {
  const plan = await planOf(Buffer.from(csv), 'actions.csv', target);
  return { plan, texts: [...applyPlan(plan, target.context, { remove: false }).values()].join('\n') };
}

test('what is exported comes back without a change', async () => {
  expect(await planOf(Buffer.from(exportedCsv(strategy)), 'actions.csv', target)).toEqual(nothing);
  expect(await planOf(await exportedWorkbook(strategy), 'actions.xlsx', target)).toEqual(nothing);
});

test('columns are recognised by their titles, and their cells read as people write them', async () => {
  const header = 'id,COST,Number of lofts,Required or encouraged?,Next review,Equality impact assessment,Funding';
  const { plan, texts } = await imported(
    `${header}\n1.1-01,"£1,250.50","1,500",required,31/03/2027,https://anytown.example/lofts/,"Grant, 2 years"\n` +
      '1.1-02,,,,,,\n1.2-01,,,,,,\n2-01,12000,200,Required,2026-03-31,https://anytown.example/mould/,Paid by landlords\n',
  );
  expect(plan.problems).toEqual([]);
  expect(plan.changed.map(({ id, fields }) => ({ id, fields }))).toEqual([
    {
      id: '1.1-01',
      fields: {
        extra: {
          ...{ cost: 1250.5, lofts: 1500, duty: 'Required', reviewed: '2027-03-31' },
          ...{ assessment: 'https://anytown.example/lofts/', funding: 'Grant, 2 years' },
        },
      },
    },
  ]);
  expect(texts).toContain('    extra:\n      cost: 1250.5\n      lofts: 1500\n      duty: Required\n');
});

test('one cell changes one line, and emptied cells are taken out', async () => {
  const one = await imported('id,cost,lofts\n1.1-01,,\n1.1-02,,\n1.2-01,,\n2-01,£9m,200\n');
  expect(one.texts).toContain('    extra:\n      cost: 9000000\n      lofts: 200\n');
  expect(one.texts).toContain('      funding: Paid by landlords\n');
  const none = await imported('id,cost,lofts,duty,reviewed,assessment,funding\n1.1-01\n1.1-02\n1.2-01\n2-01,,,,,,\n');
  expect(none.plan.problems).toEqual([]);
  expect(none.texts).not.toContain('extra');
});

test('a cell that does not fit its column is reported', async () => {
  const { plan } = await imported(
    'id,cost,lofts,duty,reviewed,assessment\n1.1-01,to be agreed,many,Perhaps,soon,www.anytown.example\n1.1-02\n1.2-01\n2-01\n',
  );
  expect(plan.problems.map(({ column, message, fix }) => `${column ?? ''}: ${message} ${fix ?? ''}`)).toEqual([
    'cost: "to be agreed" is not a sum. Enter the pounds in digits: 12000 or £12,000.',
    'lofts: "many" is not a number. Enter only digits: 1500.',
    'duty: "Perhaps" is not one of the choices. It can be "Required" or "Encouraged".',
    'reviewed: "soon" is not a date. Enter the date as 2026-03-31 or 31/03/2026.',
    'assessment: "www.anytown.example" is not a link. Enter a whole address that starts with https://.',
  ]);
});

test('the number that a spreadsheet keeps a date as is a problem, and no note says that it was read', async () => {
  const { plan } = await imported('id,reviewed\n1.1-01,\n1.1-02,\n1.2-01,\n2-01,46112\n');
  expect(plan.problems).toMatchObject([{ column: 'reviewed', message: '"46112" is not a date.' }]);
  expect(plan.notes).toEqual([]);
});

test('the open data describes each column by its own title and type', async () => {
  const { siteContent } = await readAnytown();
  const read = (name: string): unknown => JSON.parse(dataFile(siteContent, strategy, name).text);
  expect(read('csv-metadata.json')).toMatchObject({
    tables: expect.arrayContaining([
      expect.objectContaining({
        tableSchema: expect.objectContaining({
          columns: expect.arrayContaining([
            {
              ...{ name: 'cost', titles: 'Cost', datatype: 'number' },
              'dc:description': '“Cost” in the plan. What the council pays. In pounds.',
            },
          ]) as unknown,
        }) as unknown,
      }),
    ]) as unknown,
  });
  const { resources } = read('datapackage.json') as { resources: { schema: { fields: { name: string }[] } }[] };
  expect(resources[0]?.schema.fields.find(({ name }) => name === 'duty')).toEqual({
    ...{ name: 'duty', title: 'Required or encouraged', description: '“Required or encouraged” in the plan.' },
    ...{ type: 'string', constraints: { enum: ['Required', 'Encouraged'] } },
  });
  const check = new Ajv({ validateFormats: false }).compile(jsonSchemas(strategy).actions);
  const records = JSON.parse(actionsJsonFile(strategy)) as { extra: { duty: string } }[];
  expect(check(records)).toBe(true);
  expect(check(records.map((record) => ({ ...record, extra: { ...record.extra, duty: 'Perhaps' } })))).toBe(false);
  expect(flattenColumns(actionColumnsOf(strategy)).find(({ name }) => name === 'cost')?.field).toBe('extra.cost');
});
