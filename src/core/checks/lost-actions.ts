import type { EditionAction } from '../content/schema/edition.ts';
import type { PartialEntry } from '../content/load-file.ts';
import { allEntries, readEntries } from './entries.ts';
import type { CheckContext } from './context.ts';
import { idsOf } from './known-ids.ts';

type Table = PartialEntry<'actionTable'>;

/** Actions that the newest edition has and a table has lost, by the path of the table. */
export interface LostActions {
  edition: string;
  ids: ReadonlyMap<string, string[]>;
}

/**
 * The actions that are gone without having been withdrawn: as many as the strategy has fewer than it should, each in the table
 * that has the actions with the most similar ids. `undefined` if none is, or if it cannot be told which.
 */
export function lostActions(
  context: CheckContext,
  strategy: string | undefined,
  expected: number,
): LostActions | undefined {
  if (!context.isComplete('edition', strategy) || !context.isComplete('actionTable', strategy)) return undefined;
  const tables = context.ofKind('actionTable', strategy);
  const ids = new Set(tables.flatMap(({ data }) => idsOf(data.actions)));
  const [newest] = context.ofKind('edition', strategy).toSorted((a, b) => (a.path > b.path ? -1 : 1));
  const published = allEntries(newest?.data.actions);
  if (ids.has(undefined) || ids.size >= expected || published === undefined) return undefined;
  const gone = published.filter(({ id }) => id !== undefined && !ids.has(id));
  const found = [...Map.groupBy(gone, ({ under }) => under)].flatMap(([under, ofPlace]) => {
    const ofPart = tables.filter(({ data }) => data.under === under);
    // A row that is withdrawn is why one of them is gone.
    if (ofPart.some(({ data }) => data.withdrawnRows === undefined || data.withdrawnRows.length > 0)) return [];
    return ofPlace.flatMap(({ id = '' }) => {
      const [table] = ofPart.toSorted((a, b) => likeness(b, id) - likeness(a, id));
      return table === undefined ? [] : [{ id, path: table.path }];
    });
  });
  if (found.length !== expected - ids.size) return undefined;
  const byPath = Map.groupBy(found, ({ path }) => path);
  return {
    edition: newest?.data.date ?? '',
    ids: new Map([...byPath].map(([path, ofTable]) => [path, ofTable.map(({ id }) => id)])),
  };
}

/** How many letters an id begins with as the most similar id of a table does. */
function likeness({ data }: Table, id: string): number {
  const others = readEntries(data.actions).map(({ entry }) => entry.id ?? '');
  return Math.max(0, ...others.map((other) => commonStart(other, id)));
}

function commonStart(a: string, b: EditionAction['id']): number {
  const differs = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return differs === -1 ? a.length : differs;
}
