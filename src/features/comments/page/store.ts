import { addComments, emptyState, type Change, type Comment, type CommentState } from './comment-state.ts';
import { deserialize, serialize } from './serialize.ts';

/** `blocked`: the browser stores nothing for this site. `full`: it has no room. */
export type Outcome = 'stored' | 'blocked' | 'full';

/** The comments of one strategy in the reader's own browser, or on the page alone if the browser stores none. */
export interface CommentStore {
  /** The comments now, changes of another window included. */
  state(): CommentState;
  /** Whether the browser lets the page read what it stored. */
  isReadable(): boolean;
  /** Whether everything in `state` is still there after the page is closed. */
  isSaved(): boolean;
  /** Makes a change and stores it. If storing fails, the page still has it, and the next change that succeeds stores it. */
  change(change: Change): Outcome;
  /** Whether something that the browser stores under a name belongs to the comments. */
  isOwn(name: string): boolean;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Stores each comment under a name of its own, so that windows that write at the same moment overwrite nothing. Under the key
 * itself are texts that are not comments, and the comments of versions that stored them in one list: the next change moves
 * these to names of their own.
 *
 * @param storage is called each time, because it throws if a browser blocks it.
 */
export function openStore(storage: () => Storage, key: string): CommentStore {
  /** Changes that the browser did not store. */
  let pending: Change[] = [];
  /** What was read last: thousands of comments take a while to check. */
  const cache = new Map<string, { raw: string; state: CommentState }>();

  const nameOf = (id: string) => `${key}#${id}`;
  const isOwn = (name: string) => name === key || name.startsWith(nameOf(''));

  function readEntry(name: string): CommentState {
    const raw = storage().getItem(name) ?? '';
    const cached = cache.get(name);
    if (cached?.raw === raw) return cached.state;
    const found = deserialize(raw);
    const [first, ...others] = found.comments;
    const isWhole = name === key || (others.length === 0 && first !== undefined && nameOf(first.id) === name);
    const state = isWhole ? found : { comments: [], unreadable: raw };
    cache.set(name, { raw, state });
    return state;
  }

  function names(): string[] {
    const { length } = storage();
    return Array.from({ length }, (_, index) => storage().key(index) ?? '').filter(isOwn);
  }

  function read(): CommentState {
    try {
      // Where an older version wrote again what was moved, the text of its own name counts.
      const entries = names().sort().reverse().map(readEntry);
      const unreadable = entries.flatMap((entry) => entry.unreadable ?? []).join('\n');
      const comments = addComments(entries.flatMap((entry) => entry.comments))(emptyState).comments;
      return { comments, unreadable: unreadable === '' ? undefined : unreadable };
    } catch {
      return emptyState;
    }
  }

  function write(before: CommentState, after: CommentState): void {
    const known = new Map(before.comments.map(({ id, text }) => [id, text]));
    const kept = new Set(after.comments.map(({ id }) => id));
    const needsWriting = ({ id, text }: Comment) => known.get(id) !== text || storage().getItem(nameOf(id)) === null;
    const written = after.comments.filter(needsWriting);
    const list = readEntry(key);
    const cleared =
      after.unreadable === undefined ? names().filter((name) => readEntry(name).unreadable !== undefined) : [];
    const removed = before.comments.filter(({ id }) => !kept.has(id)).map(({ id }) => nameOf(id));
    const isRestored = before.unreadable === undefined;
    const unreadable = isRestored || after.unreadable === undefined ? after.unreadable : list.unreadable;
    const replace = transaction(storage());
    // What is removed makes room for what is written.
    for (const name of [...removed, ...cleared]) replace(name, undefined);
    if (list.comments.length > 0 || unreadable !== list.unreadable)
      replace(key, unreadable === undefined ? undefined : serialize({ comments: [], unreadable }));
    for (const comment of written)
      replace(nameOf(comment.id), serialize({ comments: [comment], unreadable: undefined }));
  }

  const state = () => pending.reduce((state, change) => change(state), read());

  return {
    state,
    isReadable() {
      try {
        storage().getItem(key);
        return true;
      } catch {
        return false;
      }
    },
    isSaved: () => pending.length === 0,
    change(change) {
      pending.push(change);
      try {
        write(read(), state());
        pending = [];
        return 'stored';
      } catch (error) {
        return isQuotaExceeded(error) ? 'full' : 'blocked';
      }
    },
    isOwn,
  };
}

/** Replaces and removes what is stored. If the browser refuses, everything is put back before the error is thrown. */
function transaction(storage: Storage): (name: string, value: string | undefined) => void {
  const before: { name: string; value: string | null }[] = [];
  return (name, value) => {
    before.push({ name, value: storage.getItem(name) });
    try {
      if (value === undefined) storage.removeItem(name);
      else storage.setItem(name, value);
    } catch (error) {
      // What was added goes first: it may fill the room of what was removed.
      for (const entry of before) if (entry.value === null) storage.removeItem(entry.name);
      for (const entry of before) if (entry.value !== null) storage.setItem(entry.name, entry.value);
      throw error;
    }
  };
}

function isQuotaExceeded(error: unknown): boolean {
  return error instanceof Error && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);
}
