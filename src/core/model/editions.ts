import type { ProgressStatus } from '../content/schema/plan.ts';
import type { EditionAction, EditionFile } from '../content/schema/edition.ts';
import { endDay } from './timescale/timescale.ts';
import type { Action, Strategy } from './types.ts';

/** The actions of a strategy as an edition of a date. */
export function editionOf(strategy: Strategy, date: string): EditionFile {
  return { date, actions: strategy.actions.map(editionAction) };
}

function editionAction(action: Action): EditionAction {
  const { id, text, details, objective, priority, timescale, leads, ownersAsPublished } = action;
  return {
    id,
    title: action.title ?? null,
    text,
    details,
    under: (objective ?? priority).id,
    timescale: timescale?.asPublished ?? null,
    due: (timescale && endDay(timescale)) ?? null,
    leads: leads.map(({ id, name }) => ({ id, name })),
    supports: action.supports.map(({ id, name }) => ({ id, name })),
    ownersAsPublished: ownersAsPublished ?? null,
    milestones: action.milestones.map(({ when, text }) => ({ when: when ?? null, text })),
    measures: action.measures.map((measure) => measure.id),
    themes: action.themes.map((theme) => theme.id),
    post: action.post ?? null,
    number: action.number ?? null,
    extra: { ...action.extra },
    status: action.status,
    outlook: action.outlook ?? null,
    next: action.progress[0]?.next ?? null,
    progress: action.progress.map(({ date, printed, status, outlook, text, next }) => ({
      ...{ date, printed, status, outlook, text, next },
    })),
  };
}

/** The status of an action of an edition. Older editions have only its reports, or nothing of it. */
export function statusIn({ status, progress }: EditionAction): ProgressStatus | undefined {
  return status ?? (progress && (progress[0]?.status ?? 'not reported'));
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
