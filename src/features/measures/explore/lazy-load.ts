import type { ChartSpec } from '../charts/spec.ts';

/** Shows the buttons that open charts to explore. All else is fetched when a reader presses one. */
for (const place of document.querySelectorAll<HTMLElement>('[data-explore]')) {
  const button = place.querySelector('button');
  if (button === null) continue;
  button.hidden = false;
  button.addEventListener('click', () => void open(place, button));
}

async function open(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const trouble = place.querySelector('[role="status"]');
  button.disabled = true;
  try {
    const [{ explore }, answer] = await Promise.all([import('./explore.ts'), fetch(place.dataset['explore'] ?? '')]);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    explore((await answer.json()) as ChartSpec, { place, button });
    if (trouble !== null) trouble.textContent = '';
  } catch (error) {
    if (trouble !== null) trouble.textContent = 'The chart could not be loaded. The table below has every figure.';
    reportError(error);
  } finally {
    button.disabled = false;
  }
}
