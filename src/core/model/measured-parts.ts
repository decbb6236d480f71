import type { Action, AlignedMeasure, Measure, Objective, Outcome, Priority, Strategy } from './types.ts';

/** A priority or an objective: what a plan aligns with measures. */
export type Part = Priority | Objective;

/** Every priority, each followed by its objectives. */
export function partsOf(strategy: Strategy): Part[] {
  return strategy.priorities.flatMap((priority) => [priority, ...priority.objectives]);
}

/** The parts that name a measure as their measure. */
export function partsMeasuredBy(strategy: Strategy, measure: Measure): Part[] {
  return partsOf(strategy).filter((part) => names(part, measure));
}

/** The parts that a measure helps to understand, without being named as their measure. */
export function partsWithContext(strategy: Strategy, measure: Measure): Part[] {
  return partsOf(strategy).filter((part) => part.context.includes(measure) && !names(part, measure));
}

/** The actions in the parts of the plan that a measure is named for, and those with it as their own. */
export function actionsMeasuredBy(strategy: Strategy, measure: Measure): Action[] {
  return strategy.actions.filter(
    ({ measures, objective, priority }) =>
      measures.includes(measure) || names(priority, measure) || (objective !== undefined && names(objective, measure)),
  );
}

/** Every measure that the plan itself puts under an outcome of its framework, once each, in the plan's own words. */
export function measuresOfOutcome(strategy: Strategy, outcome: Outcome): AlignedMeasure[] {
  const aligned = partsOf(strategy).flatMap(({ alignment }) => alignment?.measures ?? []);
  const named = aligned.filter(({ outcomes }) => outcomes.includes(outcome));
  return [...new Map(named.toReversed().map((entry) => [entry.measure, entry])).values()].toReversed();
}

/** The outcomes that the plan itself puts a measure under. */
export function outcomesOfMeasure(strategy: Strategy, measure: Measure): Outcome[] {
  const { outcomes = [] } = strategy.framework ?? {};
  return outcomes.filter((outcome) =>
    measuresOfOutcome(strategy, outcome).some((aligned) => aligned.measure === measure),
  );
}

/** What the plan itself calls a measure. Absent if it does not name the measure for a part of it. */
export function nameInPlan(strategy: Strategy, measure: Measure): string | undefined {
  const aligned = partsOf(strategy).flatMap(({ alignment }) => alignment?.measures ?? []);
  return aligned.find((candidate) => candidate.measure === measure)?.asPublished;
}

/** Whether the plan names a measure as a measure, of a part of the plan or of an action. */
export function isNamed(strategy: Strategy, measure: Measure): boolean {
  return (
    partsMeasuredBy(strategy, measure).length > 0 || strategy.actions.some(({ measures }) => measures.includes(measure))
  );
}

/** The notes on a measure for the readers of a strategy: those for everybody, then those on its own papers. */
export function notesFor({ id }: Pick<Strategy, 'id'>, { notes, remarks }: Measure): string[] {
  return [...notes, ...remarks.filter(({ strategy }) => strategy === id).map(({ text }) => text)];
}

/** The part whose measures are those of an action. */
export function measuredPartOf({ objective, priority }: Action): Part {
  return objective?.alignment === undefined ? priority : objective;
}

/** False if the actions of the plan are under the priority, and the plan does not say for which objective. */
export function hasOwnActions({ actions, priority }: Objective): boolean {
  return actions.length > 0 || priority.tables.length === 0;
}

export function isObjective(part: Part): part is Objective {
  return 'priority' in part;
}

function names({ alignment }: Part, measure: Measure): boolean {
  return alignment?.measures.some((aligned) => aligned.measure === measure) ?? false;
}
