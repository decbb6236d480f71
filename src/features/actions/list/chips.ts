import { inWords, type ListState, type FilterOptions } from './state.ts';

interface ChipOptions {
  state: ListState;
  vocabulary: FilterOptions;
  choose(state: ListState): void;
  /** Takes the focus when the last chip is gone. */
  heading: HTMLElement | null;
}

/** Shows a button for each choice, which takes the choice back, and tells how many there are. */
export function showChips(list: HTMLElement | null, { state, vocabulary, choose, heading }: ChipOptions): number {
  const chips = statesWithout(state, vocabulary).map(({ part, without }, place) => {
    const button = chipButton(inWords(part, vocabulary).join());
    button.addEventListener('click', () => {
      choose(without);
      const left = list?.querySelectorAll('button') ?? [];
      (left[Math.min(place, left.length - 1)] ?? heading)?.focus();
    });
    const chip = document.createElement('li');
    chip.append(button);
    return chip;
  });
  list?.replaceChildren(...chips);
  return chips.length;
}

/** Each choice alone, and the state without it. */
function statesWithout(
  { words, chosen, sort }: ListState,
  { facets }: FilterOptions,
): { part: ListState; without: ListState }[] {
  const nothing = { words: '', chosen: new Map(), sort: undefined };
  const typed = { part: { ...nothing, words }, without: { words: '', chosen, sort } };
  const values = facets.flatMap(({ id, values }) => {
    const wanted = chosen.get(id) ?? new Set<string>();
    return values
      .filter(({ value }) => wanted.has(value))
      .map(({ value }) => ({
        part: { ...nothing, chosen: new Map([[id, new Set([value])]]) },
        without: {
          words,
          sort,
          chosen: new Map([...chosen, [id, new Set([...wanted].filter((other) => other !== value))]]),
        },
      }));
  });
  return words.trim() === '' ? values : [typed, ...values];
}

function chipButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  const verb = document.createElement('span');
  button.type = 'button';
  button.className = 'button button--quiet chip';
  verb.className = 'govuk-visually-hidden';
  verb.textContent = 'Remove: ';
  button.append(verb, text);
  return button;
}
