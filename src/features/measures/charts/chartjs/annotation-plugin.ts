import type { Chart, Plugin } from 'chart.js';
import { barsOf } from '../bars.ts';
import type { Look } from './config.ts';
import { targetWords } from '../format.ts';
import type { ChartSpec } from '../spec.ts';

type Marks = Pick<Plugin, 'id' | 'afterDatasetsDraw'>;

/** Changes of method as upright dashed rules, and the target as a level one, each with its words. */
export function lineMarks({ breaks, target, ...spec }: ChartSpec, { colours }: Look): Marks {
  return {
    id: 'strategy-marks',
    afterDatasetsDraw: ({ ctx, chartArea: area, scales: { x, y } }: Chart) => {
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = colours.text;
      ctx.setLineDash([5, 4]);
      for (const { x: at } of breaks) {
        const place = x?.getPixelForValue(at) ?? NaN;
        if (!(place >= area.left && place <= area.right)) continue;
        rule(ctx, [place, area.top], [place, area.bottom]);
        ctx.textAlign = place > (area.left + area.right) / 2 ? 'right' : 'left';
        ctx.fillText('change of method', place + (ctx.textAlign === 'left' ? 5 : -5), area.top + 12);
      }
      if (target !== undefined) {
        const place = y?.getPixelForValue(target.value) ?? NaN;
        rule(ctx, [area.left, place], [area.right, place]);
        ctx.textAlign = 'left';
        ctx.fillText(targetWords(target, spec), area.left + 5, place - 6);
      }
      ctx.restore();
    },
  };
}

/** Confidence limits as whiskers on the bars, where they are asked for, and the target. */
export function barMarks({ target, ...spec }: ChartSpec, { colours, limits }: Look): Marks {
  const bars = limits ? barsOf(spec) : [];
  return {
    id: 'strategy-marks',
    afterDatasetsDraw: (chart: Chart) => {
      const { ctx, chartArea: area } = chart;
      const { x } = chart.scales;
      const toPlace = (value: number) => x?.getPixelForValue(value) ?? NaN;
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle = colours.text;
      for (const [index, { point }] of bars.entries()) {
        const { lower, upper } = point;
        const y = chart.getDatasetMeta(0).data[index]?.y;
        if (lower === undefined || upper === undefined || y === undefined) continue;
        const [from, to] = [toPlace(lower), toPlace(upper)];
        rule(ctx, [from, y], [to, y]);
        for (const end of [from, to]) rule(ctx, [end, y - 4], [end, y + 4]);
      }
      if (target !== undefined) {
        ctx.setLineDash([5, 4]);
        const place = toPlace(target.value);
        rule(ctx, [place, area.top], [place, area.bottom]);
        ctx.textAlign = place > (area.left + area.right) / 2 ? 'right' : 'left';
        ctx.fillText(targetWords(target, spec), place + (ctx.textAlign === 'left' ? 5 : -5), area.bottom - 6);
      }
      ctx.restore();
    },
  };
}

function rule(ctx: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}
