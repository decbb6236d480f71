import Ajv from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { actionRecord, actionRecordSchema } from '../../../../src/exchange/actions/record.ts';
import { dataFile, dataFiles } from '../../../../src/exchange/data-files.ts';
import { measureRecord, measureRecordSchema } from '../../../../src/exchange/measures/record.ts';
import { jsonSchemas } from '../../../../src/exchange/metadata/json-schemas.ts';
import { tablesOf } from '../../../../src/exchange/tables.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

const { siteContent, strategy: leeds } = await readLeeds();
const { siteContent: anytownSite, strategy: anytown } = await readAnytown();

test('the CSV has a row for each figure, with the very values of the content', () => {
  const csv = dataFile(siteContent, leeds, 'indicators.csv').text;
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  const points = leeds.measures.flatMap(({ figures }) => figures?.series.flatMap((series) => series.points) ?? []);
  expect(points.length).toBeGreaterThan(300);
  expect(rows.map(({ value, lower, upper, period }) => [value, lower, upper, period])).toEqual(
    points.map(({ value, lower = '', upper = '', period }) => [String(value), String(lower), String(upper), period]),
  );
});

test('a row says why it cannot be compared with those before', () => {
  const broken = leeds.measures.find(({ figures }) => (figures?.breaks.length ?? 0) > 0);
  if (broken?.figures === undefined) throw new Error('No figures of Leeds have a change of method.');
  const csv = dataFile(siteContent, leeds, `indicators/${broken.id}.csv`).text;
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
  const reasons = rows.filter(({ break_before }) => break_before !== '');
  expect(reasons.map(({ period }) => period)).toEqual(
    broken.figures.series.flatMap(({ points }) =>
      points
        .map(({ period }) => period)
        .filter((period) => broken.figures?.breaks.some(({ before }) => before === period)),
    ),
  );
});

test('the record of a measure is its content with its place in the plan', () => {
  const [measure] = anytown.measures;
  if (measure === undefined) throw new Error('Anytown has a measure.');
  const record = measureRecord(anytown, measure);
  expect(Object.keys(record).slice(0, 2)).toEqual(['id', 'name']);
  const { remarks: _, measures: __, ...file } = measure;
  expect(record).toEqual({
    ...file,
    notes: [...file.notes, 'The committee paper names this measure twice.'],
    measureOf: ['1.1', '2'],
    contextOf: [],
    trend: { verdict: 'not tested', reason: 'We found no published figures.' },
    url: 'https://strategies.example.org/anytown/indicators/cold-homes/',
  });
});

test('every record keeps to its schema', () => {
  for (const action of leeds.actions) expect(actionRecordSchema().parse(actionRecord(leeds, action))).toBeTruthy();
  for (const measure of leeds.measures) {
    const record = measureRecord(leeds, measure);
    expect(measureRecordSchema.parse(record)).toEqual(record);
  }
});

test('a JSON Schema refuses a record with a field too many, and one with a figure that is text', () => {
  const check = new Ajv({ validateFormats: false }).compile(jsonSchemas(leeds).indicators);
  const measure = leeds.measures.find(({ figures }) => figures !== undefined);
  if (measure === undefined) throw new Error('No measure of Leeds has figures.');
  const record = measureRecord(leeds, measure);
  expect(check([record])).toBe(true);
  expect(check([{ ...record, colour: 'red' }])).toBe(false);
  const text = JSON.stringify([record]).replace(/"value":[\d.]+/, '"value":"many"');
  expect(check(JSON.parse(text))).toBe(false);
});

test('every column is described once, in the order of the file', () => {
  const tables = tablesOf(leeds);
  expect(tables.map(({ name }) => name)).toEqual(['actions', 'indicators']);
  for (const { name, columns, key } of tables) {
    const [header] = parse(dataFile(siteContent, leeds, `${name}.csv`).text, { bom: true, toLine: 1 });
    expect(columns.map((column) => column.name)).toEqual(header);
    expect(columns.filter(({ about }) => !about.endsWith('.'))).toEqual([]);
    expect(key.filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
  }
});

test('the field of each column is one of the JSON Schema', () => {
  const schemas = jsonSchemas(leeds);
  for (const { name, columns } of tablesOf(leeds)) {
    const record = (schemas[name as keyof typeof schemas] as { items: JsonSchema }).items;
    expect(columns.filter(({ field }) => !hasField(record, field.split(/\.|(?=\[\])/)))).toEqual([]);
  }
});

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

function hasField(schema: JsonSchema | undefined, [part, ...rest]: readonly string[]): boolean {
  if (schema === undefined || part === undefined) return schema !== undefined;
  const [inner = schema] = schema.anyOf ?? [];
  return hasField(part === '[]' ? inner.items : inner.properties?.[part], rest);
}

test('a plan without measures publishes no files of measures', () => {
  const bare = { ...anytown, measures: [] };
  expect(dataFiles(anytownSite, bare).map(({ name }) => name)).toEqual([
    'actions.csv',
    'actions.json',
    'schemas/actions.schema.json',
    'datapackage.json',
    'csv-metadata.json',
    'checksums.txt',
  ]);
});
