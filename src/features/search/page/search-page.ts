import { debounce } from '../../../core/text/debounce.ts';
import { normaliseSearchText, pushQuery, replaceQuery } from '../../../ui/browser/address-state.ts';
import { requiredElement } from '../../../ui/browser/required-element.ts';
import { isEmpty, readRequest, writeRequest, type SearchRequest } from './search-request.ts';
import { filterBoxes } from './filter-boxes.ts';
import { loadPagefind } from './pagefind.ts';
import { showResults } from './results.ts';
import { runSearch, type SearchResults } from './run-search.ts';

/** How long to wait for the next keystroke, in milliseconds. */
const typingPause = 250;

const form = requiredElement(document, '#search-form', HTMLFormElement);
const box = requiredElement(document, '#search-words', HTMLInputElement);
const panel = requiredElement(document, '#search-filters', HTMLDetailsElement);
const clear = requiredElement(document, '#search-clear', HTMLButtonElement);
const filters = filterBoxes(panel);
const title = document.title;
const pagefind = loadPagefind();

let isTyping = false;
const searchAsTyped = debounce(() => {
  submit(requestInForm(), { asOneStep: isTyping });
  isTyping = true;
}, typingPause);

// What is for readers without scripts gives way to the search.
document.documentElement.classList.add('has-scripts', 'is-ready');
panel.open = matchMedia('(min-width: 48rem)').matches;
window.addEventListener('popstate', showAddress);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit(requestInForm());
});
box.addEventListener('input', () => searchAsTyped());
panel.addEventListener('change', () => submit(requestInForm()));
clear.addEventListener('click', () => {
  filters.write({});
  panel.querySelector('summary')?.focus();
  submit(requestInForm());
});
showAddress();

/**
 * Puts a request into the address and shows its results. Each is a step that "back" returns from, but all the keystrokes in a
 * row are one.
 */
function submit(request: SearchRequest, { asOneStep = false } = {}): void {
  stopTyping();
  document.documentElement.classList.remove('is-choosing');
  if (asOneStep) replaceQuery(writeRequest(request));
  else pushQuery(writeRequest(request));
  show(request);
}

/** Searches for what the address says. */
function showAddress(): void {
  stopTyping();
  const request = readRequest(new URLSearchParams(location.search), filters.values);
  box.value = request.words;
  filters.write(request.filters);
  show(request);
}

function show(request: SearchRequest): void {
  document.title = request.words === '' ? title : `${request.words} - ${title}`;
  const searching = pagefind.then((loaded) => runSearch(loaded, request));
  void showResults(request, searching, (results) => updateFilters(request, results));
}

function updateFilters(request: SearchRequest, { results, counts }: SearchResults): void {
  const isNarrowed = Object.keys(request.filters).length > 0;
  filters.showCounts(counts);
  panel.hidden = isEmpty(request) || (results.length === 0 && !isNarrowed);
  clear.hidden = !isNarrowed;
}

function requestInForm(): SearchRequest {
  return { words: normaliseSearchText(box.value), filters: filters.read() };
}

function stopTyping(): void {
  isTyping = false;
  searchAsTyped.cancel();
}
