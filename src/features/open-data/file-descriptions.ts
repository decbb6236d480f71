import type { Strategy } from '../../core/model/types.ts';
import { countOf } from '../../core/text/words.ts';

/** What a file of open data is called and what it contains, for people. */
export interface DataFileWords {
  format: 'CSV' | 'JSON' | 'text' | 'Excel workbook';
  text: string;
  about: string;
}

/** The words for a file, by its path below the folder of open data. */
export function aboutFile(strategy: Strategy, name: string): DataFileWords {
  const { terms, actions, measures } = strategy;
  const count = countOf(actions.length, terms.action);
  const measureCount = countOf(measures.length, { one: 'measure', many: 'measures' });
  const words: Record<string, DataFileWords> = {
    'actions.csv': {
      format: 'CSV',
      text: `All ${terms.action.many}`,
      about: `${count}, 1 per row. In UTF-8, without a byte order mark.`,
    },
    'actions.json': {
      format: 'JSON',
      text: `All ${terms.action.many}`,
      about: `The same ${count}, with owners, years and progress as lists.`,
    },
    'indicators.csv': {
      format: 'CSV',
      text: 'All figures',
      about: '1 figure per row, with its measure, area, period, value, confidence limits, source and licence.',
    },
    'indicators.json': {
      format: 'JSON',
      text: 'All measures',
      about: `${measureCount}, with or without figures. Contains meanings, definitions, figures by area, limitations and changes of method.`,
    },
    'datapackage.json': {
      format: 'JSON',
      text: 'Data package',
      about:
        'What each file and column contains, with file sizes and checksums. In the Frictionless Data format, which many open data tools can read.',
    },
    'csv-metadata.json': {
      format: 'JSON',
      text: 'CSV on the Web metadata',
      about: 'What each column of the CSV files contains, in the format of the World Wide Web Consortium (W3C).',
    },
    'schemas/actions.schema.json': {
      format: 'JSON',
      text: 'Schema for actions.json',
      about: `JSON Schema: the fields and allowed values for each ${terms.action.one}.`,
    },
    'schemas/indicators.schema.json': {
      format: 'JSON',
      text: 'Schema for indicators.json',
      about: 'JSON Schema: the fields and allowed values for each measure.',
    },
    'checksums.txt': {
      format: 'text',
      text: 'Checksums',
      about: 'The SHA-256 checksum of every file here. To check your copies, run “sha256sum --check checksums.txt”.',
    },
  };
  const known = words[name];
  if (known === undefined) throw new Error(`The page of open data has no words for the file "${name}".`);
  return known;
}
