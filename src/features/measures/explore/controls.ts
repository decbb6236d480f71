import { mainSeriesOf, pointsOf, type ChartSpec } from '../charts/spec.ts';
import { checkbox, lineSample, make } from './elements.ts';
import type { Choice } from './explore.ts';

/** More areas than this are folded. */
const mostOpen = 6;

/** The boxes to tick above a chart: which areas, and how to draw them. Each changes the choice and draws anew. */
export function controlsOf(spec: ChartSpec, choice: Choice, draw: () => void): HTMLElement {
  const controls = make('div', { class: 'explorer__controls' });
  if (spec.series.length > 1) controls.append(areasOf(spec, choice, draw));
  const ways = waysOf(spec, choice, draw);
  if (ways.length > 0) controls.append(make('fieldset', {}, make('legend', {}, 'Show'), ...ways));
  return controls;
}

function areasOf(spec: ChartSpec, choice: Choice, draw: () => void): HTMLElement {
  const leads = mainSeriesOf(spec);
  const boxes = spec.series.map((series, index) => {
    const sample = spec.kind === 'line' ? [lineSample(index % 5, leads.includes(series))] : [];
    const words = [...sample, make('span', {}, series.name)];
    return checkbox(words, choice.areas.includes(series.id), (checked) => {
      choice.areas = spec.series
        .map(({ id }) => id)
        .filter((id) => (id === series.id ? checked : choice.areas.includes(id)));
      draw();
    });
  });
  const choices = make('div', { class: 'explorer__areas' }, ...boxes);
  if (boxes.length <= mostOpen) return make('fieldset', {}, make('legend', {}, 'Areas'), choices);
  const legend = make('legend', { class: 'govuk-visually-hidden' }, 'Areas');
  const summary = make('summary', { class: 'explorer__summary' }, `Choose among ${boxes.length} areas`);
  return make('fieldset', {}, legend, make('details', {}, summary, choices));
}

function waysOf(spec: ChartSpec, choice: Choice, draw: () => void): HTMLElement[] {
  const ways: HTMLElement[] = [];
  if (spec.series.flatMap(pointsOf).some(({ lower }) => lower !== undefined)) {
    ways.push(
      checkbox(['95% confidence limits'], choice.limits, (checked) => {
        choice.limits = checked;
        draw();
      }),
    );
  }
  if (spec.kind === 'line') {
    ways.push(
      checkbox(['The axis from zero'], choice.zero, (checked) => {
        choice.zero = checked;
        draw();
      }),
    );
  }
  return ways;
}
