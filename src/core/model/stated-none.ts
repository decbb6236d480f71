import type { CompleteField } from '../content/schema/strategy.ts';
import type { Strategy } from './types.ts';

/**
 * Whether an action without an owner, a timescale or a measure is one for which the document prints none. Only then may a
 * page, a filter or a count say so: a field that was left out may only not have been entered.
 */
export function statesNone({ complete }: Pick<Strategy, 'complete'>, field: CompleteField): boolean {
  return complete.includes(field);
}

/** What readers see in place of an owner and a date that the document does not print. */
export interface WordsForNone {
  owners: string | undefined;
  timescale: string | undefined;
}

export function wordsForNone(strategy: Pick<Strategy, 'complete'>): WordsForNone {
  return {
    owners: statesNone(strategy, 'owners') ? 'No owner named' : undefined,
    timescale: statesNone(strategy, 'timescales') ? 'No date given' : undefined,
  };
}
