import { chartSpec, type ChartSpec } from './charts/spec.ts';
import { paths } from '../../core/routes/paths.ts';
import { isObjective, partsMeasuredBy, partsWithContext, type Part } from '../../core/model/measured-parts.ts';
import type { Measure, Priority, Strategy } from '../../core/model/types.ts';
import { actionLink, objectiveLink, priorityLink } from '../../ui/part-links.ts';
import type { Link } from '../../ui/frame/frame.ts';

/** The measures of a priority and its objectives, each under the first priority that names it. */
export interface MeasureGroup {
  priority: Priority;
  measures: Measure[];
}

/** Every measure once, by priority: those that the plan names as measures before those that help to understand. */
export function measureGroups(strategy: Strategy): MeasureGroup[] {
  const placed = new Set<Measure>();
  const place = (measures: readonly Measure[]) => {
    const unplaced = [...new Set(measures)].filter((measure) => !placed.has(measure));
    for (const measure of unplaced) placed.add(measure);
    return unplaced;
  };
  const measures = strategy.priorities.map((priority) =>
    place([
      ...partsIn(priority).flatMap(({ alignment }) => alignment?.measures.map(({ measure }) => measure) ?? []),
      ...priority.actions.flatMap((action) => action.measures),
    ]),
  );
  const context = strategy.priorities.map((priority) => place(partsIn(priority).flatMap((part) => part.context)));
  return strategy.priorities.map((priority, index) => ({
    priority,
    measures: [...(measures[index] ?? []), ...(context[index] ?? [])],
  }));
}

export function measureLink(strategy: Strategy, measure: Measure): Link {
  return { text: measure.name, href: paths.measure(strategy.id, measure.id) };
}

/** Where a measure stands in the plan. */
export interface MeasureUse {
  /** The parts and the actions that name it as their measure. */
  measureOf: Link[];
  /** The parts that it helps to understand. */
  contextOf: Link[];
  /** The outcomes of the strategy's framework that it measures. */
  outcomes: Link[];
}

export function measureUse(strategy: Strategy, measure: Measure): MeasureUse {
  const link = (part: Part) => partLink(strategy, part);
  return {
    measureOf: [
      ...partsMeasuredBy(strategy, measure).map(link),
      ...strategy.actions
        .filter(({ measures }) => measures.includes(measure))
        .map((action) => actionLink(strategy, action)),
    ],
    contextOf: partsWithContext(strategy, measure).map(link),
    outcomes: outcomesOf(strategy, measure),
  };
}

export function partLink(strategy: Strategy, part: Part): Link {
  return isObjective(part) ? objectiveLink(strategy, part) : priorityLink(strategy, part);
}

function outcomesOf({ id, framework }: Strategy, { measures }: Measure): Link[] {
  const outcomes = framework?.outcomes ?? [];
  return measures.flatMap((measure) => {
    const outcome = measure.framework === framework?.id && outcomes.find((one) => one.id === measure.outcome);
    if (outcome === undefined || outcome === false) return [];
    const { group, number, title } = outcome;
    return [{ text: `${group} ${number}: ${title}`, href: `${paths.framework(id)}#outcome-${outcome.id}` }];
  });
}

const specs = new WeakMap<Strategy, Map<Measure, ChartSpec | undefined>>();

/** The chart of a measure for the place of a strategy, made once. */
export function chartOf(strategy: Strategy, measure: Measure): ChartSpec | undefined {
  let known = specs.get(strategy);
  if (known === undefined) {
    known = new Map(strategy.measures.map((each) => [each, chartSpec(each, { local: strategy.place })]));
    specs.set(strategy, known);
  }
  return known.get(measure);
}

function partsIn(priority: Priority): Part[] {
  return [priority, ...priority.objectives];
}
