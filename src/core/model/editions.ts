import type { EditionAction, EditionFile } from '../content/schema/edition.ts';
import type { Action, Strategy } from './types.ts';

/** The actions of a strategy as an edition of a date. */
export function editionOf(strategy: Strategy, date: string): EditionFile {
  return { date, actions: strategy.actions.map(editionAction) };
}

function editionAction(action: Action): EditionAction {
  const { id, text, details, objective, priority, timescale, leads, ownersAsPublished } = action;
  return {
    id,
    text,
    details,
    under: (objective ?? priority).id,
    timescale: timescale?.asPublished ?? null,
    leads: leads.map((lead) => ({ id: lead.id, name: lead.name })),
    ownersAsPublished: ownersAsPublished ?? null,
    milestones: action.milestones.map(({ when, text }) => ({ when: when ?? null, text })),
    measures: action.measures.map((measure) => measure.id),
    progress: action.progress.map(({ date, status, text }) => ({ date, status, text })),
  };
}

/** An action as it was last published. */
export interface PublishedAction {
  action: EditionAction;
  /** The date of the newest edition that has it. */
  edition: string;
}

/** Each action of any edition, in the wording of the newest edition that has it. */
export function lastPublished(editions: readonly EditionFile[]): Map<string, PublishedAction> {
  const published = new Map<string, PublishedAction>();
  const oldestFirst = [...editions].sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { date, actions } of oldestFirst) {
    for (const action of actions) published.set(action.id, { action, edition: date });
  }
  return published;
}

/** All the words of an action, for comparing it with another. */
export function wordsOf({ text, details }: { text: string; details: readonly string[] }): string {
  return [text, ...details].join('\n');
}
