import { changesBetween } from './edition-changes.ts';
import { editionOf, lastPublished, type PublishedAction } from './editions.ts';
import { byId } from './order.ts';
import type { Strategy } from './types.ts';

/** An action that an edition has and the content no longer has. */
export interface WithdrawnAction extends PublishedAction {
  /** Ids of actions that most of its words went into. */
  continuedIn: string[];
}

/** Every withdrawn action of a strategy, in the order of ids. */
export function withdrawnActions(strategy: Strategy): WithdrawnAction[] {
  const current = new Set(strategy.actions.map(({ id }) => id));
  const published = [...lastPublished(strategy.editions).values()];
  return published
    .filter(({ action }) => !current.has(action.id))
    .map((withdrawn) => ({ ...withdrawn, continuedIn: continuedIn(strategy, withdrawn) }))
    .sort((a, b) => byId(a.action, b.action));
}

function continuedIn(strategy: Strategy, { action, edition }: PublishedAction): string[] {
  const index = strategy.editions.findIndex(({ date }) => date === edition);
  const last = strategy.editions[index]?.actions ?? [];
  const next = (strategy.editions[index - 1] ?? editionOf(strategy, strategy.asAt)).actions;
  const change = changesBetween(last, next).find(({ before }) => before?.id === action.id);
  if (change === undefined) return [];
  return change.after === undefined ? change.continuedIn : [change.after.id];
}
