import type { Chart } from 'chart.js';
import { describePoint } from '../charts/chartjs/options.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { move, positionOf, startPosition, type Position, type Stop } from './keyboard-navigation.ts';

interface ReadoutOptions {
  stage: HTMLElement;
  readout: HTMLElement;
  spec: ChartSpec;
}

/** Reads out the figure at which the reader is, by keys, pointer or touch. */
export function startReadout({ stage, readout, spec }: ReadoutOptions): {
  show: (chart: Chart, rows: Stop[][]) => void;
} {
  let chart: Chart | undefined;
  let rows: Stop[][] = [];
  let position: Position | undefined;

  stage.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next =
      position === undefined
        ? move(rows, { row: 0, column: 0 }, event.key) && startPosition(spec, rows)
        : move(rows, position, event.key);
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
    highlight();
  });

  return {
    show(newChart, newRows) {
      const previous = stopAt(position);
      chart = newChart;
      rows = newRows;
      position = previous && findStop(rows, previous);
      chart.options.onHover = (_event, [element]) => {
        const next = element && positionOf(rows, element.datasetIndex, element.index);
        if (next !== undefined) goTo(next);
      };
      if (rows.length === 0) readout.textContent = 'Select at least one area.';
      else if (position === undefined) readout.textContent = 'Select a point to see its value.';
      else highlight();
    },
  };

  function goTo(next: Position): void {
    if (next.row === position?.row && next.column === position.column) return;
    position = next;
    const stop = stopAt(next);
    if (stop !== undefined) readout.textContent = describeStop(stop, spec);
  }

  /** Highlights the figure in the chart as a pointer would. */
  function highlight(): void {
    const stop = stopAt(position);
    if (stop === undefined || chart === undefined) return;
    const { datasetIndex, index } = stop;
    const element = chart.getDatasetMeta(datasetIndex).data[index];
    if (element === undefined) return;
    chart.setActiveElements([{ datasetIndex, index }]);
    chart.tooltip?.setActiveElements([{ datasetIndex, index }], element.tooltipPosition(true));
    chart.update();
  }

  function stopAt(at: Position | undefined): Stop | undefined {
    return at && rows[at.row]?.[at.column];
  }
}

/** `Leeds, 2022-24: 61.8 per million (59.2 to 64.5), provisional`. */
function describeStop({ series, point }: Stop, spec: ChartSpec): string {
  return `${series.name}, ${point.period}: ${describePoint(point, spec)}`;
}

/** The position of the same figure in a chart that was redrawn. */
function findStop(rows: readonly Stop[][], { series, point }: Stop): Position | undefined {
  for (const [row, stops] of rows.entries()) {
    const column = stops.findIndex((stop) => stop.series.id === series.id && stop.point === point);
    if (column >= 0) return { row, column };
  }
  return undefined;
}
