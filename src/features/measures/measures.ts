import { formatPoint, formatValue } from './charts/format.ts';
import { mainComparator } from './charts/headline.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from './charts/spec.ts';
import { periodTargets } from './period-targets.ts';
import { targetProgress } from './target.ts';
import { trendRule } from './charts/trend.ts';
import { paths } from '../../core/routes/paths.ts';
import { isNamed, partsMeasuredBy, partsWithContext } from '../../core/model/measured-parts.ts';
import type { Measure, SiteContent, Strategy } from '../../core/model/types.ts';
import { measureChart } from './strategy-measures.ts';
import { measureGroups, type MeasureGroup } from './strategy-measures.ts';
import { measureUse, otherName, type MeasureUse } from './measure-links.ts';
import { actionLink, measureLink, priorityLink, priorityOrObjectiveLink } from '../../ui/part-links.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { ruleAnchor, trendView, type TrendView } from './trend-view.ts';
import { countOf } from '../../core/text/words.ts';

export interface MeasuresPageView {
  frame: PageFrame;
  /** How many measures of each verdict there are. */
  tally: { words: string; count: number }[];
  groups: MeasureTiles[];
  withoutFiguresHeading: string;
  withoutFigures: (Link & { reason: string } & MeasureUse)[];
  rule: { anchor: string; title: string; paragraphs: readonly string[]; method: Link };
  /** The rule of trends below, the plan's place in a framework, and the data. */
  links: Link[];
}

/** The measures of one priority. */
export interface MeasureTiles {
  id: string;
  priority: Link;
  /** Those that the plan names as measures. */
  named: MeasureTile[];
  /** Those that help to understand. */
  context: MeasureTile[];
}

/** A measure at a glance. */
export interface MeasureTile extends Link {
  /** `Used for` if the plan names it, or else `Background to`. */
  use: string;
  /** The parts of the plan and the actions that it belongs to. */
  parts: Link[];
  spec: ChartSpec;
  /** `63.1 per million`, with its area and period. */
  latest: string;
  area: string;
  period: string;
  /** `England: 52.1`, of the same period. */
  comparator: string | undefined;
  trend: TrendView;
  /** How near it has come to its target, in words. */
  target: string | undefined;
  /** The plan's own words for it, if its name here is another. */
  planName: string | undefined;
}

/** Every measure, by the part of the plan that it belongs to. */
export function measuresPageView(siteContent: SiteContent, strategy: Strategy): MeasuresPageView {
  const { id, framework, measures } = strategy;
  const groups = measureGroups(strategy).map((group) => tilesOf(strategy, group));
  const named = groups.flatMap((group) => group.named);
  const context = groups.flatMap((group) => group.context);
  const withoutFigures = measures.filter(({ figures }) => figures === undefined);
  const view = {
    tally: tallyOf([...named, ...context]),
    groups: groups.filter((group) => group.named.length + group.context.length > 0),
    withoutFiguresHeading: `${countOf(withoutFigures.length, 'measure')} with no published figure`,
    withoutFigures: withoutFigures.map((measure) => ({
      ...measureLink(strategy, measure),
      ...measureUse(strategy, measure),
      reason: measure.noFigures ?? '',
    })),
    rule: { anchor: ruleAnchor, ...trendRule },
    links: [
      { text: trendRule.title, href: `#${ruleAnchor}` },
      ...(framework === undefined
        ? []
        : [{ text: `How this plan fits the ${framework.title}`, href: paths.framework(id) }]),
      { text: 'Download all the figures', href: paths.openData(id) },
    ],
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: describeMeasures(strategy.shortTitle, {
      named: measures.filter((measure) => isNamed(strategy, measure)).length,
      published: named.length,
      nearest: named.filter(({ planName }) => planName !== undefined).length,
      local: named.filter(({ spec }) => spec.series.some(({ role }) => role === 'local')).length,
      place: strategy.place,
      context: context.length,
    }),
    path: paths.measures(id),
    printed: view,
  });
  return { frame, ...view };
}

/** How many measures of a strategy have figures. */
export function describeMeasures(
  title: string,
  counts: { named: number; published: number; nearest: number; local: number; place: string; context: number },
): string {
  const { context } = counts;
  return [
    `How we will know if the ${title} is working.`,
    describeNamed(counts, counts),
    context === 0 ? undefined : `We have added ${countOf(context, 'related set')} of figures.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/**
 * How many measures a plan names, for how many there are figures, and how many of these the plan words in another way.
 * `undefined` if it names none.
 */
export function describeNamed(
  { named, published, nearest }: { named: number; published: number; nearest: number },
  ofPlace?: { local: number; place: string },
): string | undefined {
  if (named === 0) return undefined;
  const local = ofPlace === undefined ? '' : localShare(published, ofPlace);
  const near =
    nearest === 0
      ? ''
      : ` For ${nearest} of these, the plan uses another name, so the figures may not be for exactly the same measure.`;
  return `The plan names ${countOf(named, 'measure')}. We found ${publishedShare(published, named)}${local}.${near}`;
}

function publishedShare(published: number, total: number): string {
  const them = total === 1 ? 'it' : 'them';
  if (published === 0) return `no published figures for ${them}`;
  if (published < total) return `published figures for ${published} of them`;
  return `published figures for ${total === 1 ? 'it' : 'all of them'}`;
}

function localShare(published: number, { local, place }: { local: number; place: string }): string {
  if (published === 0) return '';
  if (local === 0) return `, but none for ${place} itself`;
  return `, including ${local === published ? '' : `${local} with `}figures for ${place} itself`;
}

function tilesOf(strategy: Strategy, { priority, measures }: MeasureGroup): MeasureTiles {
  const tiles = measures.flatMap((measure) => {
    const tile = tileOf(strategy, measure);
    return tile === undefined ? [] : [{ tile, isNamed: isNamed(strategy, measure) }];
  });
  return {
    id: `priority-${priority.id}`,
    priority: priorityLink(strategy, priority),
    named: tiles.filter(({ isNamed }) => isNamed).map(({ tile }) => tile),
    context: tiles.filter(({ isNamed }) => !isNamed).map(({ tile }) => tile),
  };
}

function tileOf(strategy: Strategy, measure: Measure): MeasureTile | undefined {
  const spec = measureChart(strategy, measure);
  const main = spec && mainSeriesOf(spec)[0];
  const latest = main && pointsOf(main).at(-1);
  if (spec === undefined || main === undefined || latest === undefined) return undefined;
  return {
    ...measureLink(strategy, measure),
    use: isNamed(strategy, measure) ? 'Used for' : 'Background to',
    parts: partsOfTile(strategy, measure),
    spec,
    latest: formatPoint(latest, spec),
    area: main.name,
    period: latest.period,
    comparator: main.role === 'local' ? comparatorOf(spec, main, latest) : undefined,
    trend: trendView(strategy, measure, spec),
    target: targetProgress(spec)?.meaning ?? periodTargets(spec)?.short,
    planName: otherName(strategy, measure),
  };
}

/** The parts that name it, or else those that it helps to understand. */
function partsOfTile(strategy: Strategy, measure: Measure): MeasureTile['parts'] {
  const named = partsMeasuredBy(strategy, measure);
  const parts = isNamed(strategy, measure) ? named : partsWithContext(strategy, measure);
  const actions = strategy.actions.filter(({ measures }) => measures.includes(measure));
  return [
    ...parts.map((part) => priorityOrObjectiveLink(strategy, part)),
    ...actions.map((action) => actionLink(strategy, action)),
  ];
}

/** Only what can be compared: counts depend on the size of an area, and other strands on other methods. */
function comparatorOf(spec: ChartSpec, main: ChartSeries, latest: ChartPoint): string | undefined {
  if (spec.unit.kind === 'count' || spec.kind === 'facts') return undefined;
  const comparator = mainComparator({ series: spec.series.filter(({ strand }) => strand === main.strand) });
  const point = comparator && pointsOf(comparator).find(({ period }) => period === latest.period);
  return comparator && point && `${comparator.name}: ${formatValue(point.value, spec)}`;
}

/** Labels of trends that need other words after a number, of one measure or many. */
const tallyWords: Record<string, string> = {
  'No clear trend': 'with no clear trend',
  'Trend not tested': 'not tested for a trend',
};

function tallyOf(tiles: readonly MeasureTile[]): MeasuresPageView['tally'] {
  return [...Map.groupBy(tiles, ({ trend }) => trend.label)].map(([label, group]) => ({
    words: tallyWords[label] ?? label.toLowerCase(),
    count: group.length,
  }));
}
