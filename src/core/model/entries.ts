import type { ContentKind, Entry } from '../content/schema/kinds.ts';

/** The content files of a site by kind. */
export interface Entries {
  all: readonly Entry[];
  /** The files of one kind, ordered by path; with `strategy`, only that strategy's. */
  ofKind<Kind extends ContentKind>(kind: Kind, strategy?: string): Entry<Kind>[];
}

export function groupEntries(all: readonly Entry[]): Entries {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...all].sort(byPath)) {
    addTo(groups, entry.kind, entry);
    if (entry.strategy !== undefined) addTo(groups, `${entry.kind} ${entry.strategy}`, entry);
  }
  return {
    all,
    ofKind: <Kind extends ContentKind>(kind: Kind, strategy?: string) =>
      (groups.get(strategy === undefined ? kind : `${kind} ${strategy}`) ?? []) as Entry<Kind>[],
  };
}

function byPath(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function addTo(groups: Map<string, Entry[]>, key: string, entry: Entry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}
