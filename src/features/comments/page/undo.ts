import { pagePart } from '../../../ui/browser/required-element.ts';

/** One step back, offered until the next change. */
export interface Undo {
  offer(act: () => void): void;
  withdraw(): void;
}

export function startUndo(place: HTMLElement): Undo {
  const button = pagePart(place, 'button', HTMLButtonElement);
  let offered: (() => void) | undefined;

  button.addEventListener('click', () => {
    const act = offered;
    withdraw();
    act?.();
  });

  function withdraw(): void {
    offered = undefined;
    place.hidden = true;
  }

  return {
    offer(act) {
      offered = act;
      place.hidden = false;
      // The button that was pressed is gone with what it deleted.
      button.focus();
    },
    withdraw,
  };
}
