import type { ChartDataset, ChartOptions } from 'chart.js';
import type { ExploredPoint, Look } from './config.ts';
import { periodAxis } from './periods.ts';
import { axisLook, baseOptions, pointWords } from './words.ts';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';

type LineSet = ChartDataset<'line', ExploredPoint[]>;

const dashes = [[], [7, 4], [2, 3], [10, 4, 2, 4], [14, 5]];
const markers = ['circle', 'rect', 'rectRot', 'triangle', 'crossRot'] as const;

/** A dataset for each series, in order, and behind them two for each one's confidence limits. */
export function lineSets(shown: ChartSpec, spec: ChartSpec, look: Look): LineSet[] {
  const leads = mainSeriesOf(spec);
  const sets = shown.series.map((series) => ({ series, lead: leads.some(({ id }) => id === series.id) }));
  const lines = sets.map(({ series, lead }): LineSet => {
    const style = spec.series.findIndex(({ id }) => id === series.id) % dashes.length;
    const colour = lead ? look.colours.lead : look.colours.comparator;
    return {
      label: series.name,
      data: withGaps(series, (figure) => ({ x: figure.x, y: figure.value, figure })),
      parsing: false,
      spanGaps: false,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: lead ? 3 : 1.5,
      borderDash: dashes[style] ?? [],
      pointStyle: markers[style] ?? 'circle',
      pointRadius: 4,
      pointHoverRadius: 7,
      order: lead ? 0 : 1,
    };
  });
  return look.limits ? [...lines, ...sets.flatMap(({ series, lead }) => limitSets(series, lead, look))] : lines;
}

export function lineOptions(shown: ChartSpec, look: Look): ChartOptions<'line'> {
  const points = shown.series.flatMap(pointsOf);
  const targets = shown.target === undefined ? [] : [shown.target.value];
  return {
    ...baseOptions(look),
    interaction: { mode: 'nearest', intersect: false },
    scales: {
      x: periodAxis(points, look),
      y: {
        ...axisLook(look),
        beginAtZero: look.zero,
        ...(targets.length === 0 ? {} : { suggestedMin: Math.min(...targets), suggestedMax: Math.max(...targets) }),
        title: { display: true, text: shown.unit.label, color: look.colours.text },
      },
    },
    plugins: {
      tooltip: {
        filter: ({ raw }) => (raw as ExploredPoint).figure !== undefined,
        callbacks: {
          title: ([first]) => (first?.raw as ExploredPoint | undefined)?.figure?.period ?? '',
          label: ({ raw, dataset }) => {
            const { figure } = raw as ExploredPoint;
            return figure === undefined ? '' : `${dataset.label ?? ''}: ${pointWords(figure, shown)}`;
          },
        },
      },
    },
  };
}

function limitSets(series: ChartSeries, lead: boolean, { colours }: Look): LineSet[] {
  const common = {
    parsing: false,
    spanGaps: false,
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    borderWidth: 1,
    borderColor: lead ? colours.lead : colours.comparator,
    order: 2,
  } as const;
  const limit = (name: 'lower' | 'upper') => withGaps(series, ({ x, [name]: y = NaN }) => ({ x, y }));
  return [
    { ...common, label: `${series.name}, lower limit`, data: limit('lower'), fill: false },
    {
      ...common,
      label: `${series.name}, upper limit`,
      data: limit('upper'),
      fill: '-1',
      backgroundColor: colours.band,
    },
  ];
}

/** Chart.js interrupts a line at a point without a number. */
function withGaps({ segments }: ChartSeries, toPoint: (figure: ChartPoint) => ExploredPoint): ExploredPoint[] {
  return segments.flatMap((run, index) => {
    const last = segments[index - 1]?.at(-1);
    const first = run[0];
    const gap = last === undefined || first === undefined ? [] : [{ x: (last.x + first.x) / 2, y: NaN }];
    return [...gap, ...run.map(toPoint)];
  });
}
