import { completeFields } from '../../core/content/schema/strategy.ts';
import { statesNone } from '../../core/model/stated-none.ts';
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
  single: { id: string; heading: string; about: string; show: string; files: DataFileView[] }[];
  lists: Link;
  tables: { id: string; caption: string; about: string; columns: Column[] }[];
  listSeparator: string;
  /** What an empty cell means. */
  emptyCells: string;
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

/** Every file that can be downloaded, with what its columns contain. */
export function openDataPageView(
  siteContent: SiteContent,
  strategy: Strategy,
  tables: readonly Table[] = tablesOf(strategy),
): OpenDataPageView {
  const { id, terms } = strategy;
  const { name, url, statement } = strategy.licence;
  const view = {
    groups: fileGroups(siteContent, strategy),
    single: [partnerFiles(strategy), figureFiles(siteContent, strategy)]
      .filter(({ files }) => files.length > 0)
      .map((group) => ({ ...group, show: `Show ${countOf(group.files.length, 'file')}` })),
    lists: { text: `by ${terms.priority.one}, owner or date`, href: paths.actionsBy(id) },
    tables: tables.map(({ name, about, columns }) => ({
      id: `columns-${name}`,
      caption: `${name}.csv`,
      about,
      columns,
    })),
    emptyCells: completeFields.every((field) => statesNone(strategy, field))
      ? 'If the plan or the source gives nothing, the CSV cell is empty.'
      : 'A CSV cell is empty if the plan or the source gives nothing, or if it has not been entered here.',
    listSeparator: listSeparator.trim(),
    edition: editionLabel(strategy),
    updated: formatDate(strategy.updated),
    licence: { name, url, statement },
    links: { documents: paths.documents(id), partners: paths.partners(id) },
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `Download ${allData(strategy)} from the ${strategy.shortTitle}, for spreadsheets or software. See what each column means.`,
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
      about: 'One file with all the data. For software, use the CSV or JSON files.',
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
      about: 'Every measure, and all the figures on this site with their sources and licences.',
      files: pick(/^indicators\./),
    },
    {
      id: 'metadata',
      heading: 'Technical files',
      about: 'What the data means, and checksums to confirm your download is complete.',
      files: pick(/^(datapackage|csv-metadata|checksums|schemas)/),
    },
  ];
  return groups.filter((group) => group.files.length > 0);
}

function workbookView(strategy: Strategy): DataFileView {
  return {
    text: capitalise(allData(strategy)),
    href: paths.dataWorkbook(strategy.id),
    fileName: `${strategy.id}-data.xlsx`,
    format: 'Excel workbook',
    size: undefined,
    about: 'References and dates stay as they are. One sheet explains each column.',
  };
}

/** `all actions and figures` */
function allData({ terms, measures }: Strategy): string {
  return `all ${terms.action.many}${measures.length === 0 ? '' : ' and figures'}`;
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

function partnerFiles(strategy: Strategy): OpenDataPageView['groups'][number] {
  const { terms } = strategy;
  return {
    id: 'partners',
    heading: `${capitalise(terms.action.many)} by owner`,
    about: 'Each file has the same columns as actions.csv.',
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

function figureFiles(siteContent: SiteContent, strategy: Strategy): OpenDataPageView['groups'][number] {
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
  const about =
    'Each file has the same columns as indicators.csv. The page of each measure has the same figures as JSON.';
  return { id: 'figures', heading: 'Figures by measure', about, files: views };
}
