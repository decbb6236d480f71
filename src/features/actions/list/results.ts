import { countOf, shareOf } from '../../../core/text/words.ts';
import { debounce } from '../../../core/text/debounce.ts';
import { setHidden, setText } from '../../../ui/browser/update-element.ts';
import { showChips } from './chips.ts';
import { createRenderer } from './render.ts';
import { highlight } from './row-text.ts';
import type { Row, RowList } from './rows.ts';
import { clearedState, describeState, writeState, type FilterOptions, type ListState } from './state.ts';

/** A screen reader announces the count when the reader pauses. */
const announcementPause = 800;

interface ResultsOptions {
  list: HTMLElement;
  total: number;
  options: FilterOptions;
  show: RowList['show'];
  onChange(state: ListState): void;
}

export interface Results {
  /**
   * @param wordForms the forms of the words to highlight.
   * @param when `at once` if the reader's position in the page has to stay.
   */
  show(actions: readonly Row[], state: ListState, wordForms: ReadonlySet<string>, when: 'at once' | 'soon'): void;
}

/** Everything on the page that depends on the choice: the count, the chips, the rows, the links that keep the choice. */
export function startResults(finder: HTMLElement, { list, total, options, show, onChange }: ResultsOptions): Results {
  const find = (selector: string) => finder.querySelector<HTMLElement>(selector);
  const terms = { one: finder.dataset['one'] ?? '', many: finder.dataset['many'] ?? '' };
  const heading = find('[data-heading]');
  const clear = find('[data-clear]');
  const announce = debounce((count: string) => setText(find('[data-status]'), count), announcementPause);
  const isWhole = 'isWhole' in list.dataset;
  const renderer = createRenderer(find('[data-more]'), isWhole ? Infinity : undefined);
  let shown: { count: string; state: ListState } | undefined;

  clear?.addEventListener('click', () => {
    if (shown !== undefined) onChange(clearedState(shown.state));
    heading?.focus();
  });
  document.querySelector('[data-print]')?.addEventListener('click', () => print());

  return {
    show(actions, state, wordForms, when) {
      const count = actions.length === total ? countOf(total, terms) : shareOf(actions.length, total, terms);
      renderer.render(actions, when, (rows) => {
        show(rows, state.sort === undefined ? 'plan' : 'given');
        highlight(rows, list.dataset['searched'] ?? '', wordForms);
      });
      setHidden(list, actions.length === 0);
      setHidden(find('[data-none]'), actions.length > 0);
      setHidden(clear, showChips(find('[data-chips]'), { state, options, onChange, heading }) === 0);
      updatePage(document, { count, state, options, actions });

      if (shown !== undefined && shown.count !== count) announce(count);
      shown = { count, state };
    },
  };
}

interface PageUpdate {
  count: string;
  state: ListState;
  options: FilterOptions;
  actions: readonly Row[];
}

/** Updates the texts about the listed actions, the links that keep the choice, and the questions of a pack. */
function updatePage(page: Document, { count, state, options, actions }: PageUpdate): void {
  const all = (selector: string) => page.querySelectorAll<HTMLElement>(selector);
  const filters = describeState(state, options).join('; ');
  for (const element of all('[data-shown]')) setText(element, count);
  for (const element of all('[data-in-words]')) setText(element, filters === '' ? 'The whole plan' : filters);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-keeps-choice]')) {
    link.search = writeState(state, options);
  }
  for (const question of all('[data-asked]')) {
    const id = question.dataset['asked'] ?? '';
    const { length } = actions.filter(({ element }) => element.dataset['questions']?.split(' ').includes(id));
    setText(question.querySelector('[data-count]'), length === 0 ? 'none' : String(length));
    setHidden(question.querySelector('dd'), length === 0);
  }
}
