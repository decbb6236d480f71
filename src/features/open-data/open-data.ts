import { actionsCsvFile } from '../../exchange/actions/files.ts';
import { listSeparator, type Column, type Table } from '../../exchange/columns.ts';
import type { DataFile } from '../../exchange/data-file.ts';
import { dataFiles } from '../../exchange/data-files.ts';
import { tablesOf } from '../../exchange/tables.ts';
import { paths } from '../../core/routes/paths.ts';
import type { SiteContent, Strategy } from '../../core/model/types.ts';
import { aboutFile, type DataFileWords } from './file-descriptions.ts';
import { actionsFileName, type Download } from '../../ui/downloads.ts';
import { editionLabel, measureLink, partnerLink } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { capitalise, countOf } from '../../core/text/words.ts';
import { formatDate, formatSize } from '../../core/text/format.ts';

export interface OpenDataPageView {
  frame: PageFrame;
  /** The actions, the figures, and what describes both. */
  groups: { id: string; heading: string; about: string; files: DataFileView[] }[];
  /** The same columns for one owner, or one measure, each. */
  single: { id: string; heading: string; about: string; files: DataFileView[] }[];
  lists: Link;
  tables: { id: string; caption: string; about: string; columns: Column[] }[];
  listSeparator: string;
  edition: string;
  updated: string;
  licence: { name: string; url: string; statement: string };
  links: { documents: string; partners: string };
}

/** A file to download, and what is in it. */
export interface DataFileView extends Download {
  format: DataFileWords['format'];
  /** Not known of a workbook before it is made. */
  size: string | undefined;
  about: string;
}

/** Every file that can be downloaded, with what its columns hold. */
export function openDataPageView(
  siteContent: SiteContent,
  strategy: Strategy,
  tables: readonly Table[] = tablesOf(strategy),
): OpenDataPageView {
  const { id, terms } = strategy;
  const { name, url, statement } = siteContent.site.licence;
  const view = {
    groups: fileGroups(siteContent, strategy),
    single: [partnerFiles(strategy), ...figureFiles(siteContent, strategy)].filter(({ files }) => files.length > 0),
    lists: { text: `by ${terms.priority.one}, owner or date`, href: paths.actionsBy(id) },
    tables: tables.map(({ name, title, about, columns }) => ({
      id: `columns-${name}`,
      caption: `${name}.csv: ${title}`,
      about,
      columns,
    })),
    listSeparator: listSeparator.trim(),
    edition: editionLabel(strategy),
    updated: formatDate(strategy.updated),
    licence: { name, url, statement },
    links: { documents: paths.documents(id), partners: paths.partners(id) },
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `The ${terms.action.many} of the ${strategy.shortTitle} and the figures of its measures as files for a spreadsheet or a program, and what each file and column holds.`,
    path: paths.openData(id),
    printed: view,
    record: searchRecord(strategy, 'reference'),
  });
  return { frame, ...view };
}

function fileGroups(siteContent: SiteContent, strategy: Strategy): OpenDataPageView['groups'] {
  const files = dataFiles(siteContent, strategy).filter(({ name }) => !name.startsWith('indicators/'));
  const pick = (names: RegExp) => files.filter(({ name }) => names.test(name)).map((file) => fileView(strategy, file));
  const workbook = workbookView(strategy);
  const groups = [
    {
      id: 'workbook',
      heading: 'For Excel and other spreadsheets',
      about: 'One file with everything. CSV and JSON are for programs.',
      files: [workbook],
    },
    {
      id: 'actions',
      heading: capitalise(strategy.terms.action.many),
      about: `Every ${strategy.terms.action.one} with its owners, dates and progress.`,
      files: pick(/^actions\./),
    },
    {
      id: 'measures',
      heading: 'Measures and figures',
      about: 'Every measure, and every figure that has been published for it, with source and licence.',
      files: pick(/^indicators\./),
    },
    {
      id: 'metadata',
      heading: 'About the data',
      about: 'These files tell a program what the others hold, and let you check that you have them whole.',
      files: pick(/^(datapackage|csv-metadata|checksums|schemas)/),
    },
  ];
  return groups.filter((group) => group.files.length > 0);
}

function workbookView(strategy: Strategy): DataFileView {
  const { terms, measures } = strategy;
  const parts = [`All ${terms.action.many}`, ...(measures.length === 0 ? [] : ['all figures'])];
  return {
    text: `${parts.join(' and ')}, as a workbook`,
    href: paths.dataWorkbook(strategy.id),
    fileName: `${strategy.id}-data.xlsx`,
    format: 'Excel workbook',
    size: undefined,
    about: 'References and dates stay as they are, and a sheet says what each column contains.',
  };
}

function fileView(strategy: Strategy, file: DataFile): DataFileView {
  const { format, text, about } = aboutFile(strategy, file.name);
  return {
    text,
    href: paths.dataFile(strategy.id, ...file.name.split('/')),
    fileName: `${strategy.id}-${file.name.split('/').at(-1) ?? ''}`,
    format,
    size: formatSize(file.text),
    about,
  };
}

function partnerFiles(strategy: Strategy): OpenDataPageView['single'][number] {
  const { terms } = strategy;
  return {
    id: 'partners',
    heading: `The ${terms.action.many} of one owner`,
    about: `These files have the columns of the file of all ${terms.action.many}.`,
    files: strategy.partners
      .filter(({ actions }) => actions.length > 0)
      .map((partner) => ({
        text: partnerLink(strategy, partner).text,
        href: paths.partnerActionsCsv(strategy.id, partner.id),
        fileName: actionsFileName(strategy, partner.id, 'csv'),
        format: 'CSV',
        size: formatSize(actionsCsvFile(strategy, partner.actions)),
        about: countOf(partner.actions.length, terms.action),
      })),
  };
}

function figureFiles(siteContent: SiteContent, strategy: Strategy): OpenDataPageView['single'] {
  const files = new Map(dataFiles(siteContent, strategy).map((file) => [file.name, file]));
  const views = strategy.measures.flatMap((measure): DataFileView[] => {
    const file = files.get(`indicators/${measure.id}.csv`);
    const points = measure.figures?.series.flatMap((series) => series.points) ?? [];
    if (file === undefined) return [];
    return [
      {
        text: measureLink(strategy, measure).text,
        href: paths.dataFile(strategy.id, 'indicators', `${measure.id}.csv`),
        fileName: `${strategy.id}-${measure.id}.csv`,
        format: 'CSV',
        size: formatSize(file.text),
        about: countOf(points.length, { one: 'figure', many: 'figures' }),
      },
    ];
  });
  if (views.length === 0) return [];
  const about =
    'These files have the columns of the file of all figures. The page of each measure has the same as JSON.';
  return [{ id: 'figures', heading: 'The figures of one measure', about, files: views }];
}
