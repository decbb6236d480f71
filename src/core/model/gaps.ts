import type { Action, Strategy } from './types.ts';
import { firstYear, isUnderstood } from './timescale/timescale.ts';

/** Something that a plan leaves open, as a scrutiny member would ask it. Neutral: a gap can have a good reason. */
export interface Question {
  id: 'no-end-date' | 'no-owner' | 'no-measure' | 'before-start';
  title: string;
  /** When an action falls under it, in full. */
  rule: string;
  /** What to ask about such an action. */
  question: string;
  appliesTo(action: Action): boolean;
}

/** The questions that a strategy's own content raises, whether or not any action falls under them. */
export function questionsOf({ terms, period, actions }: Strategy): Question[] {
  const { action } = terms;
  const repeats = actions.some(({ timescale }) => timescale?.repeats ?? false);
  const hasMilestones = actions.some(({ milestones }) => milestones.length > 0);
  return [
    {
      id: 'no-end-date',
      title: 'No end date',
      rule: `The plan gives no year. It says “ongoing”, ${repeats ? 'how often, ' : ''}or nothing.${hasMilestones ? ' Milestones are not counted.' : ''}`,
      question: 'How will you know it is on track, and when will it next be reviewed?',
      appliesTo: ({ timescale }) =>
        timescale === undefined || (isUnderstood(timescale) && firstYear(timescale) === undefined),
    },
    {
      id: 'no-owner',
      title: 'No owner named',
      rule: `The plan does not say who is responsible for the ${action.one}.`,
      question: `Who is accountable for this ${action.one}?`,
      appliesTo: ({ leads }) => leads.length === 0,
    },
    {
      id: 'no-measure',
      title: 'No measure for this part of the plan',
      rule: `The plan names no measure for the ${action.one} or for its part of the plan, or says that local measures are still to be identified.`,
      question: 'How will you know if it has worked?',
      appliesTo: (candidate) =>
        candidate.measures.length === 0 &&
        candidate.measuredBy.length === 0 &&
        ((candidate.objective ?? candidate.priority).alignment?.measures.length ?? 0) === 0,
    },
    {
      id: 'before-start',
      title: 'Dated before the strategy starts',
      rule: `The first year that the plan gives for the ${action.one} begins before ${period.from}, the first year of the strategy. The ${action.one} may finish later, or may carry on.`,
      question: 'Has it been done, or does the date need to change?',
      appliesTo: ({ timescale }) => timescale !== undefined && (firstYear(timescale) ?? period.from) < period.from,
    },
  ];
}
