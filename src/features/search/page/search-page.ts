import { normaliseSearchText, pushQuery, replaceQuery } from '../../../ui/browser/address-state.ts';
import { isEmpty, readRequest, writeRequest, type SearchRequest } from './address-state.ts';
import { showAnswer } from './answer.ts';
import { choiceBoxes } from './filters.ts';
import { find, type Findings } from './find.ts';
import { pagePart } from './page-part.ts';
import { loadPagefind } from './pagefind.ts';

/** How long to wait for the next keystroke, in milliseconds. */
const typingPause = 250;

const form = pagePart('search-form', HTMLFormElement);
const box = pagePart('search-words', HTMLInputElement);
const panel = pagePart('search-filters', HTMLDetailsElement);
const clear = pagePart('search-clear', HTMLButtonElement);
const choices = choiceBoxes(panel);
const title = document.title;
const pagefind = loadPagefind();

let isTyping = false;
let pause: number | undefined;

// What is for readers without scripts gives way to the search.
document.documentElement.classList.add('has-scripts', 'is-ready');
panel.open = matchMedia('(min-width: 48rem)').matches;
window.addEventListener('popstate', showAddress);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(requestInForm());
});
box.addEventListener('input', () => {
  clearTimeout(pause);
  pause = window.setTimeout(() => {
    ask(requestInForm(), { asOneStep: isTyping });
    isTyping = true;
  }, typingPause);
});
panel.addEventListener('change', () => ask(requestInForm()));
clear.addEventListener('click', () => {
  choices.write({});
  panel.querySelector('summary')?.focus();
  ask(requestInForm());
});
showAddress();

/**
 * Puts a request into the address and answers it. Each is a step that "back" returns from, but all the keystrokes in a
 * row are one.
 */
function ask(request: SearchRequest, { asOneStep = false } = {}): void {
  stopTyping();
  document.documentElement.classList.remove('is-choosing');
  if (asOneStep) replaceQuery(writeRequest(request));
  else pushQuery(writeRequest(request));
  answer(request);
}

/** Answers the request that the address states. */
function showAddress(): void {
  stopTyping();
  const request = readRequest(new URLSearchParams(location.search), choices.offered);
  box.value = request.words;
  choices.write(request.choices);
  answer(request);
}

function answer(request: SearchRequest): void {
  document.title = request.words === '' ? title : `${request.words} - ${title}`;
  const finding = pagefind.then((ready) => find(ready, request));
  void showAnswer(request, finding, (findings) => showChoices(request, findings));
}

/** Brings the checkboxes up to date. */
function showChoices(request: SearchRequest, findings: Findings): void {
  const isNarrowed = Object.keys(request.choices).length > 0;
  choices.showCounts(findings.counts);
  panel.hidden = isEmpty(request) || (findings.results.length === 0 && !isNarrowed);
  clear.hidden = !isNarrowed;
}

function requestInForm(): SearchRequest {
  return { words: normaliseSearchText(box.value), choices: choices.read() };
}

function stopTyping(): void {
  isTyping = false;
  clearTimeout(pause);
}
