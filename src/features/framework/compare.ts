import { paths } from '../../core/routes/paths.ts';
import { actionsMeasuredBy, isNamed, nameInPlan, outcomesOfMeasure, partsOf } from '../../core/model/measured-parts.ts';
import type { Framework, Measure, SiteContent, Outcome, Strategy } from '../../core/model/types.ts';
import { measureLink, outcomeLabel } from '../../ui/part-links.ts';
import { facetOf } from '../../core/model/facets.ts';
import { siteFrame, type Link, type PageFrame } from '../../ui/frame/frame.ts';
import { countOf } from '../../core/text/words.ts';

export interface ComparePageView {
  frame: PageFrame;
  introduction: string;
  frameworks: FrameworkComparison[];
  /** Strategies that cannot be compared, because they have no framework. */
  withoutFramework: Link[];
}

/** The strategies that align with one framework, side by side. */
export interface FrameworkComparison {
  id: string;
  title: string;
  url: string;
  outcomes: { id: string; label: string; title: string }[];
  rows: { strategy: Link; framework: string; cells: OutcomeCell[] }[];
  measures: { outcome: string; measures: MeasureRow[] }[];
  /** Whether the strategies of a measure are counted and not listed, which makes the page lighter. */
  isCounted: boolean;
}

/** How a strategy covers an outcome. */
export interface OutcomeCell {
  label: string;
  /** The actions under the outcome, with their list. Absent if no part of the plan is linked to the outcome. */
  actions: { text: string; href: string | undefined } | undefined;
  parts: string;
}

/** A measure, and the strategies that name it. */
export interface MeasureRow {
  name: string;
  /** Each with its own name for the measure. */
  strategies: (Link & { name: string | undefined; count: string })[];
  count: string;
}

/** With more strategies than this, a measure counts those that name it and lists none. */
const maxNamed = 12;

/** Which outcomes and measures each strategy covers, and with how many actions. */
export function comparePageView(siteContent: SiteContent): ComparePageView {
  const groups = Map.groupBy(siteContent.strategies, ({ framework }) => framework);
  const view = {
    introduction:
      'See which national outcomes and measures each strategy covers, and how many actions are linked to each.',
    frameworks: [...groups].flatMap(([framework, strategies]) =>
      framework === undefined ? [] : [comparison(framework, strategies)],
    ),
    withoutFramework: (groups.get(undefined) ?? []).map(strategyLink),
  };
  const frame = siteFrame(siteContent, {
    description: view.introduction,
    path: paths.compare(),
    printed: view,
  });
  return { frame, ...view };
}

function comparison(framework: Framework, strategies: readonly Strategy[]): FrameworkComparison {
  const { id, title, url, outcomes } = framework;
  return {
    ...{ id, title, url },
    outcomes: outcomes.map((outcome) => ({ id: outcome.id, label: outcomeLabel(outcome), title: outcome.title })),
    rows: strategies.map((strategy) => ({
      strategy: strategyLink(strategy),
      framework: paths.framework(strategy.id),
      cells: outcomes.map((outcome) => outcomeCell(strategy, outcome)),
    })),
    measures: [...outcomes, undefined]
      .map((outcome) => ({
        outcome: outcome === undefined ? 'No national outcome' : `${outcomeLabel(outcome)}: ${outcome.title}`,
        measures: measureRows(outcome, strategies),
      }))
      .filter(({ measures }) => measures.length > 0),
    isCounted: strategies.length > maxNamed,
  };
}

function outcomeCell(strategy: Strategy, outcome: Outcome): OutcomeCell {
  const { terms, actions } = strategy;
  const facet = facetOf(strategy, 'national-outcome');
  const parts = partsOf(strategy).filter(({ alignment }) => alignment?.outcomes.includes(outcome)).length;
  const count = actions.filter((action) => facet?.valuesOf(action).includes(outcome.id)).length;
  const href = count === 0 ? undefined : paths.actionsByValue(strategy.id, 'national-outcome', outcome.id);
  return {
    label: `${outcomeLabel(outcome)}: ${outcome.title}`,
    actions: parts === 0 ? undefined : { text: countOf(count, terms.action), href },
    parts: `in ${countOf(parts, { one: 'part of the plan', many: 'parts of the plan' })}`,
  };
}

/** The measures of an outcome, or those of none, that any strategy names: the most shared first. */
function measureRows(outcome: Outcome | undefined, strategies: readonly Strategy[]): MeasureRow[] {
  const byMeasure = new Map<Measure, Strategy[]>();
  for (const strategy of strategies) {
    for (const measure of strategy.measures.filter((candidate) => isNamed(strategy, candidate))) {
      const outcomes = outcomesOfMeasure(strategy, measure);
      if (outcome === undefined ? outcomes.length > 0 : !outcomes.includes(outcome)) continue;
      byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), strategy]);
    }
  }
  return [...byMeasure]
    .map(([measure, naming]) => measureRow(measure, naming, strategies.length))
    .sort((a, b) => b.strategies.length - a.strategies.length || a.name.localeCompare(b.name, 'en-GB'));
}

function measureRow(measure: Measure, strategies: readonly Strategy[], total: number): MeasureRow {
  return {
    name: measure.name,
    strategies: strategies.map((strategy) => ({
      text: strategy.place,
      href: measureLink(strategy, measure).href,
      name: nameInPlan(strategy, measure),
      count: describeActions(strategy, actionsMeasuredBy(strategy, measure).length),
    })),
    count: `${strategies.length} of ${total}`,
  };
}

function describeActions({ terms }: Strategy, count: number): string {
  return count === 0 ? `no ${terms.action.many} linked to it` : countOf(count, terms.action);
}

function strategyLink({ id, shortTitle }: Strategy): Link {
  return { text: shortTitle, href: paths.strategy(id) };
}
