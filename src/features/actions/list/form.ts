import { requiredElement } from '../../../ui/browser/required-element.ts';
import { setText } from '../../../ui/browser/update-element.ts';
import type { Selection } from './selection.ts';
import type { Facet, FilterOptions, ListState } from './state.ts';

/** The form in which a reader searches, filters and sorts. */
export interface FinderForm {
  /** What can be chosen, read from the form itself. */
  options: FilterOptions;
  state(): ListState;
  fill(state: ListState): void;
  /** Shows beside each value how many actions it would give, and beside each facet how many values are chosen. */
  showCounts(counts: Selection<never>['counts']): void;
  onSearchFocus(listener: () => void): void;
  onInput(listener: () => void): void;
  onChange(listener: () => void): void;
  onSubmit(listener: () => void): void;
}

interface FacetControls extends Facet {
  chosen: HTMLElement | null;
  choices: { input: HTMLInputElement; count: HTMLElement | null }[];
}

/** @throws if the page lacks a part of the form. */
export function readForm(finder: HTMLElement): FinderForm {
  const form = requiredElement(finder, 'form', HTMLFormElement);
  const words = requiredElement(form, '[name="q"]', HTMLInputElement);
  const sort = requiredElement(finder, '[name="sort"]', HTMLSelectElement);
  const toggle = requiredElement(form, '[aria-controls]', HTMLButtonElement);
  const facets = [...form.querySelectorAll<HTMLElement>('[data-facet]')].map(readFacet);
  const sorts = [...sort.options]
    .map(({ value, text }) => ({ value, label: text }))
    .filter(({ value }) => value !== '');

  toggle.addEventListener('click', () => {
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') === 'false'));
  });

  return {
    options: { facets, sorts },
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
        setText(chosen, size === 0 ? '' : `${size} selected`);
      }
    },
    onSearchFocus: (listener) => words.addEventListener('focus', listener),
    onInput: (listener) => words.addEventListener('input', listener),
    onChange(listener) {
      for (const { input } of facets.flatMap(({ choices }) => choices)) input.addEventListener('change', listener);
      sort.addEventListener('change', listener);
    },
    onSubmit(listener) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        listener();
      });
    },
  };
}

function readFacet(element: HTMLElement): FacetControls {
  const choices = [...element.querySelectorAll('label')].map((label) => ({
    input: requiredElement(label, 'input', HTMLInputElement),
    label: requiredElement(label, '[data-label]').textContent.trim(),
    count: label.querySelector<HTMLElement>('[data-count]'),
  }));
  return {
    id: element.dataset['facet'] ?? '',
    label: requiredElement(element, '.filter__label').textContent.trim(),
    values: choices.map(({ input, label }) => ({ value: input.value, label })),
    chosen: element.querySelector('[data-chosen]'),
    choices,
  };
}

function chosenIn({ choices }: FacetControls): Set<string> {
  return new Set(choices.filter(({ input }) => input.checked).map(({ input }) => input.value));
}
