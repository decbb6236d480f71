import type { ChartDataset } from 'chart.js';
import { chartJsConfig, startingAreas } from '../charts/chartjs/config.ts';
import type { ChartChoice } from '../charts/chartjs/options.ts';
import { mainSeriesOf, pointsOf, type ChartSpec } from '../charts/spec.ts';
import { downloadChartImage } from './chart-image.ts';
import { countOf } from '../../../core/text/words.ts';
import { Chart } from './chartjs-setup.ts';
import { onColourChange, readColours } from './colours.ts';
import { createControls } from './controls.ts';
import { createButton, createElement } from './elements.ts';
import { stopsOf } from './keyboard-navigation.ts';
import { startReadout } from './point-readout.ts';
import { lineStyleOf, withBrowserOptions } from './theme.ts';

/** Replaces the drawn chart by one to explore. Its table and its words stay. */
export function explore(
  spec: ChartSpec,
  { container, button: opener }: { container: HTMLElement; button: HTMLElement },
): void {
  const figure = container.parentElement?.querySelector<HTMLElement>('figure.chart');
  const drawings = figure?.querySelector<HTMLElement>('.chart__drawings');
  if (drawings == null) throw new Error('The page has no chart.');
  const choice: ChartChoice = { areas: startingAreas(spec), limits: false, zero: spec.zeroBased };
  const canvas = createElement('canvas', {
    role: 'img',
    'aria-label': spec.title,
    'aria-describedby': 'explorer-summary',
  });
  const stage = createElement(
    'div',
    { class: 'explorer__stage', tabindex: '0', role: 'application', 'aria-label': stageLabel(spec) },
    canvas,
  );
  const readout = createElement('p', { class: 'explorer__reading', role: 'status' });
  const explorer = createElement(
    'div',
    { class: 'explorer' },
    createControls(spec, choice, draw),
    stage,
    readout,
    createElement('p', { id: 'explorer-summary', class: 'govuk-visually-hidden' }, spec.summary),
    createElement(
      'div',
      { class: 'explorer__buttons' },
      createButton('Download chart image (PNG)', () => void download()),
      createButton('Close interactive chart', close),
    ),
  );
  drawings.hidden = true;
  container.hidden = true;
  drawings.after(explorer);

  let chart: Chart | undefined;
  const reader = startReadout({ stage, readout, spec });
  const stopListening = onColourChange(draw);
  draw();
  stage.focus();

  function draw(): void {
    chart?.destroy();
    const { fontFamily: family, fontSize } = getComputedStyle(stage);
    const size = parseFloat(fontSize);
    Object.assign(Chart.defaults.font, { family, size });
    const config = chartJsConfig(spec, { ...choice, colours: readColours(explorer), font: { family, size } });
    const stops = stopsOf(spec, choice.areas);
    stage.style.height = spec.kind === 'line' ? '' : `${Math.max(stops.flat().length * 2.5 + 5, 14)}em`;
    chart = new Chart(canvas, withBrowserOptions(config, spec));
    reader.show(chart, stops);
  }

  async function download(): Promise<void> {
    if (chart === undefined) return;
    const { fontFamily: font } = getComputedStyle(stage);
    const shown = spec.series.filter(({ id }) => choice.areas.includes(id));
    const hasSeveralLines = spec.kind === 'line' && shown.length > 1;
    const datasets = chart.data.datasets as ChartDataset<'line'>[];
    const legend = shown.map(({ name }, index) =>
      hasSeveralLines ? { name, line: lineStyleOf(datasets[index]) } : { name },
    );
    const { source = '' } = container.dataset;
    await downloadChartImage({
      ...{ chart: canvas, spec, source, address: pageAddress(), font },
      legend: spec.kind === 'line' ? legend : [],
      colours: readColours(explorer),
    });
  }

  function close(): void {
    stopListening();
    chart?.destroy();
    explorer.remove();
    if (drawings != null) drawings.hidden = false;
    container.hidden = false;
    opener.focus();
  }
}

/** The published address of the page, wherever it was opened. */
function pageAddress(): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return published ?? location.origin + location.pathname;
}

function stageLabel(spec: ChartSpec): string {
  const hasSeveralLines = spec.kind === 'line' && spec.series.length > 1;
  const main = mainSeriesOf(spec);
  const count = countOf(main.flatMap(pointsOf).length, 'figure');
  const keys = 'Use the left and right arrow keys to move between figures';
  return `Interactive chart. ${keys}${hasSeveralLines ? ', and up and down to move between lines' : ''}. ${count} for ${main[0]?.area ?? ''}.`;
}
