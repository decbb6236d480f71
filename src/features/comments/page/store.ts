import { emptyState, type Change, type CommentState } from './comment-state.ts';
import { ownChanges } from './own-changes.ts';
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
  /** After another window has written: puts back what it overwrote. */
  reconcile(): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage is called each time, because it throws if a browser blocks it. */
export function openStore(storage: () => Storage, key: string): CommentStore {
  /** Changes that the browser did not store. */
  let pending: Change[] = [];
  /** What was read last: thousands of comments take a while to check. */
  let latest: { raw: string | null; state: CommentState } | undefined;

  const own = ownChanges();

  const state = () => pending.reduce((state, change) => change(state), read());

  function read(): CommentState {
    try {
      const raw = storage().getItem(key);
      if (raw !== latest?.raw) latest = { raw, state: deserialize(raw) };
      return latest.state;
    } catch {
      return emptyState;
    }
  }

  function store(change: Change): Outcome {
    pending.push(change);
    const outcome = write(storage, key, state());
    if (outcome === 'stored') pending = [];
    return outcome;
  }

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
      const before = state();
      const outcome = store(change);
      own.remember(before, state());
      return outcome;
    },
    reconcile() {
      const overwritten = own.overwrittenIn(state());
      if (overwritten !== undefined) store(overwritten);
    },
  };
}

function write(storage: () => Storage, key: string, state: CommentState): Outcome {
  try {
    if (state.comments.length === 0 && state.unreadable === undefined) storage().removeItem(key);
    else storage().setItem(key, serialize(state));
    return 'stored';
  } catch (error) {
    return isQuotaExceeded(error) ? 'full' : 'blocked';
  }
}

function isQuotaExceeded(error: unknown): boolean {
  return error instanceof Error && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);
}
