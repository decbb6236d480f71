import type { ChartChoice } from '../charts/chartjs/options.ts';
import { mainSeriesOf, pointsOf, type ChartSpec } from '../charts/spec.ts';
import { createCheckbox, createElement, lineSample } from './elements.ts';

/** With more areas than this, they are folded away. */
const maxOpenAreas = 6;

/** The checkboxes above a chart: which areas, and how to draw them. Each updates the choice and redraws the chart. */
export function createControls(spec: ChartSpec, choice: ChartChoice, redraw: () => void): HTMLElement {
  const controls = createElement('div', { class: 'explorer__controls' });
  if (spec.series.length > 1) controls.append(areaControls(spec, choice, redraw));
  const options = displayOptions(spec, choice, redraw);
  if (options.length > 0) {
    controls.append(createElement('fieldset', {}, createElement('legend', {}, 'Show'), ...options));
  }
  return controls;
}

function areaControls(spec: ChartSpec, choice: ChartChoice, redraw: () => void): HTMLElement {
  const main = mainSeriesOf(spec);
  const checkboxes = spec.series.map((series, index) => {
    const sample = spec.kind === 'line' ? [lineSample(index % 5, main.includes(series))] : [];
    const label = [...sample, createElement('span', {}, series.name)];
    return createCheckbox(label, choice.areas.includes(series.id), (isChecked) => {
      choice.areas = spec.series
        .map(({ id }) => id)
        .filter((id) => (id === series.id ? isChecked : choice.areas.includes(id)));
      redraw();
    });
  });
  const areas = createElement('div', { class: 'explorer__areas' }, ...checkboxes);
  if (checkboxes.length <= maxOpenAreas) {
    return createElement('fieldset', {}, createElement('legend', {}, 'Areas'), areas);
  }
  const legend = createElement('legend', { class: 'govuk-visually-hidden' }, 'Areas');
  const summary = createElement('summary', { class: 'explorer__summary' }, 'Choose areas to show');
  return createElement('fieldset', {}, legend, createElement('details', {}, summary, areas));
}

function displayOptions(spec: ChartSpec, choice: ChartChoice, redraw: () => void): HTMLElement[] {
  const option = (label: string, name: 'limits' | 'zero') =>
    createCheckbox([label], choice[name], (isChecked) => {
      choice[name] = isChecked;
      redraw();
    });
  const hasLimits = spec.series.flatMap(pointsOf).some(({ lower }) => lower !== undefined);
  return [
    ...(hasLimits ? [option('95% confidence limits', 'limits')] : []),
    ...(spec.kind === 'line' ? [option('Start the axis at zero', 'zero')] : []),
  ];
}
