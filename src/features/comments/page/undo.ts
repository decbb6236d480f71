import { requiredElement } from '../../../ui/browser/required-element.ts';

/** One step back, offered until the next change. */
export interface Undo {
  offer(undo: () => void): void;
  withdraw(): void;
}

export function startUndo(container: HTMLElement): Undo {
  const button = requiredElement(container, 'button', HTMLButtonElement);
  let offered: (() => void) | undefined;

  button.addEventListener('click', () => {
    const undo = offered;
    withdraw();
    undo?.();
  });

  function withdraw(): void {
    offered = undefined;
    container.hidden = true;
  }

  return {
    offer(undo) {
      offered = undo;
      container.hidden = false;
      // The button that was pressed is gone with what it deleted.
      button.focus();
    },
    withdraw,
  };
}
