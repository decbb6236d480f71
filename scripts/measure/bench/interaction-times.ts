import type { Page } from 'playwright-core';

/** Something that a reader does: presses a control or, if there are values, sets it to each of them in turn. */
export interface Interaction {
  selector: string;
  values?: readonly string[];
}

/**
 * Milliseconds from just before an interaction until the frame that shows its effect has been painted. The page acts by
 * itself, because a message from outside takes time of its own.
 */
export function interactionTimes(page: Page, interaction: Interaction, times: number): Promise<number[]> {
  return page.evaluate<number[], Interaction & { times: number }>(
    async ({ selector, values, times }) => {
      const control = document.querySelector<HTMLInputElement>(selector);
      if (control === null) throw new Error(`The page has no ${selector}.`);
      const measured: number[] = [];
      for (let time = 0; time < times; time++) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        await new Promise(requestAnimationFrame);
        const start = performance.now();
        if (values === undefined) control.click();
        else {
          control.value = values[time % values.length] ?? '';
          control.dispatchEvent(new Event('input'));
          control.dispatchEvent(new Event('change'));
        }
        await new Promise<void>((painted) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => painted();
            port2.postMessage(undefined);
          });
        });
        measured.push(performance.now() - start);
      }
      return measured;
    },
    { ...interaction, times },
  );
}
