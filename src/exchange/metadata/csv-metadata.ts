import { absolute, paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { columnTypes, listSeparator, type Column, type Table } from '../columns.ts';

/** `csv-metadata.json`: what the CSV files are, as the W3C's CSV on the Web has it. */
export function csvMetadata({ site }: SiteContent, strategy: Strategy, tables: readonly Table[]): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': strategy.title,
    'dc:publisher': site.publisher.name,
    'dc:license': { '@id': strategy.licence.url },
    'dc:modified': { '@value': strategy.updated, '@type': 'xsd:date' },
    'dc:source': strategy.source.title,
    'dcat:landingPage': { '@id': absolute(paths.openData(strategy.id)) },
    tables: tables.map(tableOf),
  };
}

function tableOf({ name, title, about, columns, key }: Table): object {
  return {
    url: `${name}.csv`,
    'dc:title': title,
    'dc:description': about,
    tableSchema: { columns: columns.map(columnOf), primaryKey: key },
  };
}

function columnOf({ name, title = name, about, type, isFilled }: Column): object {
  return {
    name,
    titles: title,
    'dc:description': about,
    datatype: columnTypes[type].csvw,
    ...(type === 'list' && { separator: listSeparator }),
    ...(isFilled && { required: true }),
  };
}
