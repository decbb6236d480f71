import type { EditionAction } from '../content/schema/edition.ts';
import type { ExtraValue } from '../content/schema/extra-columns.ts';
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
  owners: PartnerChange | undefined;
  supports: PartnerChange | undefined;
  timescale: BeforeAndAfter<string | null> | undefined;
  /** Its due date, if both are known. It can change under the same words, and stay under others. */
  due: BeforeAndAfter<string | null> | undefined;
  status: BeforeAndAfter<ProgressStatus> | undefined;
  outlook: BeforeAndAfter<Outlook | null> | undefined;
  title: BeforeAndAfter<string | null> | undefined;
  /** The ids of the part that it was under and of the one that it is under. */
  parent: BeforeAndAfter<string> | undefined;
  /** Its values in the extra columns, by the ids of these. */
  extra: ({ column: string } & BeforeAndAfter<ExtraValue | undefined>)[];
  /** What was added to and removed from its other fields. */
  others: FieldChange[];
  /** Ids of added actions with most of the words that this one has lost: what it was split into or merged with. */
  continuedIn: string[];
}

export interface BeforeAndAfter<Value> {
  before: Value;
  after: Value;
}

type NamedPartner = EditionAction['leads'][number];

export interface PartnerChange {
  added: NamedPartner[];
  removed: NamedPartner[];
}

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
  themes: ({ themes }) => themes,
  post: ({ post }) => (post === undefined ? undefined : [post ?? ''].filter(Boolean)),
  number: ({ number }) => (number === undefined ? undefined : [number ?? ''].filter(Boolean)),
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
  supports: 'Supporters changed',
  timescale: 'Date changed',
  parent: 'Moved',
  ownersAsPublished: 'Owners printed differently',
  milestones: 'Milestones changed',
  measures: 'Measures changed',
  themes: 'Themes changed',
  post: 'Post changed',
  number: 'Number changed',
  extra: 'Further details changed',
  next: 'Next step changed',
  progress: 'Progress',
} as const;

/** Every way in which an action can change, in words. */
export const changeKinds = Object.values(kinds);

export function kindsOfChange(change: ActionChange): string[] {
  const { before, after, wording, owners, supports, timescale, due, parent, extra, others } = change;
  if (before === undefined) return [kinds.added];
  if (after === undefined) return [kinds.removed];
  return [
    ...(before.id === after.id ? [] : [kinds.renamed]),
    ...(wording === undefined ? [] : [kinds.reworded]),
    ...(change.title === undefined ? [] : [kinds.title]),
    ...(change.status === undefined ? [] : [kinds.status]),
    ...(change.outlook === undefined ? [] : [kinds.outlook]),
    ...(owners === undefined ? [] : [kinds.owners]),
    ...(supports === undefined ? [] : [kinds.supports]),
    ...(timescale === undefined && due === undefined ? [] : [kinds.timescale]),
    ...(parent === undefined ? [] : [kinds.parent]),
    ...(extra.length === 0 ? [] : [kinds.extra]),
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
  supports: undefined,
  timescale: undefined,
  due: undefined,
  status: undefined,
  outlook: undefined,
  title: undefined,
  parent: undefined,
  extra: [],
  others: [],
};

function differences(before: EditionAction, after: EditionAction): Differences {
  return {
    wording:
      wordsOf(before) === wordsOf(after)
        ? undefined
        : { text: wordChanges(before.text, after.text), details: listChanges(before.details, after.details) },
    owners: partnerChange(before.leads, after.leads),
    supports: partnerChange(before.supports, after.supports),
    timescale: difference(before.timescale, after.timescale),
    due: difference(before.due, after.due),
    status: difference(statusIn(before), statusIn(after)),
    outlook: statusIn(after) === 'done' ? undefined : difference(outlookBefore(before), after.outlook),
    title: difference(before.title, after.title),
    parent: difference(before.under, after.under),
    extra: extraChanges(before.extra, after.extra),
    others: otherChanges(before, after),
  };
}

/** What one of the two editions did not keep cannot be compared. */
function difference<Value>(before: Value | undefined, after: Value | undefined): BeforeAndAfter<Value> | undefined {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}

function partnerChange(
  before: readonly NamedPartner[] | undefined,
  after: readonly NamedPartner[] | undefined,
): PartnerChange | undefined {
  if (before === undefined || after === undefined) return undefined;
  const missingFrom = (others: readonly NamedPartner[]) => (partner: NamedPartner) =>
    !others.some(({ id }) => id === partner.id);
  const [added, removed] = [after.filter(missingFrom(before)), before.filter(missingFrom(after))];
  return added.length + removed.length === 0 ? undefined : { added, removed };
}

/** Older editions have an outlook of actions that were done too. */
function outlookBefore(action: EditionAction): EditionAction['outlook'] {
  return action.outlook !== undefined && statusIn(action) === 'done' ? null : action.outlook;
}

function extraChanges(before: EditionAction['extra'], after: EditionAction['extra']): ActionChange['extra'] {
  if (before === undefined || after === undefined) return [];
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((column) => ({ column, before: was.get(column), after: is.get(column) }))
    .filter((change) => change.before !== change.after);
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

function isChange({ before, after, others, extra, ...change }: ActionChange): boolean {
  const { wording, owners, supports, timescale, due, status, outlook, title, parent } = change;
  const fields = [wording, owners, supports, timescale, due, status, outlook, title, parent];
  return before?.id !== after?.id || others.length + extra.length > 0 || fields.some((field) => field !== undefined);
}
