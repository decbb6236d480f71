import type { Chart, Plugin } from 'chart.js';
import { barsOf, barTargets } from '../bars.ts';
import { formatLevel, formatTarget } from '../format.ts';
import type { ChartSpec } from '../spec.ts';
import { joinedSteps } from '../target-steps.ts';
import type { ChartSettings } from './options.ts';

type AnnotationPlugin = Pick<Plugin, 'id' | 'afterDatasetsDraw'>;

const id = 'strategy-annotations';
const dashes = [5, 4];
const stepDashes = [4, 2];
const baselineDashes = [1, 3];

type Position = [x: number, y: number];

/** Changes of method as vertical dashed lines, the target as a horizontal one and those of periods as steps, each with its words. */
export function lineAnnotations({ breaks, target, ...spec }: ChartSpec, { colours }: ChartSettings): AnnotationPlugin {
  return {
    id,
    afterDatasetsDraw: ({ ctx, chartArea: area, scales: { x, y } }: Chart) => {
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = colours.text;
      ctx.setLineDash(dashes);
      for (const { x: time } of breaks) {
        const position = x?.getPixelForValue(time) ?? NaN;
        if (!(position >= area.left && position <= area.right)) continue;
        drawLine(ctx, [position, area.top], [position, area.bottom]);
        labelVerticalLine(ctx, 'method changed', position, area, area.top + 12);
      }
      if (target !== undefined) {
        const position = y?.getPixelForValue(target.value) ?? NaN;
        drawLine(ctx, [area.left, position], [area.right, position]);
        ctx.textAlign = 'left';
        ctx.fillText(formatTarget(target, spec), area.left + 5, position - 6);
      }
      ctx.lineWidth = 2;
      for (const [steps, noun, dash] of stepGroups(spec)) {
        ctx.setLineDash(dash);
        const inside = (position: number) => Math.max(area.left, Math.min(position, area.right));
        const points = joinedSteps(steps).map((run) =>
          run.flatMap(({ from, to, value }) =>
            [from, to].map((time): Position => [
              inside(x?.getPixelForValue(time) ?? NaN),
              y?.getPixelForValue(value) ?? NaN,
            ]),
          ),
        );
        for (const run of points) drawLine(ctx, ...run);
        const last = steps.at(-1);
        const [start, end] = points.at(-1)?.slice(-2) ?? [];
        if (last === undefined || start === undefined || end === undefined) continue;
        if (noun === 'Baseline') {
          // Targets lead away from the baseline, so its words are on the other side.
          ctx.textAlign = 'left';
          ctx.fillText(formatLevel(noun, last, spec), start[0], start[1] + (spec.better === 'lower' ? -6 : 16));
          continue;
        }
        const isAtTop = end[1] < area.top + 20;
        const [right, bottom] = isAtTop ? [start[0] - 6, start[1] + 14] : [end[0], end[1] - 6];
        ctx.textAlign = 'right';
        ctx.fillText(`${formatLevel(noun, last, spec)} (${last.period})`, right, bottom);
      }
      ctx.restore();
    },
  };
}

/** Confidence limits as whiskers on the bars, if the reader chose them, and the target. */
export function barAnnotations({ target, ...spec }: ChartSpec, { colours, limits }: ChartSettings): AnnotationPlugin {
  const bars = limits ? barsOf(spec) : [];
  return {
    id,
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx, chartArea: area } = chart;
      const { x } = chart.scales;
      const positionOf = (value: number) => x?.getPixelForValue(value) ?? NaN;
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = colours.text;
      for (const [index, { point }] of bars.entries()) {
        const { lower, upper } = point;
        const y = chart.getDatasetMeta(0).data[index]?.y;
        if (lower === undefined || upper === undefined || y === undefined) continue;
        const [from, to] = [positionOf(lower), positionOf(upper)];
        drawLine(ctx, [from, y], [to, y]);
        for (const end of [from, to]) drawLine(ctx, [end, y - 4], [end, y + 4]);
      }
      if (target !== undefined) {
        ctx.setLineDash(dashes);
        const position = positionOf(target.value);
        drawLine(ctx, [position, area.top], [position, area.bottom]);
        labelVerticalLine(ctx, formatTarget(target, spec), position, area, area.bottom - 6);
      }
      ctx.setLineDash([]);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      for (const step of barTargets(spec)) {
        const bar = chart.getDatasetMeta(0).data[step.index];
        if (bar === undefined) continue;
        const { height = 0 } = bar.getProps(['height']) as { height?: number };
        const [position, reach] = [positionOf(step.value), height / 2 + 4];
        const ends: Position[] = [
          [position, bar.y - reach],
          [position, bar.y + reach],
        ];
        // A line needs an edge to be seen on its bar, whatever the colours of both.
        ctx.globalCompositeOperation = 'destination-out';
        ctx.lineWidth = 6;
        drawLine(ctx, ...ends);
        ctx.globalCompositeOperation = 'source-over';
        ctx.lineWidth = 2;
        drawLine(ctx, ...ends);
        ctx.fillText(formatLevel('Target', step, spec), Math.max(position, bar.x) + 6, bar.y);
      }
      ctx.restore();
    },
  };
}

function drawLine(ctx: CanvasRenderingContext2D, ...points: Position[]): void {
  ctx.beginPath();
  for (const point of points) ctx.lineTo(...point);
  ctx.stroke();
}

/** What is drawn as steps, with its dash. */
function stepGroups({ baseline, targets = [] }: Pick<ChartSpec, 'baseline' | 'targets'>) {
  return [
    [baseline === undefined ? [] : [baseline], 'Baseline', baselineDashes],
    [targets, 'Target', stepDashes],
  ] as const;
}

/** Puts a label on the side of the line that has more room. */
function labelVerticalLine(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  { left, right }: { left: number; right: number },
  y: number,
): void {
  const isRightHalf = x > (left + right) / 2;
  ctx.textAlign = isRightHalf ? 'right' : 'left';
  ctx.fillText(text, x + (isRightHalf ? -5 : 5), y);
}
