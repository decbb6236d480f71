import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Interaction,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type InteractionModeFunction,
} from 'chart.js';

declare module 'chart.js' {
  interface InteractionModeMap {
    /** The nearest figure, and never a confidence limit. */
    figures: InteractionModeFunction;
  }
}

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

Interaction.modes.figures = (chart, event, options, useFinalPosition) => {
  const figures = chart.data.datasets.filter(({ label = '' }) => !/, (lower|upper) limit$/.test(label)).length;
  const all = chart.data.datasets
    .slice(0, figures)
    .flatMap((_set, datasetIndex) =>
      chart.getDatasetMeta(datasetIndex).data.map((element, index) => ({ element, datasetIndex, index })),
    );
  const isUpright = options.axis === 'y';
  const distance = ({ element }: (typeof all)[number]) => {
    const { x, y } = element.tooltipPosition(useFinalPosition ?? true);
    const across = isUpright ? 0 : (x ?? NaN) - (event.x ?? 0);
    return Math.hypot(across, (y ?? NaN) - (event.y ?? 0));
  };
  const [first, ...rest] = all.filter((item) => Number.isFinite(distance(item)));
  if (first === undefined) return [];
  return [rest.reduce((nearest, item) => (distance(item) < distance(nearest) ? item : nearest), first)];
};

export { Chart };
