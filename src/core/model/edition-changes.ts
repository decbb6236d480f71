import type { EditionAction } from '../content/schema/edition.ts';
import type { Outlook, ProgressStatus } from '../content/schema/plan.ts';
import { matchActionsAcrossEditions } from './match-editions.ts';
import { editionOf, statusIn, wordsOf } from './editions.ts';
import { byId } from './order.ts';
import type { Strategy } from './types.ts';
import { listChanges, wordChanges, type WordChange } from './word-diff.ts';

/** What changed in an action. */
export interface ActionChange {
  /** Its newest id. */
  id: string;
  /** `undefined` if the action was added. */
  before: EditionAction | undefined;
  /** `undefined` if it was removed. A different id if it was renamed. */
  after: EditionAction | undefined;
  /** The wording with its changes marked. */
  wording: { text: WordChange[]; details: WordChange[][] } | undefined;
  owners: { added: Owner[]; removed: Owner[] } | undefined;
  timescale: BeforeAndAfter<string | null> | undefined;
  /** The last day by which it is due, if both are known. It can change under the same words, and stay under others. */
  due: BeforeAndAfter<string | null> | undefined;
  status: BeforeAndAfter<ProgressStatus> | undefined;
  outlook: BeforeAndAfter<Outlook | null> | undefined;
  title: BeforeAndAfter<string | null> | undefined;
  /** The ids of the part that it was under and of the one that it is under. */
  parent: BeforeAndAfter<string> | undefined;
  /** What was added to and removed from its other fields. */
  others: FieldChange[];
  /** Ids of added actions with most of the words that this one has lost: what it was split into or merged with. */
  continuedIn: string[];
}

export interface BeforeAndAfter<Value> {
  before: Value;
  after: Value;
}

type Owner = EditionAction['leads'][number];

export interface FieldChange {
  field: keyof typeof otherFields;
  added: string[];
  removed: string[];
}

/** The fields that have no comparison of their own, each as a list of texts. */
const otherFields = {
  ownersAsPublished: ({ ownersAsPublished: printed }) =>
    printed === undefined ? undefined : [printed ?? ''].filter(Boolean),
  milestones: ({ milestones }) => milestones?.map(({ when, text }) => (when === null ? text : `${when}: ${text}`)),
  measures: ({ measures }) => measures,
  next: ({ next }) => (next === undefined ? undefined : [next ?? ''].filter(Boolean)),
  progress: ({ progress }) => progress?.map(({ date, status, text }) => `${date} ${status}: ${text}`),
} as const satisfies Record<string, (action: EditionAction) => string[] | undefined>;

/** What changed from one list of actions to another, in the order of ids. Unchanged actions are left out. */
export function changesBetween(before: readonly EditionAction[], after: readonly EditionAction[]): ActionChange[] {
  const { successor, continuedIn } = matchActionsAcrossEditions(before, after);
  const idsAfter = new Map(after.map((action) => [action.id, action]));
  const idsBefore = new Set(before.map(({ id }) => id));
  const renamedTo = new Set(successor.values());
  const added = after.filter((action) => !idsBefore.has(action.id) && !renamedTo.has(action.id));
  const changes = [
    ...before.map((action) =>
      change(action, idsAfter.get(successor.get(action.id) ?? action.id), continuedIn.get(action.id) ?? []),
    ),
    ...added.map((action) => change(undefined, action, [])),
  ];
  return changes.filter(isChange).sort(byId);
}

const kinds = {
  added: 'Added',
  removed: 'Withdrawn',
  renamed: 'New reference',
  reworded: 'Reworded',
  title: 'New title',
  status: 'Status changed',
  outlook: 'Outlook changed',
  owners: 'Owner changed',
  timescale: 'Date changed',
  parent: 'Moved',
  ownersAsPublished: 'Owners printed differently',
  milestones: 'Milestones changed',
  measures: 'Measures changed',
  next: 'Next step changed',
  progress: 'Progress',
} as const;

/** Every way in which an action can change, in words. */
export const changeKinds = Object.values(kinds);

export function kindsOfChange(change: ActionChange): string[] {
  const { before, after, wording, owners, timescale, due, parent, others } = change;
  if (before === undefined) return [kinds.added];
  if (after === undefined) return [kinds.removed];
  return [
    ...(before.id === after.id ? [] : [kinds.renamed]),
    ...(wording === undefined ? [] : [kinds.reworded]),
    ...(change.title === undefined ? [] : [kinds.title]),
    ...(change.status === undefined ? [] : [kinds.status]),
    ...(change.outlook === undefined ? [] : [kinds.outlook]),
    ...(owners === undefined ? [] : [kinds.owners]),
    ...(timescale === undefined && due === undefined ? [] : [kinds.timescale]),
    ...(parent === undefined ? [] : [kinds.parent]),
    ...others.map(({ field }) => kinds[field]),
  ];
}

const sinceEdition = new WeakMap<Strategy, Map<string, string[]>>();

/** By its id, how each action of the plan has changed since the newest edition. Empty if there is none. */
export function changesSinceEdition(strategy: Strategy): ReadonlyMap<string, string[]> {
  const cached = sinceEdition.get(strategy);
  if (cached !== undefined) return cached;
  const [newest] = strategy.editions;
  const changes =
    newest === undefined ? [] : changesBetween(newest.actions, editionOf(strategy, strategy.asAt).actions);
  const byAction = new Map(changes.map((change) => [change.id, kindsOfChange(change)]));
  sinceEdition.set(strategy, byAction);
  return byAction;
}

function change(
  before: EditionAction | undefined,
  after: EditionAction | undefined,
  continuedIn: string[],
): ActionChange {
  const id = (after ?? before)?.id ?? '';
  if (before === undefined || after === undefined) return { id, before, after, ...noDifferences, continuedIn };
  return { id, before, after, ...differences(before, after), continuedIn };
}

type Differences = Omit<ActionChange, 'id' | 'before' | 'after' | 'continuedIn'>;

const noDifferences: Differences = {
  wording: undefined,
  owners: undefined,
  timescale: undefined,
  due: undefined,
  status: undefined,
  outlook: undefined,
  title: undefined,
  parent: undefined,
  others: [],
};

function differences(before: EditionAction, after: EditionAction): Differences {
  const owners = {
    added: after.leads.filter(({ id }) => !before.leads.some((lead) => lead.id === id)),
    removed: before.leads.filter(({ id }) => !after.leads.some((lead) => lead.id === id)),
  };
  return {
    wording:
      wordsOf(before) === wordsOf(after)
        ? undefined
        : { text: wordChanges(before.text, after.text), details: listChanges(before.details, after.details) },
    owners: owners.added.length + owners.removed.length === 0 ? undefined : owners,
    timescale: difference(before.timescale, after.timescale),
    due: difference(before.due, after.due),
    status: difference(statusIn(before), statusIn(after)),
    outlook: difference(before.outlook, after.outlook),
    title: difference(before.title, after.title),
    parent: difference(before.under, after.under),
    others: otherChanges(before, after),
  };
}

/** What one of the two editions did not keep cannot be compared. */
function difference<Value>(before: Value | undefined, after: Value | undefined): BeforeAndAfter<Value> | undefined {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}

/** A field that one of the two does not have cannot be compared. */
function otherChanges(before: EditionAction, after: EditionAction): FieldChange[] {
  return Object.entries(otherFields).flatMap(([field, listOf]) => {
    const [was, is] = [listOf(before), listOf(after)];
    if (was === undefined || is === undefined) return [];
    const [textsBefore, textsAfter] = [new Set(was), new Set(is)];
    const added = is.filter((text) => !textsBefore.has(text));
    const removed = was.filter((text) => !textsAfter.has(text));
    return added.length + removed.length === 0 ? [] : [{ field: field as FieldChange['field'], added, removed }];
  });
}

function isChange({
  before,
  after,
  wording,
  owners,
  timescale,
  due,
  status,
  outlook,
  title,
  parent,
  others,
}: ActionChange): boolean {
  const fields = [wording, owners, timescale, due, status, outlook, title, parent];
  return before?.id !== after?.id || others.length > 0 || fields.some((field) => field !== undefined);
}
