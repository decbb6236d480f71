import { emptyState, type Change, type CommentState } from './comment-state.ts';
import { readKept, writeKept } from './serialize.ts';

/** `blocked`: the browser keeps nothing for this site. `full`: it has no room. */
export type Outcome = 'kept' | 'blocked' | 'full';

/** The comments of one strategy in the reader's own browser, or on the page alone where the browser keeps none. */
export interface CommentStore {
  /** What there is now, another window's changes included. */
  kept(): CommentState;
  /** Whether the browser lets the page read what it kept. */
  isReadable(): boolean;
  /** Whether everything that `kept` returns outlives the page. */
  isSafe(): boolean;
  /** Makes a change and keeps it. It holds on the page whatever the outcome, and is kept with the next one that succeeds. */
  change(change: Change): Outcome;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage is asked anew each time, because it throws where a browser blocks it. */
export function openStore(storage: () => Storage, key: string): CommentStore {
  /** Changes that the browser did not keep. */
  let pending: Change[] = [];

  const kept = () => pending.reduce((state, change) => change(state), read());

  function read(): CommentState {
    try {
      return readKept(storage().getItem(key));
    } catch {
      return emptyState;
    }
  }

  return {
    kept,
    isReadable() {
      try {
        storage().getItem(key);
        return true;
      } catch {
        return false;
      }
    },
    isSafe: () => pending.length === 0,
    change(change) {
      pending.push(change);
      const outcome = write(storage, key, kept());
      if (outcome === 'kept') pending = [];
      return outcome;
    },
  };
}

function write(storage: () => Storage, key: string, kept: CommentState): Outcome {
  try {
    if (kept.comments.length === 0 && kept.unreadable === undefined) storage().removeItem(key);
    else storage().setItem(key, writeKept(kept));
    return 'kept';
  } catch (error) {
    return isLackOfRoom(error) ? 'full' : 'blocked';
  }
}

function isLackOfRoom(error: unknown): boolean {
  return error instanceof Error && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);
}
