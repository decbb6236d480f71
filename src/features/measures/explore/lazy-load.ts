import type { ChartSpec } from '../charts/spec.ts';

/** Shows the buttons that open charts to explore. Everything else is fetched when a reader presses one. */
for (const container of document.querySelectorAll<HTMLElement>('[data-explore]')) {
  const button = container.querySelector('button');
  if (button === null) continue;
  button.hidden = false;
  button.addEventListener('click', () => void open(container, button));
}

async function open(container: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const error = container.querySelector('[role="status"]');
  button.disabled = true;
  try {
    const [{ explore }, response] = await Promise.all([
      import('./explore.ts'),
      fetch(container.dataset['explore'] ?? ''),
    ]);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    explore((await response.json()) as ChartSpec, { container, button });
    if (error !== null) error.textContent = '';
  } catch (cause) {
    if (error !== null) error.textContent = 'We could not load the chart. The table below has all the figures.';
    reportError(cause);
  } finally {
    button.disabled = false;
  }
}
