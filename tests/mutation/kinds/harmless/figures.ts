import { edit, setField } from '../../edits.ts';
import { measures, type Kind, type Original } from '../../kind.ts';
import type { Random } from '../../random.ts';

type Measure = Record<string, unknown> & {
  figures?: { series: { points: Record<string, unknown>[] }[]; caveats?: string[] } & Record<string, unknown>;
};

/** What an analyst changes in a measure. */
export const harmlessFigures: Kind[] = [
  inMeasure(
    'a caveat more',
    ({ figures }) => figures && { figures: { ...figures, caveats: [...(figures.caveats ?? []), 'Count with care.'] } },
  ),
  inMeasure('a note more', ({ notes = [] }) => ({ notes: [...(notes as string[]), 'Flats are homes too.'] })),
  inMeasure('a measure without its definition', () => ({ definition: undefined })),
  inMeasure('a measure without its sources', () => ({ sources: undefined })),
  inMeasure('a measure without its remarks', () => ({ remarks: undefined })),
  inMeasure('a source more', ({ sources = [] }) => ({
    sources: [...(sources as object[]), { name: 'Another register' }],
  })),
  inMeasure(
    'a target that is taken out',
    ({ figures }) => figures?.['target'] !== undefined && { figures: { ...figures, target: undefined } },
  ),
  inMeasure('figures that are replaced by a reason for none', () => ({
    figures: undefined,
    noFigures: 'Nobody counts this any more.',
  })),
  inPoint('a note at a figure', (point) => ({ ...point, note: 'As printed.' })),
  inPoint('a flag at a figure', (point) => ({ ...point, flags: ['provisional'] })),
  inPoint('a figure without its limits', ({ lower: _lower, upper: _upper, ...point }) => point),
  inPoint('limits that are the figure itself', (point) => ({ ...point, lower: point['value'], upper: point['value'] })),
  inPoint('a figure that was revised', ({ lower: _lower, upper: _upper, ...point }) => ({
    ...point,
    value: Math.round(Number(point['value']) * 0.97),
    flags: ['revised'],
  })),
  setField('another name of a measure', { files: measures, at: /^name$/, to: () => '"Homes that are warm"' }),
  setField('another meaning of a measure', {
    files: measures,
    at: /^meaning$/,
    to: () => '"How many homes are warm."',
  }),
  setField('another frequency', { files: measures, at: /\.frequency$/, to: () => '"Every three months"' }),
  setField('another unit', { files: measures, at: /\.unit\.label$/, to: () => '"% of all homes"' }),
  setField('another day of the comparison with the source', {
    files: measures,
    at: /\.checked$/,
    to: () => '"2025-02-03"',
  }),
  setField('surer figures', { files: measures, at: /\.confidence$/, to: () => '"high"' }),
];

function inMeasure(name: string, change: (measure: Measure) => Partial<Measure> | false | undefined): Kind {
  return edit(name, measures, {}, ({ text }) => {
    const measure = JSON.parse(text) as Measure;
    const changed = change(measure);
    if (changed === undefined || changed === false) return undefined;
    const content = JSON.stringify({ ...measure, ...changed }, undefined, 2);
    return content === JSON.stringify(measure, undefined, 2) ? undefined : { content };
  });
}

function inPoint(name: string, change: (point: Record<string, unknown>) => Record<string, unknown>): Kind {
  return edit(name, measures, {}, ({ text }: Original, random: Random) => {
    const measure = JSON.parse(text) as Measure;
    const points = random.pick(measure.figures?.series ?? [])?.points;
    if (points === undefined) return undefined;
    const index = random.below(points.length);
    points[index] = change(points[index] ?? {});
    return { content: JSON.stringify(measure, undefined, 2) };
  });
}
