import type { Indicator, Library, Strategy } from '../core/model/types.ts';
import { actionsCsvFile, actionsJsonFile } from './actions/files.ts';
import { csvMetadata } from './metadata/csv-metadata.ts';
import { jsonText, type DataFile } from './data-file.ts';
import { dataPackage } from './metadata/data-package.ts';
import { sha256 } from './digest.ts';
import { indicatorRecord } from './measures/record.ts';
import { indicatorsCsv } from './measures/csv.ts';
import { jsonSchemas } from './metadata/json-schemas.ts';
import { tablesOf } from './tables.ts';

const filesOf = new WeakMap<Strategy, DataFile[]>();

/** Every file in a strategy's folder of open data, checksums last. */
export function dataFiles(library: Library, strategy: Strategy): DataFile[] {
  const known = filesOf.get(strategy) ?? makeFiles(library, strategy);
  filesOf.set(strategy, known);
  return known;
}

/** One of those files. */
export function dataFile(library: Library, strategy: Strategy, name: string): DataFile {
  const file = dataFiles(library, strategy).find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`There is no file "${name}" among the open data of ${strategy.id}.`);
  return file;
}

function makeFiles(library: Library, strategy: Strategy): DataFile[] {
  const tables = tablesOf(strategy);
  const whole = [...actionFiles(strategy), ...indicatorFiles(strategy)];
  const schemas = schemaFiles(strategy);
  const described: DataFile[] = [
    ...whole,
    ...schemas,
    ...strategy.indicators.flatMap((indicator) => filesOfOne(strategy, indicator)),
    {
      name: 'datapackage.json',
      title: 'Data package',
      mediaType: 'application/json',
      text: jsonText(dataPackage(library, strategy, tables, [...whole, ...schemas])),
    },
    {
      name: 'csv-metadata.json',
      title: 'CSV on the Web metadata',
      mediaType: 'application/csvm+json',
      text: jsonText(csvMetadata(library, strategy, tables)),
    },
  ];
  const sums = described.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join('');
  return [...described, { name: 'checksums.txt', title: 'Checksums', mediaType: 'text/plain', text: sums }];
}

function actionFiles(strategy: Strategy): DataFile[] {
  const title = `All ${strategy.terms.action.many}`;
  return [
    { name: 'actions.csv', title, mediaType: 'text/csv', text: actionsCsvFile(strategy) },
    { name: 'actions.json', title, mediaType: 'application/json', text: actionsJsonFile(strategy) },
  ];
}

function indicatorFiles(strategy: Strategy): DataFile[] {
  const { indicators } = strategy;
  if (indicators.length === 0) return [];
  const records = indicators.map((indicator) => indicatorRecord(strategy, indicator));
  const title = 'All measures';
  return [
    { name: 'indicators.csv', title, mediaType: 'text/csv', text: indicatorsCsv(strategy, indicators) },
    { name: 'indicators.json', title, mediaType: 'application/json', text: jsonText(records) },
  ];
}

function schemaFiles(strategy: Strategy): DataFile[] {
  const { actions, indicators } = jsonSchemas(strategy);
  const schema = (name: string, content: object): DataFile => ({
    name: `schemas/${name}.schema.json`,
    title: `The shape of ${name}.json`,
    mediaType: 'application/schema+json',
    text: jsonText(content),
  });
  const ofActions = schema('actions', actions);
  return strategy.indicators.length === 0 ? [ofActions] : [ofActions, schema('indicators', indicators)];
}

/** One indicator's own files: its record, and its figures where it has any. */
function filesOfOne(strategy: Strategy, indicator: Indicator): DataFile[] {
  const { id, name, figures } = indicator;
  const record = jsonText(indicatorRecord(strategy, indicator));
  const json: DataFile = { name: `indicators/${id}.json`, title: name, mediaType: 'application/json', text: record };
  if (figures === undefined) return [json];
  const csv = indicatorsCsv(strategy, [indicator]);
  return [{ name: `indicators/${id}.csv`, title: name, mediaType: 'text/csv', text: csv }, json];
}
