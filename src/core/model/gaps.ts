import { capitalise, joinWords } from '../text/words.ts';
import { statesNone } from './stated-none.ts';
import type { Action, Strategy } from './types.ts';
import { endDay, firstYear, isUnderstood } from './timescale/timescale.ts';

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

/**
 * The questions that a strategy's own content raises, whether or not any action falls under them. Nothing is asked about what
 * was left out, unless the content states that the document prints none.
 */
export function questionsOf(strategy: Strategy): Question[] {
  return [noEndDate(strategy), ...noOwner(strategy), ...noMeasure(strategy), beforeStart(strategy)];
}

/** What is asked about, in a few words: `Tasks with no owner, end date or measure, and questions to ask`. */
export function aboutGaps(strategy: Strategy): string {
  const asked = new Set(questionsOf(strategy).map(({ id }) => id));
  const lacking = [
    ...(asked.has('no-owner') ? ['owner'] : []),
    'end date',
    ...(asked.has('no-measure') ? ['measure'] : []),
  ];
  return `${capitalise(strategy.terms.action.many)} with no ${joinWords(lacking, 'or')}, and questions to ask`;
}

function noEndDate(strategy: Strategy): Question {
  const printsNone = statesNone(strategy, 'timescales');
  const repeats = strategy.actions.some(({ timescale }) => timescale?.repeats ?? false);
  const hasMilestones = strategy.actions.some(({ milestones }) => milestones.length > 0);
  const said = printsNone
    ? `“ongoing”, ${repeats ? 'how often, ' : ''}or nothing`
    : joinWords(['“ongoing”', ...(repeats ? ['how often'] : [])], 'or');
  return {
    id: 'no-end-date',
    title: 'No end date',
    rule: `The plan does not say when it ends. It says ${said}.${hasMilestones ? ' Milestones are not counted.' : ''}`,
    question: 'How will you know it is on track, and when will it next be reviewed?',
    appliesTo: ({ timescale }) =>
      timescale === undefined ? printsNone : isUnderstood(timescale) && endDay(timescale) === undefined,
  };
}

function noOwner(strategy: Strategy): Question[] {
  if (!statesNone(strategy, 'owners')) return [];
  const { action } = strategy.terms;
  return [
    {
      id: 'no-owner',
      title: 'No owner named',
      rule: `The plan does not say who is responsible for the ${action.one}.`,
      question: `Who is accountable for this ${action.one}?`,
      appliesTo: ({ leads }) => leads.length === 0,
    },
  ];
}

function noMeasure(strategy: Strategy): Question[] {
  const printsNone = statesNone(strategy, 'measures');
  const alignmentOf = ({ objective, priority }: Action) => (objective ?? priority).alignment;
  const isStated = (action: Action) => printsNone || alignmentOf(action)?.statedGap !== undefined;
  if (!printsNone && !strategy.actions.some(isStated)) return [];
  const { action } = strategy.terms;
  const toBeFound = 'says that local measures are still to be identified';
  return [
    {
      id: 'no-measure',
      title: 'No measure for this part of the plan',
      rule: printsNone
        ? `The plan names no measure for the ${action.one} or for its part of the plan, or ${toBeFound}.`
        : `The plan ${toBeFound} for its part of the plan.`,
      question: 'How will you know if it has worked?',
      appliesTo: (candidate) =>
        isStated(candidate) &&
        candidate.measures.length === 0 &&
        candidate.measuredBy.length === 0 &&
        (alignmentOf(candidate)?.measures.length ?? 0) === 0,
    },
  ];
}

function beforeStart({ terms: { action }, period }: Strategy): Question {
  return {
    id: 'before-start',
    title: 'Dated before the strategy starts',
    rule: `The first year that the plan gives for the ${action.one} begins before ${period.from}, the first year of the strategy. The ${action.one} may finish later, or may carry on.`,
    question: 'Has it been done, or does the date need to change?',
    appliesTo: ({ timescale }) => timescale !== undefined && (firstYear(timescale) ?? period.from) < period.from,
  };
}
