import { expect, test } from 'vitest';
import { datedFacts } from '../../../../../src/features/measures/charts/chart-facts.ts';
import { chartNotes } from '../../../../../src/features/measures/charts/notes.ts';
import { chartSpec } from '../../../../../src/features/measures/charts/build-spec.ts';
import { makeMeasure, makeSpec } from './make-measures.ts';

test('figures that form no series are a dated list, the newest first', () => {
  const unit = { label: 'lines closed', short: 'lines closed', kind: 'count' } as const;
  const spec = makeSpec({
    series: { Anytown: [140, [1200, 1100, 1300]], 'Anytown, by others': [550] },
    kind: 'facts',
    unit,
  });
  expect(datedFacts(spec)).toMatchInlineSnapshot(`
    [
      {
        "figures": [
          {
            "about": "Anytown",
            "figure": "1,200 lines closed (1,100 to 1,300)",
          },
        ],
        "period": "2016",
      },
      {
        "figures": [
          {
            "about": "Anytown",
            "figure": "140 lines closed",
          },
          {
            "about": "Anytown, by others",
            "figure": "550 lines closed",
          },
        ],
        "period": "2015",
      },
    ]
  `);
});

test('a fact has its notes', () => {
  const measure = makeMeasure({ series: { Anytown: [550] }, kind: 'facts' });
  const point = measure.figures?.series[0]?.points[0];
  if (point === undefined) throw new Error('The figure is missing.');
  point.flags.push('rounded', 'second-hand');
  point.note = 'More than 550.';
  const spec = chartSpec(measure, { local: 'Anytown' });
  expect(spec && datedFacts(spec)?.[0]?.figures[0]?.about).toBe(
    'Anytown, rounded, from a report that quotes the publisher. More than 550.',
  );
  expect(spec && chartNotes(spec)).toEqual([]);
});

test('a drawn chart has no such list', () => {
  expect(datedFacts(makeSpec({ series: { Anytown: [1, 2] } }))).toBeUndefined();
});
