import type { ChartColours } from '../charts/chartjs/options.ts';

/** The page's own colours, as they are now: light, dark or the reader's own. */
export function readColours(element: HTMLElement): ChartColours & { paper: string } {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const comparator = read('--chart-other');
  const colours = {
    main: read('--chart-lead'),
    comparator,
    text: read('--chart-text'),
    grid: read('--chart-grid'),
    paper: read('--chart-paper'),
    band: comparator.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.18)'),
  };
  probe.remove();
  return colours;
}

/** Listens for changes of the page's colours, and returns a function that stops listening. */
export function onColourChange(listener: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
