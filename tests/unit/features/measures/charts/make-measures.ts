import type { ChartColours } from '../../../../../src/features/measures/charts/chartjs/options.ts';
import type { ChartSpec } from '../../../../../src/features/measures/charts/spec.ts';
import { chartSpec, type ChartedMeasure } from '../../../../../src/features/measures/charts/build-spec.ts';
import {
  measureSchema,
  type FigurePoint,
  type Figures,
  type MeasureFile,
} from '../../../../../src/core/content/schema/measure.ts';

type Value = number | null | [value: number, lower: number, upper: number];

/** The colours of a chart to explore. */
export const colours: ChartColours = {
  main: '#2b4a6f',
  comparator: '#4a5257',
  text: '#14181a',
  grid: '#c6cdd0',
  band: 'rgb(74 82 87 / 18%)',
};

/** What is unusual about an invented measure. Everything else has a default. */
export interface MeasureOptions {
  name?: string;
  better?: MeasureFile['better'];
  kind?: Figures['chart'];
  unit?: Figures['unit'];
  /** Values of each area, or of `area, strand`, from the first year on. `null` leaves a year out. */
  series: Record<string, Value[]>;
  from?: number;
  /** The printed period of a year. */
  period?: (year: number) => string;
  breaks?: Figures['breaks'];
  target?: Figures['target'];
  baseline?: Figures['baseline'];
  targets?: Figures['targets'];
}

/** The chart of an invented measure, as Anytown sees it. It passes the schema of the content. */
export function makeSpec(options: MeasureOptions): ChartSpec {
  const spec = chartSpec(makeMeasure(options), { local: 'Anytown' });
  if (spec === undefined) throw new Error('The measure has no figures.');
  return spec;
}

export function makeMeasure({ from = 2015, period = String, ...options }: MeasureOptions): ChartedMeasure {
  const toPoint = (value: Value, index: number): Partial<FigurePoint>[] => {
    if (value === null) return [];
    const [figure, lower, upper] = Array.isArray(value) ? value : [value];
    const limits = lower === undefined ? {} : { lower, upper };
    return [{ period: period(from + index), end: String(from + index), value: figure, ...limits }];
  };
  const series = Object.entries(options.series).map(([name, values]) => {
    const [area, strand] = name.split(', ');
    return { area, ...(strand === undefined ? {} : { strand }), points: values.flatMap(toPoint) };
  });
  const file = measureSchema.parse({
    name: options.name ?? 'Falls',
    meaning: 'How many people fell.',
    better: options.better ?? 'lower',
    figures: {
      unit: options.unit ?? { label: 'falls per 1,000 people', short: 'per 1,000', kind: 'rate' },
      chart: options.kind ?? 'line',
      frequency: 'Every year',
      confidence: 'high',
      source: {
        publisher: 'Office of Falls',
        title: 'Falls',
        licence: { name: 'Open Government Licence v3.0', url: 'https://www.example.org/licence' },
        checked: '2024-01-01',
      },
      series,
      breaks: options.breaks ?? [],
      ...(options.target === undefined ? {} : { target: options.target }),
      ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
      targets: options.targets ?? [],
    },
  });
  return { ...file, id: 'falls' };
}
