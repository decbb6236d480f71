import type { Strategy } from '../../core/model/types.ts';
import { countOf } from '../../core/text/words.ts';

/** What a file of open data is called and what it holds, for people. */
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
      text: `All ${terms.action.many}, as a table`,
      about: `${count}, a row each, in UTF-8 without a byte order mark.`,
    },
    'actions.json': {
      format: 'JSON',
      text: `All ${terms.action.many}, for programs`,
      about: `The same ${count} as a list of objects, with owners, years and progress as lists of their own.`,
    },
    'indicators.csv': {
      format: 'CSV',
      text: 'All figures, as a table',
      about: 'One row for each figure: measure, area, period, value, confidence limits, source and licence.',
    },
    'indicators.json': {
      format: 'JSON',
      text: 'All measures, for programs',
      about: `${measureCount}, also those without a figure, with meaning, definition, figures by area, caveats and changes of method.`,
    },
    'datapackage.json': {
      format: 'JSON',
      text: 'Data package',
      about:
        'What each file and column holds, with sizes and checksums, in the form of Frictionless Data. Many tools for open data read it.',
    },
    'csv-metadata.json': {
      format: 'JSON',
      text: 'CSV on the Web metadata',
      about: 'The same about the CSV files, in the form of the World Wide Web Consortium.',
    },
    'schemas/actions.schema.json': {
      format: 'JSON',
      text: 'Schema of actions.json',
      about: `A JSON Schema: which fields each ${terms.action.one} has and what may stand in them.`,
    },
    'schemas/indicators.schema.json': {
      format: 'JSON',
      text: 'Schema of indicators.json',
      about: 'A JSON Schema: which fields each measure has and what may stand in them.',
    },
    'checksums.txt': {
      format: 'text',
      text: 'Checksums',
      about:
        'The SHA-256 checksum of every file here. “sha256sum --check checksums.txt” compares them with your copies.',
    },
  };
  const known = words[name];
  if (known === undefined) throw new Error(`The page of open data has no words for the file "${name}".`);
  return known;
}
