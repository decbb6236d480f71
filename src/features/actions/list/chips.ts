import { describeState, type FilterOptions, type ListState } from './state.ts';

interface ChipOptions {
  state: ListState;
  options: FilterOptions;
  onChange(state: ListState): void;
  /** Takes the focus when the last chip is gone. */
  heading: HTMLElement | null;
}

/** Shows a button for each choice, which removes the choice, and returns how many there are. */
export function showChips(list: HTMLElement | null, { state, options, onChange, heading }: ChipOptions): number {
  const chips = choicesIn(state, options).map(({ choice, rest }, index) => {
    const button = chipButton(describeState(choice, options).join());
    button.addEventListener('click', () => {
      onChange(rest);
      const left = list?.querySelectorAll('button') ?? [];
      (left[Math.min(index, left.length - 1)] ?? heading)?.focus();
    });
    const chip = document.createElement('li');
    chip.append(button);
    return chip;
  });
  list?.replaceChildren(...chips);
  return chips.length;
}

/** Each choice alone, and the state without it. */
function choicesIn(state: ListState, { facets }: FilterOptions): { choice: ListState; rest: ListState }[] {
  const { words, chosen } = state;
  const empty: ListState = { words: '', chosen: new Map(), sort: undefined };
  const values = facets.flatMap(({ id, values }) => {
    const chosenValues = chosen.get(id) ?? new Set<string>();
    return values
      .filter(({ value }) => chosenValues.has(value))
      .map(({ value }) => {
        const remaining = new Set(chosenValues);
        remaining.delete(value);
        return {
          choice: { ...empty, chosen: new Map([[id, new Set([value])]]) },
          rest: { ...state, chosen: new Map([...chosen, [id, remaining]]) },
        };
      });
  });
  if (words.trim() === '') return values;
  return [{ choice: { ...empty, words }, rest: { ...state, words: '' } }, ...values];
}

function chipButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  const verb = document.createElement('span');
  button.type = 'button';
  button.className = 'button button--quiet chip';
  verb.className = 'govuk-visually-hidden';
  verb.textContent = 'Remove filter ';
  button.append(verb, text);
  return button;
}
