import {
  nameInPlan,
  outcomesOfMeasure,
  partsMeasuredBy,
  partsWithContext,
  type Part,
} from '../../core/model/measured-parts.ts';
import type { Measure, Strategy } from '../../core/model/types.ts';
import type { Link } from '../../ui/frame/frame.ts';
import { actionLink, measureLink, outcomeLink, priorityOrObjectiveLink } from '../../ui/part-links.ts';

/** A measure that helps to understand a part of the plan, without being its measure. */
export interface ContextView extends Link {
  meaning: string;
}

export function contextViews(strategy: Strategy, context: readonly Measure[]): ContextView[] {
  return context.map((measure) => ({ ...measureLink(strategy, measure), meaning: measure.meaning }));
}

/** What a measure is for. */
export interface MeasureUse {
  /** The parts and the actions that name it as their measure. */
  measureOf: Link[];
  /** The parts that it helps to understand. */
  contextOf: Link[];
  /** The outcomes of the framework that the plan puts it under. */
  outcomes: Link[];
  /** The plan's own words for it, if its name here is another. */
  planName: string | undefined;
}

export function measureUse(strategy: Strategy, measure: Measure): MeasureUse {
  const link = (part: Part) => priorityOrObjectiveLink(strategy, part);
  return {
    measureOf: [
      ...partsMeasuredBy(strategy, measure).map(link),
      ...strategy.actions
        .filter(({ measures }) => measures.includes(measure))
        .map((action) => actionLink(strategy, action)),
    ],
    contextOf: partsWithContext(strategy, measure).map(link),
    outcomes: outcomesOfMeasure(strategy, measure).map((outcome) => outcomeLink(strategy, outcome)),
    planName: otherName(strategy, measure),
  };
}

/** The plan's own words for a measure, if its name here has others. */
export function otherName(strategy: Strategy, measure: Measure): string | undefined {
  const name = nameInPlan(strategy, measure);
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return name === undefined || letters(name) === letters(measure.name) ? undefined : name;
}
