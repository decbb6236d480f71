import type { ChartData, ChartOptions } from 'chart.js';
import { barsOf, barTargets } from '../bars.ts';
import { mainSeriesOf, type ChartSpec } from '../spec.ts';
import { axisColours, baseOptions, describePoint, type ChartSettings } from './options.ts';

/** One dataset: a bar for each area or period, the main series filled and the comparators pale with a border. */
export function barData(
  shown: ChartSpec,
  spec: ChartSpec,
  { colours }: ChartSettings,
): ChartData<'bar', number[], string> {
  const main = mainSeriesOf(spec).map(({ id }) => id);
  const bars = barsOf(shown);
  return {
    labels: bars.map(({ label }) => label),
    datasets: [
      {
        label: shown.unit.label,
        data: bars.map(({ point }) => point.value),
        backgroundColor: bars.map(({ series }) => (main.includes(series) ? colours.main : colours.band)),
        borderColor: bars.map(({ series }) => (main.includes(series) ? colours.main : colours.comparator)),
        borderWidth: 1.5,
      },
    ],
  };
}

export function barOptions(shown: ChartSpec, settings: ChartSettings): ChartOptions<'bar'> {
  const bars = barsOf(shown);
  // With room for the words beside the bars.
  const room = 1.25;
  const targets = barTargets(shown).flatMap(({ value, index }) => [
    value * room,
    (bars[index]?.point.value ?? 0) * room,
  ]);
  const upperLimits = settings.limits ? bars.map(({ point }) => point.upper ?? point.value) : [];
  return {
    ...baseOptions(settings),
    indexAxis: 'y',
    interaction: { mode: 'nearest', axis: 'y', intersect: false },
    scales: {
      x: {
        ...axisColours(settings),
        // A bar that does not start at zero misleads about sizes.
        beginAtZero: true,
        suggestedMax: Math.max(...upperLimits, shown.target?.value ?? 0, ...targets),
        title: { display: true, text: shown.unit.label, color: settings.colours.text },
      },
      y: {
        ...axisColours(settings),
        grid: { display: false },
        ticks: { color: settings.colours.text, autoSkip: false },
      },
    },
    plugins: {
      tooltip: {
        callbacks: {
          label: ({ dataIndex }) => {
            const bar = bars[dataIndex];
            return bar === undefined ? '' : `${bar.point.period}: ${describePoint(bar.point, shown)}`;
          },
        },
      },
    },
  };
}
