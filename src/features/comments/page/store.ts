import { emptyState, type Change, type CommentState } from './comment-state.ts';
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
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage is called each time, because it throws if a browser blocks it. */
export function openStore(storage: () => Storage, key: string): CommentStore {
  /** Changes that the browser did not store. */
  let pending: Change[] = [];

  const state = () => pending.reduce((state, change) => change(state), read());

  function read(): CommentState {
    try {
      return deserialize(storage().getItem(key));
    } catch {
      return emptyState;
    }
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
      pending.push(change);
      const outcome = write(storage, key, state());
      if (outcome === 'stored') pending = [];
      return outcome;
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
