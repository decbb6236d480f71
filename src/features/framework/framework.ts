import { paths } from '../../core/routes/paths.ts';
import { statesNone } from '../../core/model/stated-none.ts';
import {
  actionsMeasuredBy,
  isNamed,
  isObjective,
  measuredPartOf,
  measuresOfOutcome,
  partsOf,
  type Part,
} from '../../core/model/measured-parts.ts';
import type { Action, Framework, SiteContent, Strategy } from '../../core/model/types.ts';
import { measureLink, outcomeLabel, priorityOrObjectiveLink } from '../../ui/part-links.ts';
import { alignmentView, type AlignmentView } from './alignment.ts';
import { otherName } from '../measures/measure-links.ts';
import { describeNamed } from '../measures/measures.ts';
import { strategyFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { searchRecord } from '../../ui/frame/search-record.ts';
import { capitalise, countOf } from '../../core/text/words.ts';

export interface FrameworkPageView {
  frame: PageFrame;
  framework: { title: string; publisher: string; published: string; url: string; summary: string };
  /** Each outcome of the framework with the parts of the plan that align with it, and the measures of it. */
  outcomes: { id: string; label: string; title: string; parts: Link[]; measures: Link[] }[];
  columns: { part: string; actions: string };
  /** Each part of the plan with what the document aligns it with. */
  rows: CoverageRow[];
  uncovered: Uncovered;
  measuresHref: string;
  /** The link to the comparison, if there is another strategy to compare with. */
  compare: Link | undefined;
}

/** A part of the plan with its actions, national outcomes and measures. */
export interface CoverageRow {
  part: Link;
  isPriority: boolean;
  /** How many, and their list if there are any. */
  actions: { text: string; href: string | undefined };
  alignment: AlignmentView | undefined;
  /** What is said in place of outcomes and measures that the document does not name. */
  noneNamed: string | undefined;
}

/** The plan's actions without a measure, and its measures without an action. */
export interface Uncovered {
  /** What the strategy calls its actions. */
  term: string;
  /** Parts with actions and without a measure. Absent if the content does not state that there is none. */
  withoutMeasure: { heading: string; parts: (Link & { count: string; statedGap: string | undefined })[] } | undefined;
  /** Measures of parts without actions. */
  withoutActions: Link[];
  /** National outcomes that no part of the plan names. */
  withoutParts: { label: string; title: string }[];
  /** How many measures of the plan have figures. Absent if it names none. */
  published: string | undefined;
}

/** How the plan aligns with the framework: outcome by outcome, part by part, and the gaps. */
export function frameworkPageView(
  siteContent: SiteContent,
  strategy: Strategy,
  framework: Framework,
): FrameworkPageView {
  const { title, publisher, published, url, summary } = framework;
  const { terms } = strategy;
  const view = {
    framework: { title, publisher, published, url, summary },
    outcomes: framework.outcomes.map((outcome) => ({
      id: outcome.id,
      label: outcomeLabel(outcome),
      title: outcome.title,
      parts: partsOf(strategy)
        .filter(({ alignment }) => alignment?.outcomes.includes(outcome))
        .map((part) => priorityOrObjectiveLink(strategy, part)),
      measures: measuresOfOutcome(strategy, outcome).map(({ measure, asPublished }) => ({
        ...measureLink(strategy, measure),
        text: asPublished,
      })),
    })),
    columns: { part: 'Part of the plan', actions: capitalise(terms.action.many) },
    rows: partsOf(strategy)
      .filter(isCovered)
      .map((part) => coverageRow(strategy, part)),
    uncovered: uncoveredIn(strategy, framework),
    measuresHref: paths.measures(strategy.id),
    compare:
      siteContent.strategies.length > 1 ? { text: 'Compare with other strategies', href: paths.compare() } : undefined,
  };
  const frame = strategyFrame(siteContent, strategy, {
    description: `Which ${terms.action.many} and measures of the ${strategy.shortTitle} are under each outcome of the ${title}, and where there are gaps.`,
    path: paths.framework(strategy.id),
    trail: [{ text: 'Measures', href: view.measuresHref }],
    printed: view,
    record: searchRecord(strategy, 'measures'),
  });
  return { frame, ...view };
}

/** False for an objective without its own actions and measures in the plan. */
function isCovered(part: Part): boolean {
  return !isObjective(part) || part.actions.length > 0 || part.alignment !== undefined;
}

function coverageRow(strategy: Strategy, part: Part): CoverageRow {
  const { terms, id } = strategy;
  const count = part.actions.length;
  const actions = {
    text: countOf(count, terms.action),
    href: count === 0 ? undefined : paths.actionsByValue(id, isObjective(part) ? 'objective' : 'priority', part.id),
  };
  return {
    part: priorityOrObjectiveLink(strategy, part),
    isPriority: !isObjective(part),
    actions,
    alignment: alignmentView(strategy, part.alignment),
    noneNamed: statesNone(strategy, 'measures') ? 'None named' : undefined,
  };
}

function uncoveredIn(strategy: Strategy, framework: Framework): Uncovered {
  const { terms, actions, measures } = strategy;
  const unmeasured = [...Map.groupBy(actions, measuredPartOf)].filter(
    ([{ alignment }]) => (alignment?.measures.length ?? 0) === 0,
  );
  const stated = unmeasured.filter(
    ([{ alignment }]) => statesNone(strategy, 'measures') || alignment?.statedGap !== undefined,
  );
  const named = measures.filter((measure) => isNamed(strategy, measure));
  const published = named.filter(({ figures }) => figures !== undefined);
  return {
    term: terms.action.many,
    withoutMeasure: stated.length === 0 && unmeasured.length > 0 ? undefined : withoutMeasure(strategy, stated),
    withoutActions: named
      .filter((measure) => actionsMeasuredBy(strategy, measure).length === 0)
      .map((measure) => measureLink(strategy, measure)),
    withoutParts: framework.outcomes
      .filter((outcome) => !partsOf(strategy).some(({ alignment }) => alignment?.outcomes.includes(outcome)))
      .map((outcome) => ({ label: outcomeLabel(outcome), title: outcome.title })),
    published: describeNamed({
      named: named.length,
      published: published.length,
      nearest: published.filter((measure) => otherName(strategy, measure) !== undefined).length,
    }),
  };
}

function withoutMeasure(strategy: Strategy, parts: readonly [Part, Action[]][]): Uncovered['withoutMeasure'] {
  const { terms } = strategy;
  return {
    heading: `Parts with ${terms.action.many} but no measure`,
    parts: parts.map(([part, actions]) => ({
      ...priorityOrObjectiveLink(strategy, part),
      count: countOf(actions.length, terms.action),
      statedGap: part.alignment?.statedGap,
    })),
  };
}
