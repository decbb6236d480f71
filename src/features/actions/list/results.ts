import { countOf, shareOf } from '../../../core/text/words.ts';
import { setHidden, setText } from '../../../ui/browser/set-text.ts';
import { showChips } from './chips.ts';
import { debounce } from '../../../ui/browser/debounce.ts';
import { startPainting } from './render.ts';
import type { Row, RowList } from './rows.ts';
import { clearedState, inWords, writeState, type ListState, type FilterOptions } from './state.ts';
import { highlight } from './row-text.ts';

/** A screen reader speaks the count when the reader pauses. */
const pauseBeforeSpeaking = 800;

interface ResultsOptions {
  list: HTMLElement;
  total: number;
  vocabulary: FilterOptions;
  show: RowList['show'];
  choose(state: ListState): void;
}

export interface Results {
  /**
   * @param forms the forms of the words to highlight.
   * @param how `at once` where the place to which the reader has scrolled has to stay.
   */
  show(actions: readonly Row[], state: ListState, forms: ReadonlySet<string>, how: 'at once' | 'soon'): void;
}

/** Everything on the page that tells what is chosen: the count, the chips, the rows, the links that keep the choice. */
export function startResults(finder: HTMLElement, { list, total, vocabulary, show, choose }: ResultsOptions): Results {
  const find = (selector: string) => finder.querySelector<HTMLElement>(selector);
  const terms = { one: finder.dataset['one'] ?? '', many: finder.dataset['many'] ?? '' };
  const heading = find('[data-heading]');
  const clear = find('[data-clear]');
  const speech = debounce(pauseBeforeSpeaking);
  const isWhole = 'isWhole' in list.dataset;
  const painting = startPainting(find('[data-more]'), isWhole ? Infinity : undefined);
  let shown: { count: string; state: ListState } | undefined;

  clear?.addEventListener('click', () => {
    if (shown !== undefined) choose(clearedState(shown.state));
    heading?.focus();
  });
  document.querySelector('[data-print]')?.addEventListener('click', () => print());

  return {
    show(actions, state, forms, how) {
      const count = actions.length === total ? countOf(total, terms) : shareOf(actions.length, total, terms);
      painting.start(actions, how, (rows) => {
        show(rows, state.sort === undefined ? 'plan' : 'given');
        highlight(rows, list.dataset['searched'] ?? '', forms);
      });
      setHidden(list, actions.length === 0);
      setHidden(find('[data-none]'), actions.length > 0);
      setHidden(clear, showChips(find('[data-chips]'), { state, vocabulary, choose, heading }) === 0);
      tell(document, { count, state, vocabulary, actions });

      if (shown !== undefined && shown.count !== count) speech.ask(() => setText(find('[data-status]'), count));
      shown = { count, state };
    },
  };
}

interface Told {
  count: string;
  state: ListState;
  vocabulary: FilterOptions;
  actions: readonly Row[];
}

/** Brings up to date whatever on the page speaks of the listed actions or leads on with them. */
function tell(page: Document, { count, state, vocabulary, actions }: Told): void {
  const all = (selector: string) => page.querySelectorAll<HTMLElement>(selector);
  const filters = inWords(state, vocabulary).join('; ');
  for (const element of all('[data-shown]')) setText(element, count);
  for (const element of all('[data-in-words]')) setText(element, filters === '' ? 'The whole plan' : filters);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-keeps-choice]')) {
    link.search = writeState(state, vocabulary);
  }
  for (const question of all('[data-asked]')) {
    const id = question.dataset['asked'] ?? '';
    const { length } = actions.filter(({ element }) => element.dataset['questions']?.split(' ').includes(id));
    setText(question.querySelector('[data-count]'), length === 0 ? 'none' : String(length));
    setHidden(question.querySelector('dd'), length === 0);
  }
}
