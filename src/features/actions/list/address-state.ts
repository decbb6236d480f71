import { readState, writeState, type ListState, type FilterOptions } from './state.ts';

/** The page's address, which always asks for what the page shows. */
export interface Address {
  state(): ListState;
  /** A new step, to which the reader can come back. */
  add(state: ListState): void;
  /** The same step, put otherwise. */
  amend(state: ListState): void;
  /** Whether a state asks for nothing: the whole list in its own order. */
  isEmpty(state: ListState): boolean;
}

/** @param onMove is told the state of the step to which the reader goes back or forward. */
export function startAddress(vocabulary: FilterOptions, onMove: (state: ListState) => void): Address {
  const state = () => readState(location.search, vocabulary);
  addEventListener('popstate', () => onMove(state()));
  return {
    state,
    add(state) {
      const query = writeState(state, vocabulary);
      if (query !== location.search) history.pushState(null, '', location.pathname + query);
    },
    amend(state) {
      history.replaceState(null, '', location.pathname + writeState(state, vocabulary));
    },
    isEmpty: (state) => writeState(state, vocabulary) === '',
  };
}
