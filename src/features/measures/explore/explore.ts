import type { ChartDataset } from 'chart.js';
import { chartJsConfig, startingAreas } from '../charts/chartjs/config.ts';
import { mainSeriesOf, pointsOf, type ChartSpec } from '../charts/spec.ts';
import { coloursOf, whenColoursChange } from './colours.ts';
import { controlsOf } from './controls.ts';
import { button, make } from './elements.ts';
import { Chart } from './chartjs-setup.ts';
import { lineStyleOf, ready } from './theme.ts';
import { downloadPicture } from './chart-image.ts';
import { startReading } from './point-readout.ts';
import { stopsOf } from './keyboard-navigation.ts';

/** What a reader has chosen to see. */
export interface Choice {
  areas: string[];
  limits: boolean;
  zero: boolean;
}

/** Puts a chart to explore in the place of the drawn one. Its table and its words stay. */
export function explore(spec: ChartSpec, { place, button: opener }: { place: HTMLElement; button: HTMLElement }): void {
  const figure = place.parentElement?.querySelector<HTMLElement>('figure.chart');
  const drawings = figure?.querySelector<HTMLElement>('.chart__drawings');
  if (figure == null || drawings == null) throw new Error('There is no chart to explore.');
  const choice: Choice = { areas: startingAreas(spec), limits: false, zero: spec.zeroBased };
  const canvas = make('canvas', { role: 'img', 'aria-label': spec.title, 'aria-describedby': 'explorer-summary' });
  const stage = make('div', { class: 'explorer__stage', tabindex: '0', role: 'application' }, canvas);
  stage.setAttribute('aria-label', keysOf(spec));
  const reading = make('p', { class: 'explorer__reading', role: 'status' }, 'Choose a point to read its figure.');
  const summary = make('p', { id: 'explorer-summary', class: 'govuk-visually-hidden' }, spec.summary);
  const save = button('Download picture (PNG)', () => void picture());
  const close = button('Close', () => finish());
  const explorer = make(
    'div',
    { class: 'explorer' },
    controlsOf(spec, choice, draw),
    stage,
    reading,
    summary,
    make('div', { class: 'explorer__buttons' }, save, close),
  );
  drawings.hidden = true;
  place.hidden = true;
  drawings.after(explorer);

  let chart: Chart | undefined;
  const reader = startReading({ stage, reading, spec });
  const ignore = whenColoursChange(draw);
  draw();
  stage.focus();

  function draw(): void {
    chart?.destroy();
    const { fontFamily } = getComputedStyle(stage);
    Object.assign(Chart.defaults.font, { family: fontFamily, size: 14 });
    const config = chartJsConfig(spec, { ...choice, colours: coloursOf(explorer), font: fontFamily });
    const stops = stopsOf(spec, choice.areas);
    stage.style.height = spec.kind === 'line' ? '' : `${Math.max(stops.flat().length * 34 + 70, 200)}px`;
    chart = new Chart(canvas, ready(config, spec));
    reader.show(chart, stops);
  }

  async function picture(): Promise<void> {
    if (chart === undefined) return;
    const { fontFamily: font } = getComputedStyle(stage);
    const shown = spec.series.filter(({ id }) => choice.areas.includes(id));
    const isMany = spec.kind === 'line' && shown.length > 1;
    const sets = chart.data.datasets as ChartDataset<'line'>[];
    const legend = shown.map(({ name }, index) => (isMany ? { name, line: lineStyleOf(sets[index]) } : { name }));
    const source = place.dataset['source'] ?? '';
    await downloadPicture({
      ...{ chart: canvas, spec, source, font },
      legend: spec.kind === 'line' ? legend : [],
      colours: coloursOf(explorer),
    });
  }

  function finish(): void {
    ignore();
    chart?.destroy();
    explorer.remove();
    if (drawings != null) drawings.hidden = false;
    place.hidden = false;
    opener.focus();
  }
}

function keysOf(spec: ChartSpec): string {
  const many = spec.kind === 'line' && spec.series.length > 1;
  const along = 'The left and right arrow keys go from figure to figure';
  const count = mainSeriesOf(spec).flatMap(pointsOf).length;
  return `Chart to explore. ${along}${many ? ', up and down from line to line' : ''}. ${count} figures for ${mainSeriesOf(spec)[0]?.name ?? ''}.`;
}
