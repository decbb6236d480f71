import { isEmpty, type SearchRequest } from './address-state.ts';
import { pagesOf, type Findings } from './find.ts';
import { pagePart } from './page-part.ts';
import { findReference, type ReferenceGroup } from './references.ts';
import { link, resultElement } from './result-list.ts';
import { failureText, statusText, waiting } from './wording.ts';

/** Results that are shown at once, and with each "Show more". */
const batch = 20;
/** When to say that a search is under way, in milliseconds. */
const patience = 400;

const status = pagePart('search-status', HTMLElement);
const direct = pagePart('search-direct', HTMLElement);
const list = pagePart('search-list', HTMLElement);
const more = pagePart('search-more', HTMLButtonElement);
const advice = [...document.querySelectorAll<HTMLElement>('[data-advice]')];
const references = JSON.parse(pagePart('search-references', HTMLElement).textContent) as ReferenceGroup[];

let newest = 0;

/**
 * Shows what `finding` comes to, unless another request has come in the meantime.
 *
 * @param beforeShown is called with findings that are about to be shown, and with no others.
 */
export async function showAnswer(
  request: SearchRequest,
  finding: Promise<Findings>,
  beforeShown: (findings: Findings) => void,
): Promise<void> {
  const turn = ++newest;
  const isCurrent = () => turn === newest;
  showDirect(request.words);
  if (isEmpty(request)) showAdvice('start');
  const timer = isEmpty(request) ? undefined : setTimeout(() => isCurrent() && say(waiting), patience);
  try {
    const findings = await finding.finally(() => clearTimeout(timer));
    if (!isCurrent()) return;
    beforeShown(findings);
    await showFindings(request, findings, isCurrent);
  } catch (error) {
    if (isCurrent()) showFailure();
    throw error;
  }
}

async function showFindings(request: SearchRequest, findings: Findings, isCurrent: () => boolean): Promise<void> {
  const { first, results } = findings;
  const found = results.length;
  const sayShown = (shown: number) => say(statusText({ words: request.words, found, shown: Math.min(shown, found) }));
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
    const added = await append(shown, shown + batch);
    added?.querySelector('a')?.focus();
    sayShown(list.childElementCount);
  };
  showAdvice(isEmpty(request) ? 'start' : found === 0 ? 'none' : undefined);
  if (isEmpty(request)) say('');
  else sayShown(batch);
  await append(first.length, batch);
}

function showDirect(words: string): void {
  const reference = findReference(words, references);
  direct.hidden = reference === undefined;
  direct.replaceChildren(...(reference === undefined ? [] : ['Go to ', link(reference.href, reference.text)]));
}

function showFailure(): void {
  list.replaceChildren();
  more.hidden = true;
  say(failureText(import.meta.env.DEV));
  showAdvice('failed');
}

function showAdvice(wanted: 'start' | 'none' | 'failed' | undefined): void {
  for (const element of advice) element.hidden = element.dataset['advice'] !== wanted;
}

/** Shows a text that screen readers read out when they are done with what they say now. */
function say(text: string): void {
  status.textContent = text;
}
