import type { FilterValues } from '../../../ui/browser/address-state.ts';
import type { Choices } from './address-state.ts';
import type { FilterCounts } from './pagefind.ts';

/** The checkboxes that narrow the results. */
export interface ChoiceBoxes {
  offered: FilterValues;
  read(): Choices;
  write(choices: Choices): void;
  /** Shows how many results each choice gives, and hides those that give none. A choice that is made stays in sight. */
  showCounts(counts: FilterCounts): void;
}

export function choiceBoxes(panel: HTMLElement): ChoiceBoxes {
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const groups = [...panel.querySelectorAll('fieldset')];
  return {
    offered: new Map(Object.entries(valuesOf(boxes)).map(([name, values]) => [name, new Set(values)])),
    read: () => valuesOf(boxes.filter((box) => box.checked)),
    write: (choices) => {
      for (const box of boxes) box.checked = choices[box.name]?.includes(box.value) === true;
    },
    showCounts: (counts) => {
      for (const box of boxes) showCount(box, counts[box.name]?.[box.value] ?? 0);
      for (const group of groups) group.hidden = group.querySelector('label:not([hidden])') === null;
    },
  };
}

function valuesOf(boxes: readonly HTMLInputElement[]): Choices {
  const values: Choices = {};
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
