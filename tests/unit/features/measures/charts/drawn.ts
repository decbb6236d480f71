import { parse, type HTMLElement } from 'node-html-parser';
import { drawChart } from '../../../../../src/features/measures/charts/svg/draw-chart.ts';
import type { ChartSpec } from '../../../../../src/features/measures/charts/spec.ts';

const powers: Record<string, string> = { k: 'e3', m: 'e6', bn: 'e9', tn: 'e12' };

export interface Place {
  x: number;
  y: number;
}

/** Reads a drawn chart back, as a reader with a ruler would: from its axis names alone, without the code that drew it. */
export function readBack(spec: ChartSpec, width: number) {
  const svg = parse(drawChart(spec, { width }));
  const size = width < 480 ? 12.5 : 14;
  return {
    svg,
    panels: svg.querySelectorAll('.chart__panel').map((panel) => {
      const toValue = ruler(panel.querySelectorAll('.chart__values text'), (text) => number(text, 'y') - size * 0.35);
      return {
        slack: Math.abs(toValue(0.3) - toValue(0)),
        values: (name: string) => pathsOf(panel, name).map((runs) => runs.map((run) => run.map(({ y }) => toValue(y)))),
        places: (name: string) => pathsOf(panel, name),
      };
    }),
    toBarValue: () => ruler(svg.querySelectorAll('.chart__periods text'), (text) => number(text, 'x')),
  };
}

export function number(element: HTMLElement, name: string): number {
  return Number(element.getAttribute(name));
}

/** The runs of coordinates in each path of a class: a new run starts at each `M`. */
function pathsOf(root: HTMLElement, name: string): Place[][][] {
  return root.querySelectorAll(`.${name}`).map((path) => {
    const runs = (path.getAttribute('d') ?? '').split('M').filter((run) => run !== '');
    return runs.map((run) =>
      [...run.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
  });
}

/** Converts a position to a value by the two outermost labels of an axis. */
function ruler(texts: HTMLElement[], positionOf: (text: HTMLElement) => number): (position: number) => number {
  const marks = texts.map((text) => ({
    position: positionOf(text),
    value: Number(
      text.textContent
        .replaceAll(/[,%]/g, '')
        .replace('−', '-')
        .replace(/k|m|bn|tn/, (word) => powers[word] ?? ''),
    ),
  }));
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error('The axis has fewer than two names.');
  return (position) =>
    first.value + ((position - first.position) / (last.position - first.position)) * (last.value - first.value);
}
