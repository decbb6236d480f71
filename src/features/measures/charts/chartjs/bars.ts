import type { ChartData, ChartOptions } from 'chart.js';
import { barsOf } from '../bars.ts';
import type { Look } from './config.ts';
import { axisLook, baseOptions, pointWords } from './words.ts';
import { mainSeriesOf, type ChartSpec } from '../spec.ts';

/** One dataset: a bar for each area or period, the local one's filled and the others' pale with a border. */
export function barSet(shown: ChartSpec, spec: ChartSpec, { colours }: Look): ChartData<'bar', number[], string> {
  const leads = mainSeriesOf(spec).map(({ id }) => id);
  const bars = barsOf(shown);
  return {
    labels: bars.map(({ label }) => label),
    datasets: [
      {
        label: shown.unit.label,
        data: bars.map(({ point }) => point.value),
        backgroundColor: bars.map(({ series }) => (leads.includes(series) ? colours.lead : colours.band)),
        borderColor: bars.map(({ series }) => (leads.includes(series) ? colours.lead : colours.comparator)),
        borderWidth: 1.5,
      },
    ],
  };
}

export function barOptions(shown: ChartSpec, look: Look): ChartOptions<'bar'> {
  const bars = barsOf(shown);
  const furthest = [
    ...bars.flatMap(({ point }) => (look.limits ? [point.upper ?? point.value] : [])),
    shown.target?.value ?? 0,
  ];
  return {
    ...baseOptions(look),
    indexAxis: 'y',
    interaction: { mode: 'nearest', axis: 'y', intersect: false },
    scales: {
      x: {
        ...axisLook(look),
        // A bar that does not start at zero lies about its length.
        beginAtZero: true,
        suggestedMax: Math.max(...furthest),
        title: { display: true, text: shown.unit.label, color: look.colours.text },
      },
      y: { ...axisLook(look), grid: { display: false }, ticks: { color: look.colours.text, autoSkip: false } },
    },
    plugins: {
      tooltip: {
        callbacks: {
          label: ({ dataIndex }) => {
            const bar = bars[dataIndex];
            return bar === undefined ? '' : `${bar.point.period}: ${pointWords(bar.point, shown)}`;
          },
        },
      },
    },
  };
}
