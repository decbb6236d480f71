import { setHidden, setText } from '../../../ui/browser/set-text.ts';
import type { Row } from './rows.ts';

/**
 * A browser paints about 5 rows in a millisecond, 5,000 in a second. So the rows in view are painted at once, some more right
 * after them, and the rest of a long list on a press of "Show all", or for print.
 */
const rowsInView = 40;
const rowsUnasked = 200;

export interface Painting {
  /** @param paint is called with the rows to show, once or twice. */
  start(actions: readonly Row[], how: 'at once' | 'soon', paint: (rows: readonly Row[]) => void): void;
}

export function startPainting(more: HTMLElement | null, limit = rowsUnasked): Painting {
  let paintAll: (() => void) | undefined;
  let started = 0;

  more?.addEventListener('click', () => paintAll?.());
  addEventListener('beforeprint', () => paintAll?.());

  return {
    start(actions, how, paint) {
      const start = ++started;
      const paintTo = (end: number) => {
        paint(actions.slice(0, end));
        setHidden(more, end >= actions.length || end < limit);
      };
      setText(more, `Show all ${actions.length.toLocaleString('en-GB')}`);
      paintAll = () => {
        const isAsked = document.activeElement === more;
        started += 1;
        paintTo(Infinity);
        if (isAsked) actions[limit]?.element.querySelector('a')?.focus();
      };
      // A page that is shorter for a moment would move a reader who has scrolled far down.
      if (how === 'at once' || scrollY > innerHeight || actions.length <= rowsInView) {
        paintTo(limit);
        return;
      }
      paintTo(rowsInView);
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (start === started) paintTo(limit);
        }),
      );
    },
  };
}
