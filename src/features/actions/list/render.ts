import { setHidden, setText } from '../../../ui/browser/update-element.ts';
import type { Row } from './rows.ts';

/**
 * A browser paints about 5 rows in a millisecond, 5,000 in a second. So the rows in view are rendered at once, some more right
 * after them, and the rest of a long list on a press of "Show all", or for print.
 */
const rowsInView = 40;
const initialRows = 200;

export interface Renderer {
  /** @param show is called with the rows to show, once or twice. */
  render(actions: readonly Row[], when: 'at once' | 'soon', show: (rows: readonly Row[]) => void): void;
}

export function createRenderer(showAll: HTMLElement | null, limit = initialRows): Renderer {
  let renderAll: (() => void) | undefined;
  let latest = 0;

  showAll?.addEventListener('click', () => renderAll?.());
  addEventListener('beforeprint', () => renderAll?.());

  return {
    render(actions, when, show) {
      const current = ++latest;
      const renderUpTo = (end: number) => {
        show(actions.slice(0, end));
        setHidden(showAll, end >= actions.length || end < limit);
      };
      setText(showAll, `Show all ${actions.length.toLocaleString('en-GB')}`);
      renderAll = () => {
        const wasPressed = document.activeElement === showAll;
        latest += 1;
        renderUpTo(Infinity);
        if (wasPressed) actions[limit]?.element.querySelector('a')?.focus();
      };
      // A page that is shorter for a moment would move a reader who has scrolled far down.
      if (when === 'at once' || scrollY > innerHeight || actions.length <= rowsInView) {
        renderUpTo(limit);
        return;
      }
      renderUpTo(rowsInView);
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (current === latest) renderUpTo(limit);
        }),
      );
    },
  };
}
