import type { ChartSpec } from './charts/spec.ts';
import { periodTargets, type PeriodTargets } from './period-targets.ts';
import { targetProgress, type TargetProgress } from './target.ts';
import { dataFile } from '../../exchange/data-files.ts';
import { paths } from '../../core/routes/paths.ts';
import { actionsMeasuredBy, measuredPartOf, notesFor } from '../../core/model/measured-parts.ts';
import type { Measure, SiteContent, Strategy } from '../../core/model/types.ts';
import type { Figures } from '../../core/content/schema/measure.ts';
import type { Download } from '../../ui/downloads.ts';
import { feedbackView, type PartFeedback } from '../consultation/feedback.ts';
import { figuresTable, type FiguresTable } from './figures-table.ts';
import { measureChart, measureGroups } from './strategy-measures.ts';
import { actionLink, measureLink, priorityOrObjectiveLink } from '../../ui/part-links.ts';
import { measureUse, type MeasureUse } from './measure-links.ts';
import { neighboursIn, type Neighbours } from '../../ui/neighbours.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { trendView, type TrendView } from './trend-view.ts';
import { countOf } from '../../core/text/words.ts';
import { formatDate, formatSize } from '../../core/text/format.ts';

export interface MeasurePageView extends MeasureUse {
  frame: PageFrame;
  name: string;
  meaning: string;
  definition: string | undefined;
  better: string;
  /** Only if figures are published here. */
  published: PublishedFigures | undefined;
  /** Why there are no figures, and where to look. */
  noFigures: string | undefined;
  /** Caveats of the figures, and notes. */
  remarks: { term: string; texts: string[] }[];
  /** Who publishes figures, as the documents name them. */
  lookAt: { name: string; url: string | undefined; checked: string | undefined }[];
  actions: {
    heading: string;
    count: number;
    groups: { part: Link; actions: Link[] }[];
  };
  /** Only if figures are published here. */
  downloads: Download[];
  feedback: PartFeedback;
  neighbours: Neighbours;
}

export interface PublishedFigures {
  spec: ChartSpec;
  trend: TrendView;
  table: FiguresTable;
  /** The chart as data, for the script that lets readers explore it. */
  exploreHref: string | undefined;
  frequency: string;
  confidence: string;
  /** Whether the table is collapsed at first. */
  hasLongTable: boolean;
  /** The source, for a picture of the chart. */
  credit: string;
  source: { publisher: string; title: string; url: string | undefined; licence: Link; checked: string };
  /** How near the newest figure has come to the target. */
  progress: TargetProgress | undefined;
  /** How figures compare with the targets for their periods. */
  targets: PeriodTargets | undefined;
}

/** A table with more rows is collapsed at first. */
const maxOpenRows = 12;

const directionTexts: Record<Measure['better'], string> = {
  higher: 'Higher, in our reading of the plan’s aims',
  lower: 'Lower, in our reading of the plan’s aims',
  neither: 'Neither',
  'not stated': 'The plan does not say',
};

const confidenceTexts: Record<Figures['confidence'], string> = {
  high: 'High: read on the publisher’s own pages',
  'medium-high': 'Medium to high: at least some come from copies or reports. See the limitations and notes',
  medium: 'Medium: see the limitations',
};

/** The page of one measure: its figures with their definition and source, or why there are none. */
export function measurePageView(siteContent: SiteContent, strategy: Strategy, measure: Measure): MeasurePageView {
  const spec = measureChart(strategy, measure);
  const view = {
    name: measure.name,
    meaning: measure.meaning,
    definition: measure.definition,
    better: directionTexts[measure.better],
    published: spec && measure.figures && publishedFigures(strategy, measure, spec, measure.figures),
    noFigures: measure.noFigures,
    remarks: [
      { term: 'Limitations', texts: spec ? (measure.figures?.caveats ?? []) : [] },
      { term: 'Notes', texts: notesFor(strategy, measure) },
    ].filter(({ texts }) => texts.length > 0),
    lookAt: measure.sources.map(({ name, url, checked }) => ({ name, url, checked: checked && formatDate(checked) })),
    ...measureUse(strategy, measure),
    actions: actionsView(strategy, measure),
    downloads: downloadsOf(siteContent, strategy, measure),
    feedback: feedbackView(strategy, {
      ...{ kind: 'indicator', id: measure.id, label: `Measure: ${measure.name}` },
      path: paths.measure(strategy.id, measure.id),
    }),
    neighbours: neighboursIn(
      measureGroups(strategy).flatMap(({ measures }) => measures),
      measure,
      (neighbour) => measureLink(strategy, neighbour),
    ),
  };
  const frame = strategyFrame(siteContent, strategy, {
    title: measure.name,
    description: spec?.title ?? measure.meaning,
    path: paths.measure(strategy.id, measure.id),
    trail: [{ text: 'Measures', href: paths.measures(strategy.id) }],
    printed: view,
    record: searchRecord(strategy, 'measures', { title: measure.name }),
  });
  return { frame, ...view };
}

function publishedFigures(strategy: Strategy, measure: Measure, spec: ChartSpec, figures: Figures): PublishedFigures {
  const { source } = figures;
  const table = figuresTable(spec);
  return {
    spec,
    trend: trendView(strategy, measure, spec),
    table,
    hasLongTable: table.rows.length > maxOpenRows,
    credit: `Source: ${source.publisher}, ${source.title}`,
    exploreHref: canBeExplored(spec) ? paths.measureChart(strategy.id, spec.id) : undefined,
    frequency: figures.frequency,
    confidence: confidenceTexts[figures.confidence],
    source: {
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      licence: { text: source.licence.name, href: source.licence.url },
      checked: formatDate(source.checked),
    },
    progress: targetProgress(spec),
    targets: periodTargets(spec),
  };
}

/** Lines and bars can be shown in other ways; pairs and facts are complete as they are. */
export function canBeExplored({ kind }: Pick<ChartSpec, 'kind'>): boolean {
  return kind === 'line' || kind === 'bars';
}

function actionsView(strategy: Strategy, measure: Measure): MeasurePageView['actions'] {
  const { terms } = strategy;
  const actions = actionsMeasuredBy(strategy, measure);
  const groups = [...Map.groupBy(actions, measuredPartOf)].map(([part, partActions]) => ({
    part: priorityOrObjectiveLink(strategy, part),
    actions: partActions.map((action) => actionLink(strategy, action)),
  }));
  return {
    heading: `${countOf(actions.length, terms.action)} in the parts of the plan that use it`,
    count: actions.length,
    groups,
  };
}

function downloadsOf(siteContent: SiteContent, strategy: Strategy, { id, figures }: Measure): Download[] {
  if (figures === undefined) return [];
  return (['csv', 'json'] as const).map((format) => {
    const { name, text } = dataFile(siteContent, strategy, `indicators/${id}.${format}`);
    return {
      text: `Download the data (${format.toUpperCase()}, ${formatSize(text)})`,
      href: paths.dataFile(strategy.id, ...name.split('/')),
      fileName: `${strategy.id}-${id}.${format}`,
    };
  });
}
