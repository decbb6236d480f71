import type { Measure, SiteContent, Strategy } from '../core/model/types.ts';
import { actionsCsvFile, actionsJsonFile } from './actions/files.ts';
import { csvMetadata } from './metadata/csv-metadata.ts';
import { jsonText, sha256, type DataFile } from './data-file.ts';
import { dataPackage } from './metadata/data-package.ts';
import { withoutMark } from './csv/write-csv.ts';
import { figuresCsv } from './measures/columns.ts';
import { measureRecord } from './measures/record.ts';
import { jsonSchemas } from './metadata/json-schemas.ts';
import { tablesOf } from './tables.ts';

const filesOf = new WeakMap<Strategy, DataFile[]>();

/** Every file in a strategy's folder of open data, checksums last. */
export function dataFiles(siteContent: SiteContent, strategy: Strategy): DataFile[] {
  const known = filesOf.get(strategy) ?? makeFiles(siteContent, strategy);
  filesOf.set(strategy, known);
  return known;
}

/** One of those files. */
export function dataFile(siteContent: SiteContent, strategy: Strategy, name: string): DataFile {
  const file = dataFiles(siteContent, strategy).find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`There is no file "${name}" in the open data of ${strategy.id}.`);
  return file;
}

function makeFiles(siteContent: SiteContent, strategy: Strategy): DataFile[] {
  const tables = tablesOf(strategy);
  const whole = [...actionFiles(strategy), ...measureFiles(strategy)];
  const schemas = schemaFiles(strategy);
  const described: DataFile[] = [
    ...whole,
    ...schemas,
    ...strategy.measures.flatMap((measure) => filesOfOne(strategy, measure)),
    {
      name: 'datapackage.json',
      title: 'Data package',
      mediaType: 'application/json',
      text: jsonText(dataPackage(siteContent, strategy, tables, [...whole, ...schemas])),
    },
    {
      name: 'csv-metadata.json',
      title: 'CSV on the Web metadata',
      mediaType: 'application/csvm+json',
      text: jsonText(csvMetadata(siteContent, strategy, tables)),
    },
  ];
  const sums = described.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join('');
  return [...described, { name: 'checksums.txt', title: 'Checksums', mediaType: 'text/plain', text: sums }];
}

function actionFiles(strategy: Strategy): DataFile[] {
  const title = `All ${strategy.terms.action.many}`;
  return [
    { name: 'actions.csv', title, mediaType: 'text/csv', text: withoutMark(actionsCsvFile(strategy)) },
    { name: 'actions.json', title, mediaType: 'application/json', text: actionsJsonFile(strategy) },
  ];
}

function measureFiles(strategy: Strategy): DataFile[] {
  const { measures } = strategy;
  if (measures.length === 0) return [];
  const records = measures.map((measure) => measureRecord(strategy, measure));
  const title = 'All measures';
  return [
    { name: 'indicators.csv', title, mediaType: 'text/csv', text: withoutMark(figuresCsv(strategy, measures)) },
    { name: 'indicators.json', title, mediaType: 'application/json', text: jsonText(records) },
  ];
}

function schemaFiles(strategy: Strategy): DataFile[] {
  const { actions, indicators } = jsonSchemas(strategy);
  const schema = (name: string, content: object): DataFile => ({
    name: `schemas/${name}.schema.json`,
    title: `Schema for ${name}.json`,
    mediaType: 'application/schema+json',
    text: jsonText(content),
  });
  const ofActions = schema('actions', actions);
  return strategy.measures.length === 0 ? [ofActions] : [ofActions, schema('indicators', indicators)];
}

/** One measure's own files: its record, and its figures if it has any. */
function filesOfOne(strategy: Strategy, measure: Measure): DataFile[] {
  const { id, name, figures } = measure;
  const record = jsonText(measureRecord(strategy, measure));
  const json: DataFile = { name: `indicators/${id}.json`, title: name, mediaType: 'application/json', text: record };
  if (figures === undefined) return [json];
  const csv = figuresCsv(strategy, [measure]);
  return [{ name: `indicators/${id}.csv`, title: name, mediaType: 'text/csv', text: csv }, json];
}
