import type { FilterValues } from '../../../ui/browser/address-state.ts';
import type { ChosenFilters } from './search-request.ts';
import type { FilterCounts } from './pagefind.ts';

/** The checkboxes that narrow the results. */
export interface FilterBoxes {
  /** Every value that can be chosen. */
  values: FilterValues;
  read(): ChosenFilters;
  write(chosen: ChosenFilters): void;
  /** Shows how many results each value gives, and hides those that give none. A chosen value stays in sight. */
  showCounts(counts: FilterCounts): void;
}

export function filterBoxes(panel: HTMLElement): FilterBoxes {
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const groups = [...panel.querySelectorAll('fieldset')];
  return {
    values: new Map(Object.entries(valuesOf(boxes)).map(([name, values]) => [name, new Set(values)])),
    read: () => valuesOf(boxes.filter((box) => box.checked)),
    write: (chosen) => {
      for (const box of boxes) box.checked = chosen[box.name]?.includes(box.value) === true;
    },
    showCounts: (counts) => {
      for (const box of boxes) showCount(box, counts[box.name]?.[box.value] ?? 0);
      for (const group of groups) group.hidden = group.querySelector('label:not([hidden])') === null;
    },
  };
}

function valuesOf(boxes: readonly HTMLInputElement[]): ChosenFilters {
  const values: ChosenFilters = {};
  for (const { name, value } of boxes) (values[name] ??= []).push(value);
  return values;
}

function showCount(box: HTMLInputElement, count: number): void {
  const label = box.closest('label');
  const number = label?.querySelector('.choice__count');
  if (label === null || number == null) return;
  number.textContent = `(${count.toLocaleString('en-GB')})`;
  label.hidden = count === 0 && !box.checked && box !== document.activeElement;
}
