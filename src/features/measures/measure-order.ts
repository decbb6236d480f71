import { chartSpec, type ChartSpec } from './charts/spec.ts';
import { paths } from '../../core/routes/paths.ts';
import { isObjective, partsMeasuredBy, partsWithContext, type Part } from '../../core/model/measured-parts.ts';
import type { Indicator, Priority, Strategy } from '../../core/model/types.ts';
import { actionLink, objectiveLink, priorityLink } from '../../ui/part-links.ts';
import type { Link } from '../../ui/frame/frame.ts';

/** The indicators of a priority and its objectives, each under the first priority that names it. */
export interface IndicatorGroup {
  priority: Priority;
  indicators: Indicator[];
}

/** Every indicator once, by priority: those that the plan names as measures before those that help to understand. */
export function indicatorGroups(strategy: Strategy): IndicatorGroup[] {
  const placed = new Set<Indicator>();
  const place = (indicators: readonly Indicator[]) => {
    const unplaced = [...new Set(indicators)].filter((indicator) => !placed.has(indicator));
    for (const indicator of unplaced) placed.add(indicator);
    return unplaced;
  };
  const measures = strategy.priorities.map((priority) =>
    place([
      ...partsIn(priority).flatMap(({ alignment }) => alignment?.measures.map(({ indicator }) => indicator) ?? []),
      ...priority.actions.flatMap((action) => action.measures),
    ]),
  );
  const context = strategy.priorities.map((priority) => place(partsIn(priority).flatMap((part) => part.context)));
  return strategy.priorities.map((priority, index) => ({
    priority,
    indicators: [...(measures[index] ?? []), ...(context[index] ?? [])],
  }));
}

export function indicatorLink(strategy: Strategy, indicator: Indicator): Link {
  return { text: indicator.name, href: paths.indicator(strategy.id, indicator.id) };
}

/** Where an indicator stands in the plan. */
export interface IndicatorPlace {
  /** The parts and the actions that name it as their measure. */
  measureOf: Link[];
  /** The parts that it helps to understand. */
  contextOf: Link[];
  /** The outcomes of the strategy's framework that it measures. */
  outcomes: Link[];
}

export function indicatorPlace(strategy: Strategy, indicator: Indicator): IndicatorPlace {
  const link = (part: Part) => partLink(strategy, part);
  return {
    measureOf: [
      ...partsMeasuredBy(strategy, indicator).map(link),
      ...strategy.actions
        .filter(({ measures }) => measures.includes(indicator))
        .map((action) => actionLink(strategy, action)),
    ],
    contextOf: partsWithContext(strategy, indicator).map(link),
    outcomes: outcomesOf(strategy, indicator),
  };
}

export function partLink(strategy: Strategy, part: Part): Link {
  return isObjective(part) ? objectiveLink(strategy, part) : priorityLink(strategy, part);
}

function outcomesOf({ id, framework }: Strategy, { measures }: Indicator): Link[] {
  const outcomes = framework?.outcomes ?? [];
  return measures.flatMap((measure) => {
    const outcome = measure.framework === framework?.id && outcomes.find((one) => one.id === measure.outcome);
    if (outcome === undefined || outcome === false) return [];
    const { group, number, title } = outcome;
    return [{ text: `${group} ${number}: ${title}`, href: `${paths.framework(id)}#outcome-${outcome.id}` }];
  });
}

const specs = new WeakMap<Strategy, Map<Indicator, ChartSpec | undefined>>();

/** The chart of an indicator for the place of a strategy, made once. */
export function chartOf(strategy: Strategy, indicator: Indicator): ChartSpec | undefined {
  let known = specs.get(strategy);
  if (known === undefined) {
    known = new Map(strategy.indicators.map((each) => [each, chartSpec(each, { local: strategy.place })]));
    specs.set(strategy, known);
  }
  return known.get(indicator);
}

function partsIn(priority: Priority): Part[] {
  return [priority, ...priority.objectives];
}
