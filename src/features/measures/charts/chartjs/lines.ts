import type { ChartDataset, ChartOptions } from 'chart.js';
import { mainSeriesOf, pointsOf, type ChartPoint, type ChartSeries, type ChartSpec } from '../spec.ts';
import { allSteps } from '../target-steps.ts';
import { axisColours, baseOptions, describePoint, type ChartSettings, type ExploredPoint } from './options.ts';
import { periodAxis } from './periods.ts';

type LineDataset = ChartDataset<'line', ExploredPoint[]>;

const dashes = [[], [7, 4], [2, 3], [10, 4, 2, 4], [14, 5]];
const markers = ['circle', 'rect', 'rectRot', 'triangle', 'crossRot'] as const;

/** A dataset for each series, in order, and behind them two for each one's confidence limits. */
export function lineDatasets(shown: ChartSpec, spec: ChartSpec, settings: ChartSettings): LineDataset[] {
  const main = mainSeriesOf(spec).map(({ id }) => id);
  const lines = shown.series.map((series): LineDataset => {
    const isMain = main.includes(series.id);
    const style = spec.series.findIndex(({ id }) => id === series.id) % dashes.length;
    const colour = isMain ? settings.colours.main : settings.colours.comparator;
    return {
      label: series.name,
      data: withGaps(series, (figure) => ({ x: figure.x, y: figure.value, figure })),
      parsing: false,
      spanGaps: false,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: isMain ? 3 : 1.5,
      borderDash: dashes[style] ?? [],
      pointStyle: markers[style] ?? 'circle',
      pointRadius: 4,
      pointHoverRadius: 7,
      order: isMain ? 0 : 1,
    };
  });
  if (!settings.limits) return lines;
  return [...lines, ...shown.series.flatMap((series) => limitDatasets(series, main.includes(series.id), settings))];
}

export function lineOptions(shown: ChartSpec, settings: ChartSettings): ChartOptions<'line'> {
  const { target, unit } = shown;
  const steps = allSteps(shown);
  const levels = [...(target === undefined ? [] : [target]), ...steps].map(({ value }) => value);
  return {
    ...baseOptions(settings),
    interaction: { mode: 'nearest', intersect: false },
    scales: {
      x: periodAxis([...shown.series.flatMap(pointsOf), ...steps], settings),
      y: {
        ...axisColours(settings),
        beginAtZero: settings.zero,
        ...(levels.length === 0 ? {} : { suggestedMin: Math.min(...levels), suggestedMax: Math.max(...levels) }),
        title: { display: true, text: unit.label, color: settings.colours.text },
      },
    },
    plugins: {
      tooltip: {
        filter: ({ raw }) => (raw as ExploredPoint).figure !== undefined,
        callbacks: {
          title: ([first]) => (first?.raw as ExploredPoint | undefined)?.figure?.period ?? '',
          label: ({ raw, dataset }) => {
            const { figure } = raw as ExploredPoint;
            return figure === undefined ? '' : `${dataset.label ?? ''}: ${describePoint(figure, shown)}`;
          },
        },
      },
    },
  };
}

function limitDatasets(series: ChartSeries, isMain: boolean, { colours }: ChartSettings): LineDataset[] {
  const common = {
    parsing: false,
    spanGaps: false,
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    borderWidth: 1,
    borderColor: isMain ? colours.main : colours.comparator,
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
  return segments.flatMap((segment, index) => {
    const last = segments[index - 1]?.at(-1);
    const first = segment[0];
    const gap = last === undefined || first === undefined ? [] : [{ x: (last.x + first.x) / 2, y: NaN }];
    return [...gap, ...segment.map(toPoint)];
  });
}
