import { describe, expect, test } from 'vitest';
import {
  move,
  positionOf,
  startPosition,
  stopsOf,
} from '../../../../../src/features/measures/explore/keyboard-navigation.ts';
import { chartJsConfig } from '../../../../../src/features/measures/charts/chartjs/config.ts';
import type { ChartSpec } from '../../../../../src/features/measures/charts/spec.ts';
import { colours, makeSpec } from '../charts/make-measures.ts';

const lines = makeSpec({
  series: { Elsewhere: [7, 8, null, 9, 10], Anytown: [1, 2, 3, null, 5] },
  breaks: [{ before: '2016', reason: 'A new way of counting.' }],
});
const bars = makeSpec({ kind: 'bars', series: { Elsewhere: [8], Anytown: [4], Nowhere: [2] } });
const allOf = ({ series }: ChartSpec) => series.map(({ id }) => id);

describe.each([
  ['lines with gaps and a break', lines],
  ['bars', bars],
])('the stops of %s', (_name, spec) => {
  test('are where Chart.js draws the same figures', () => {
    const areas = allOf(spec);
    const { data } = chartJsConfig(spec, { areas, limits: true, zero: true, colours });
    const stops = stopsOf(spec, areas).flat();
    expect(stops).toHaveLength(spec.series.flatMap(({ segments }) => segments.flat()).length);
    for (const { datasetIndex, index, point } of stops) {
      const drawn: unknown = data.datasets[datasetIndex]?.data[index];
      expect(drawn).toEqual(typeof drawn === 'number' ? point.value : expect.objectContaining({ y: point.value }));
    }
  });
});

test('only chosen areas can be reached by keyboard', () => {
  expect(stopsOf(lines, ['elsewhere']).map(([first]) => first?.series.id)).toEqual(['elsewhere']);
  expect(stopsOf(lines, [])).toEqual([]);
  expect(stopsOf(bars, [])).toEqual([]);
});

test('a reader starts at the newest figure of the local area', () => {
  const read = (spec: ChartSpec) => {
    const rows = stopsOf(spec, allOf(spec));
    const { row, column } = startPosition(spec, rows) ?? { row: -1, column: -1 };
    const stop = rows[row]?.[column];
    return `${stop?.series.name ?? ''} ${stop?.point.period ?? ''}`;
  };
  expect(read(lines)).toBe('Anytown 2019');
  expect(read(bars)).toBe('Anytown 2015');
  expect(startPosition(lines, [])).toBeUndefined();
});

test.for([
  ['ArrowLeft', 'Anytown 2017'],
  ['ArrowRight', 'Anytown 2019'],
  ['Home', 'Anytown 2015'],
  ['End', 'Anytown 2019'],
  ['ArrowDown', 'Elsewhere 2019'],
  ['ArrowUp', 'Anytown 2019'],
  ['Enter', undefined],
] as const)('%s leads from the newest local figure to %s', ([key, expected]) => {
  const rows = stopsOf(lines, allOf(lines));
  const next = move(rows, { row: 0, column: 3 }, key);
  const stop = next && rows[next.row]?.[next.column];
  expect(stop && `${stop.series.name} ${stop.point.period}`).toBe(expected);
});

test('a key leads to the nearest period where the other line has none at the same', () => {
  const rows = stopsOf(lines, allOf(lines));
  const next = move(rows, { row: 1, column: 2 }, 'ArrowUp');
  expect(next && rows[next.row]?.[next.column]?.point.period).toBe('2017');
});

test('up and down go along bars too, which are below each other', () => {
  const rows = stopsOf(bars, allOf(bars));
  expect(move(rows, { row: 0, column: 0 }, 'ArrowDown')).toEqual({ row: 0, column: 1 });
  expect(move(rows, { row: 0, column: 2 }, 'ArrowDown')).toEqual({ row: 0, column: 2 });
});

test('a point of the chart is one of the stops, and a confidence limit is not', () => {
  const rows = stopsOf(lines, allOf(lines));
  expect(positionOf(rows, 1, 0)).toEqual({ row: 1, column: 0 });
  expect(positionOf(rows, 2, 0)).toBeUndefined();
});
