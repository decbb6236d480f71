import type { EditionAction } from '../content/schema/edition.ts';
import { wordsOf } from './editions.ts';
import { overlapOf, stemsOf } from './word-similarity.ts';

/** The new actions for those whose ids or words are gone. */
export interface ActionMatches {
  /** The new id of each action that was only renamed: one action removed and one added with the same words. */
  successor: Map<string, string>;
  /** For each other action that lost words, the added actions that now have most of them. */
  continuedIn: Map<string, string[]>;
}

/** What an action is followed by: its id and its words. */
export type MatchedAction = Pick<EditionAction, 'id' | 'text' | 'details'>;

/** From this share of common words on, one action continues another. */
const minOverlap = 0.7;
/** Fewer common words may be chance. */
const minCommonWords = 4;

/** Follows removed and shortened actions by their words into the actions that were added. */
export function matchActionsAcrossEditions(
  before: readonly MatchedAction[],
  after: readonly MatchedAction[],
): ActionMatches {
  const byIdAfter = new Map(after.map((action) => [action.id, action]));
  const idsBefore = new Set(before.map(({ id }) => id));
  const added = after.filter(({ id }) => !idsBefore.has(id)).map(withStems);
  const links = before.map((action) => {
    const words = wordsOf(action);
    const lost = lostStems(action, byIdAfter.get(action.id));
    const to = added.filter((candidate) => candidate.words === words || continues(lost, candidate.stems));
    return { id: action.id, to: to.map(({ id }) => id) };
  });
  const isRenamed = ({ id, to }: (typeof links)[number]): boolean =>
    !byIdAfter.has(id) && to.length === 1 && links.filter((link) => link.to.includes(to[0] ?? '')).length === 1;
  return {
    successor: new Map(links.filter(isRenamed).map(({ id, to }) => [id, to[0] ?? id])),
    continuedIn: new Map(links.filter((link) => link.to.length > 0 && !isRenamed(link)).map(({ id, to }) => [id, to])),
  };
}

/** The words of an action that it no longer has: all of them if the action is gone. */
function lostStems(before: MatchedAction, after: MatchedAction | undefined): Set<string> {
  const stems = stemsOf(wordsOf(before));
  return after === undefined ? stems : stems.difference(stemsOf(wordsOf(after)));
}

function continues(lost: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return lost.intersection(stems).size >= minCommonWords && overlapOf(lost, stems) >= minOverlap;
}

function withStems(action: MatchedAction): { id: string; words: string; stems: Set<string> } {
  const words = wordsOf(action);
  return { id: action.id, words, stems: stemsOf(words) };
}
