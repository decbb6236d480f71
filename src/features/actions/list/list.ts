import { startAddress } from './address-state.ts';
import { startDownloads } from './downloads.ts';
import { readForm } from './form.ts';
import { debounce } from '../../../ui/browser/debounce.ts';
import { startResults } from './results.ts';
import { readRows } from './rows.ts';
import { createSearch } from './search.ts';
import { select } from './selection.ts';
import type { ListState } from './state.ts';
import { searchedText } from './row-text.ts';

/** How long a reader may pause within a word, before the address follows. */
const pauseWhileTyping = 300;

const finder = document.querySelector<HTMLElement>('[data-finder]');
const list = document.querySelector<HTMLElement>('[data-list]');
if (finder !== null && list !== null) start(finder, list);

/** Starts a page that lists actions: the form leads the list, and the address follows both. */
function start(finder: HTMLElement, list: HTMLElement): void {
  const form = readForm(finder);
  const { vocabulary } = form;
  const searched = list.dataset['searched'] ?? '';
  const { rows, show } = readRows(list, vocabulary.facets);
  const results = startResults(finder, { list, total: rows.length, vocabulary, show, choose });
  const typing = debounce(pauseWhileTyping);
  const search = createSearch(rows, (row) => searchedText(row, searched));
  let listed: readonly string[] = [];

  const address = startAddress(vocabulary, goTo);
  startDownloads(finder, { ids: () => listed, isWholePlan: () => address.isEmpty(form.state()) });

  form.onReadyToType(readAhead);
  form.onType(() => {
    const state = form.state();
    refresh(state, 'soon');
    typing.ask(() => address.amend(state));
  });
  form.onChoice(() => choose(form.state()));
  form.onSubmit(() => {
    typing.now();
    const reference = form.state().words.trim().toLowerCase();
    const page = rows.find(({ id }) => id === reference)?.element.querySelector('a')?.href;
    if (page !== undefined) location.assign(page);
  });

  goTo(address.state());
  document.documentElement.classList.add('has-scripts', 'is-ready');
  document.documentElement.classList.remove('is-choosing');

  function readAhead(): void {
    if (search.readAhead()) setTimeout(readAhead);
  }

  function goTo(state: ListState): void {
    typing.forget();
    form.fill(state);
    refresh(state, 'at once');
  }

  function choose(state: ListState): void {
    typing.now();
    address.add(state);
    form.fill(state);
    refresh(state, 'soon');
  }

  function refresh(state: ListState, how: 'at once' | 'soon'): void {
    const found = search.find(state.words);
    const selection = select(rows, vocabulary.facets, state, found && (({ id }) => found.ids.has(id)));
    listed = selection.actions.map(({ id }) => id);
    form.showCounts(selection.counts);
    results.show(selection.actions, state, found?.forms ?? new Set(), how);
  }
}
