import { type ChartSpec } from './charts/spec.ts';
import { chartSpec } from './charts/build-spec.ts';
import type { Part } from '../../core/model/measured-parts.ts';
import type { Measure, Priority, Strategy } from '../../core/model/types.ts';

/** The measures of a priority and its objectives, each under the first priority that names it. */
export interface MeasureGroup {
  priority: Priority;
  measures: Measure[];
}

/** Every measure once, by priority: those that the plan names as measures before those that help to understand. */
export function measureGroups(strategy: Strategy): MeasureGroup[] {
  const seen = new Set<Measure>();
  const unseen = (measures: readonly Measure[]) => {
    const added = [...new Set(measures)].filter((measure) => !seen.has(measure));
    for (const measure of added) seen.add(measure);
    return added;
  };
  const named = strategy.priorities.map((priority) =>
    unseen([
      ...partsIn(priority).flatMap(({ alignment }) => alignment?.measures.map(({ measure }) => measure) ?? []),
      ...priority.actions.flatMap((action) => action.measures),
    ]),
  );
  const context = strategy.priorities.map((priority) => unseen(partsIn(priority).flatMap((part) => part.context)));
  return strategy.priorities.map((priority, index) => ({
    priority,
    measures: [...(named[index] ?? []), ...(context[index] ?? [])],
  }));
}

const charts = new WeakMap<Strategy, Map<Measure, ChartSpec | undefined>>();

/** The chart of a measure for the place of a strategy, cached. */
export function measureChart(strategy: Strategy, measure: Measure): ChartSpec | undefined {
  const cached = charts.get(strategy) ?? allCharts(strategy);
  charts.set(strategy, cached);
  return cached.get(measure);
}

function allCharts({ measures, place }: Strategy): Map<Measure, ChartSpec | undefined> {
  return new Map(measures.map((measure) => [measure, chartSpec(measure, { local: place })]));
}

function partsIn(priority: Priority): Part[] {
  return [priority, ...priority.objectives];
}
