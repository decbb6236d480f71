import type { Chart } from 'chart.js';
import { pointWords } from '../charts/chartjs/words.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { move, positionOf, startOf, type Position, type Stop } from './keyboard-navigation.ts';

interface Setting {
  stage: HTMLElement;
  reading: HTMLElement;
  spec: ChartSpec;
}

/** Reads out the figure that the reader has come to, by keys, pointer or touch. */
export function startReading({ stage, reading, spec }: Setting): { show: (chart: Chart, rows: Stop[][]) => void } {
  let chart: Chart | undefined;
  let rows: Stop[][] = [];
  let position: Position | undefined;

  stage.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next =
      position === undefined
        ? move(rows, { row: 0, column: 0 }, event.key) && startOf(spec, rows)
        : move(rows, position, event.key);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
    point();
  });

  return {
    show(newChart, newRows) {
      const former = stopAt(position);
      chart = newChart;
      rows = newRows;
      position = former && find(rows, former);
      chart.options.onHover = (_event, [element]) => {
        const next = element && positionOf(rows, element.datasetIndex, element.index);
        if (next !== undefined) go(next);
      };
      if (rows.length === 0) reading.textContent = 'No area is chosen.';
      else if (position === undefined) reading.textContent = 'Choose a point to read its figure.';
      else point();
    },
  };

  function go(next: Position): void {
    if (next.row === position?.row && next.column === position.column) return;
    position = next;
    const stop = stopAt(next);
    if (stop !== undefined) reading.textContent = wordsOf(stop, spec);
  }

  /** Marks the figure in the chart as a pointer would. */
  function point(): void {
    const stop = stopAt(position);
    if (stop === undefined || chart === undefined) return;
    const { datasetIndex, index } = stop;
    const element = chart.getDatasetMeta(datasetIndex).data[index];
    if (element === undefined) return;
    chart.setActiveElements([{ datasetIndex, index }]);
    chart.tooltip?.setActiveElements([{ datasetIndex, index }], element.tooltipPosition(true));
    chart.update();
  }

  function stopAt(place: Position | undefined): Stop | undefined {
    return place && rows[place.row]?.[place.column];
  }
}

/** `Leeds, 2022-24: 61.8 per million (59.2 to 64.5), provisional`. */
function wordsOf({ series, point }: Stop, spec: ChartSpec): string {
  return `${series.name}, ${point.period}: ${pointWords(point, spec)}`;
}

/** The same figure in the chart drawn anew. */
function find(rows: readonly Stop[][], { series, point }: Stop): Position | undefined {
  for (const [row, stops] of rows.entries()) {
    const column = stops.findIndex((stop) => stop.series.id === series.id && stop.point === point);
    if (column >= 0) return { row, column };
  }
  return undefined;
}
