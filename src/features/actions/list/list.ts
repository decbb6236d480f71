import { pushQuery, replaceQuery } from '../../../ui/browser/address-state.ts';
import { debounce } from '../../../core/text/debounce.ts';
import { startDownloads } from './downloads.ts';
import { readForm } from './form.ts';
import { startResults } from './results.ts';
import { searchableText } from './row-text.ts';
import { readRows } from './rows.ts';
import { createSearch } from './search.ts';
import { select } from './selection.ts';
import { readState, writeState, type ListState } from './state.ts';

/** How long a reader may pause within a word, before the address follows. */
const typingPause = 300;

const finder = document.querySelector<HTMLElement>('[data-finder]');
const list = document.querySelector<HTMLElement>('[data-list]');
if (finder !== null && list !== null) start(finder, list);

/** Starts a page that lists actions: the list follows the form, and the address follows both. */
function start(finder: HTMLElement, list: HTMLElement): void {
  const form = readForm(finder);
  const { options } = form;
  const searched = list.dataset['searched'] ?? '';
  const { rows, show } = readRows(list, options.facets);
  const results = startResults(finder, { list, total: rows.length, options, show, onChange: choose });
  const updateAddress = debounce((state: ListState) => replaceQuery(writeState(state, options)), typingPause);
  const search = createSearch(rows, (row) => searchableText(row, searched));
  let listed: readonly string[] = [];

  startDownloads(finder, { ids: () => listed, isWholePlan: () => writeState(form.state(), options) === '' });
  addEventListener('popstate', showAddress);
  form.onSearchFocus(indexInBatches);
  form.onInput(() => {
    const state = form.state();
    refresh(state, 'soon');
    updateAddress(state);
  });
  form.onChange(() => choose(form.state()));
  form.onSubmit(() => {
    updateAddress.flush();
    const reference = form.state().words.trim().toLowerCase();
    const page = rows.find(({ id }) => id === reference)?.element.querySelector('a')?.href;
    if (page !== undefined) location.assign(page);
  });

  showAddress();
  document.documentElement.classList.add('has-scripts', 'is-ready');
  document.documentElement.classList.remove('is-choosing');

  function indexInBatches(): void {
    if (search.indexBatch()) setTimeout(indexInBatches);
  }

  function showAddress(): void {
    const state = readState(location.search, options);
    updateAddress.cancel();
    form.fill(state);
    refresh(state, 'at once');
  }

  function choose(state: ListState): void {
    updateAddress.flush();
    pushQuery(writeState(state, options));
    form.fill(state);
    refresh(state, 'soon');
  }

  function refresh(state: ListState, when: 'at once' | 'soon'): void {
    const found = search.find(state.words);
    const selection = select(rows, options.facets, state, found && (({ id }) => found.ids.has(id)));
    listed = selection.actions.map(({ id }) => id);
    form.showCounts(selection.counts);
    results.show(selection.actions, state, found?.wordForms ?? new Set(), when);
  }
}
