import { requiredElement } from '../../../ui/browser/required-element.ts';
import type { ReferenceGroup } from '../search.ts';
import { isEmpty, type SearchRequest } from './search-request.ts';
import { findReference } from './references.ts';
import { link, resultElement } from './result-list.ts';
import { pagesOf, type SearchResults } from './run-search.ts';
import { failureText, statusText, waiting } from './wording.ts';

/** Results that are shown at once, and with each "Show more". */
const batchSize = 20;
/** After how many milliseconds a search is said to be under way. */
const waitingDelay = 400;

const status = requiredElement(document, '#search-status');
const direct = requiredElement(document, '#search-direct');
const list = requiredElement(document, '#search-list');
const more = requiredElement(document, '#search-more', HTMLButtonElement);
const advice = [...document.querySelectorAll<HTMLElement>('[data-advice]')];
const references = JSON.parse(requiredElement(document, '#search-references').textContent) as ReferenceGroup[];

let newestTurn = 0;

/**
 * Shows what a search finds, unless another request has come in the meantime.
 *
 * @param beforeShown is called with results that are about to be shown, and with no others.
 */
export async function showResults(
  request: SearchRequest,
  searching: Promise<SearchResults>,
  beforeShown: (results: SearchResults) => void,
): Promise<void> {
  const turn = ++newestTurn;
  const isCurrent = () => turn === newestTurn;
  showReferenceLink(request.words);
  if (isEmpty(request)) showAdvice('start');
  const timer = isEmpty(request) ? undefined : setTimeout(() => isCurrent() && announce(waiting), waitingDelay);
  try {
    const found = await searching.finally(() => clearTimeout(timer));
    if (!isCurrent()) return;
    beforeShown(found);
    await showList(request, found, isCurrent);
  } catch (error) {
    if (isCurrent()) showFailure();
    throw error;
  }
}

async function showList(
  request: SearchRequest,
  { first, results }: SearchResults,
  isCurrent: () => boolean,
): Promise<void> {
  const found = results.length;
  const announceShown = (shown: number) =>
    announce(statusText({ words: request.words, found, shown: Math.min(shown, found) }));
  const append = async (from: number, to: number) => {
    const pages = await pagesOf(results.slice(from, to));
    if (!isCurrent()) return undefined;
    const elements = pages.map(resultElement);
    list.append(...elements);
    more.hidden = to >= found;
    return elements[0];
  };

  list.replaceChildren(...first.map(resultElement));
  more.hidden = true;
  more.onclick = async () => {
    const shown = list.childElementCount;
    const added = await append(shown, shown + batchSize);
    added?.querySelector('a')?.focus();
    announceShown(list.childElementCount);
  };
  showAdvice(isEmpty(request) ? 'start' : found === 0 ? 'none' : undefined);
  if (isEmpty(request)) announce('');
  else announceShown(batchSize);
  await append(first.length, batchSize);
}

function showReferenceLink(words: string): void {
  const reference = findReference(words, references);
  direct.hidden = reference === undefined;
  direct.replaceChildren(...(reference === undefined ? [] : ['Go to ', link(reference.href, reference.text)]));
}

function showFailure(): void {
  list.replaceChildren();
  more.hidden = true;
  announce(failureText(import.meta.env.DEV));
  showAdvice('failed');
}

function showAdvice(wanted: 'start' | 'none' | 'failed' | undefined): void {
  for (const element of advice) element.hidden = element.dataset['advice'] !== wanted;
}

/** Shows a text that screen readers read out when they have finished what they are reading. */
function announce(text: string): void {
  status.textContent = text;
}
