import type { Selection } from './selection.ts';
import type { Facet, ListState, FilterOptions } from './state.ts';
import { setText } from '../../../ui/browser/set-text.ts';

/** The form with which a reader chooses. */
export interface FinderForm {
  /** What can be chosen, as the form itself says. */
  vocabulary: FilterOptions;
  state(): ListState;
  fill(state: ListState): void;
  /** Prints at each value how many actions it would give, and at each facet how many values are chosen. */
  showCounts(counts: Selection<never>['counts']): void;
  /** At the moment when the reader comes to the search field. */
  onReadyToType(act: () => void): void;
  onType(act: () => void): void;
  onChoice(act: () => void): void;
  onSubmit(act: () => void): void;
}

interface FacetControls extends Facet {
  chosen: HTMLElement | null;
  choices: { input: HTMLInputElement; count: HTMLElement | null }[];
}

/** @throws where the page lacks a part of the form. */
export function readForm(finder: HTMLElement): FinderForm {
  const form = required<HTMLFormElement>(finder, 'form');
  const words = required<HTMLInputElement>(form, '[name="q"]');
  const sort = required<HTMLSelectElement>(finder, '[name="sort"]');
  const toggle = required<HTMLButtonElement>(form, '[aria-controls]');
  const facets = [...form.querySelectorAll<HTMLElement>('[data-facet]')].map(readFacet);
  const sorts = [...sort.options]
    .map(({ value, text }) => ({ value, label: text }))
    .filter(({ value }) => value !== '');

  toggle.addEventListener('click', () => {
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') === 'false'));
  });

  return {
    vocabulary: { facets, sorts },
    state: () => ({
      words: words.value,
      chosen: new Map(facets.map((facet) => [facet.id, chosenIn(facet)] as const).filter(([, { size }]) => size > 0)),
      sort: sort.value === '' ? undefined : sort.value,
    }),
    fill(state) {
      if (words.value.trim() !== state.words.trim()) words.value = state.words;
      sort.value = state.sort ?? '';
      for (const { id, choices } of facets) {
        for (const { input } of choices) input.checked = state.chosen.get(id)?.has(input.value) ?? false;
      }
    },
    showCounts(counts) {
      for (const facet of facets) {
        const { id, choices, chosen } = facet;
        for (const { input, count } of choices) setText(count, String(counts.get(id)?.get(input.value) ?? 0));
        const { size } = chosenIn(facet);
        setText(chosen, size === 0 ? '' : `${size} chosen`);
      }
    },
    onReadyToType: (act) => words.addEventListener('focus', act),
    onType: (act) => words.addEventListener('input', act),
    onChoice(act) {
      for (const { choices } of facets) for (const { input } of choices) input.addEventListener('change', act);
      sort.addEventListener('change', act);
    },
    onSubmit(act) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        act();
      });
    },
  };
}

function readFacet(element: HTMLElement): FacetControls {
  const labels = [...element.querySelectorAll('label')];
  return {
    id: element.dataset['facet'] ?? '',
    label: required(element, '.filter__label').textContent.trim(),
    values: labels.map((label) => ({
      value: required<HTMLInputElement>(label, 'input').value,
      label: required(label, '[data-label]').textContent.trim(),
    })),
    chosen: element.querySelector('[data-chosen]'),
    choices: labels.map((label) => ({ input: required(label, 'input'), count: label.querySelector('[data-count]') })),
  };
}

function chosenIn({ choices }: FacetControls): Set<string> {
  return new Set(choices.filter(({ input }) => input.checked).map(({ input }) => input.value));
}

function required<Found extends HTMLElement>(within: HTMLElement, selector: string): Found {
  const found = within.querySelector<Found>(selector);
  if (found === null) throw new Error(`The page has no "${selector}" where it is needed.`);
  return found;
}
