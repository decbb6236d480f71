import type { ChartColours } from '../charts/chartjs/config.ts';

/** The page's own colours, as they are now: light, dark or the reader's own. */
export function coloursOf(element: HTMLElement): ChartColours & { paper: string } {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const other = read('--chart-other');
  const colours = {
    lead: read('--chart-lead'),
    comparator: other,
    text: read('--chart-text'),
    grid: read('--chart-grid'),
    paper: read('--chart-paper'),
    band: other.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.18)'),
  };
  probe.remove();
  return colours;
}

/** Calls back when the colours of the page change. */
export function whenColoursChange(callBack: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', callBack);
  return () => {
    for (const query of queries) query.removeEventListener('change', callBack);
  };
}
