import { describe, expect, test } from 'vitest';
import { trendRule } from '../../../../src/features/measures/charts/trend.ts';
import { figuresTable } from '../../../../src/features/measures/figures-table.ts';
import { alignmentView } from '../../../../src/features/framework/alignment.ts';
import { frameworkPageView } from '../../../../src/features/framework/framework.ts';
import { measureGroups } from '../../../../src/features/measures/strategy-measures.ts';
import { measurePageView } from '../../../../src/features/measures/measure.ts';
import { describeMeasures, measuresPageView } from '../../../../src/features/measures/measures.ts';
import type { Measure } from '../../../../src/core/model/types.ts';
import { makeSpec } from './charts/make-measures.ts';
import { readAnytown, readLeeds } from '../../../support/strategies.ts';

const { siteContent, strategy: leeds } = await readLeeds();
const { siteContent: anytownSite, strategy: anytown } = await readAnytown();
const withFigures = leeds.measures.filter(({ figures }) => figures !== undefined);

describe('the table of figures', () => {
  test('has a row for each period, the newest first, and says which cannot be compared', () => {
    const table = figuresTable(
      makeSpec({
        series: { Anytown: [[4, 3, 5], 6, 5], Elsewhere: [null, 7.25, 8] },
        breaks: [{ before: '2017', reason: 'A new way of counting.' }],
      }),
    );
    expect(rowsOf(table)).toMatchInlineSnapshot(`
      [
        "Period: Anytown, Elsewhere",
        "2017: 5, 8",
        "A new way of counting.",
        "2016: 6, 7.25",
        "2015: 4 (3 to 5), no figure",
      ]
    `);
  });

  test('has a row for each area if there are more areas than periods', () => {
    const table = figuresTable(makeSpec({ kind: 'bars', series: { Anytown: [4], Elsewhere: [8] } }));
    expect(rowsOf(table)).toEqual(['Area: 2015', 'Anytown: 4', 'Elsewhere: 8']);
  });

  test('explains each word printed with a figure', () => {
    const spec = makeSpec({ series: { Anytown: [4, 6] } });
    const point = spec.series[0]?.segments[0]?.[1];
    if (point === undefined) throw new Error('There is no figure.');
    point.flags = ['provisional'];
    expect(figuresTable(spec).key).toEqual([{ word: 'provisional', meaning: 'may be revised' }]);
  });
});

test('the table of a measure has all its figures, and nothing else', () => {
  expect(withFigures.length).toBeGreaterThan(20);
  for (const measure of withFigures) {
    const { published } = measurePageView(siteContent, leeds, measure);
    const cells = published?.table.rows.flatMap((row) => ('cells' in row ? row.cells : [])) ?? [];
    const values = cells.flatMap((cell) => (cell === undefined ? [] : [numberIn(cell.value)]));
    const points = measure.figures?.series.flatMap(({ points }) => points) ?? [];
    expect(values.toSorted(), measure.id).toEqual(points.map(({ value }) => value).toSorted());
  }
});

test('each measure is on the page of all measures once', () => {
  const view = measuresPageView(siteContent, leeds);
  const tiles = view.groups.flatMap(({ named, context }) => [...named, ...context]);
  const shown = [...tiles, ...view.withoutFigures].map(({ href }) => href);
  expect(shown.toSorted()).toEqual(leeds.measures.map(({ id }) => `/leeds/indicators/${id}/`).toSorted());
  expect(view.tally.reduce((sum, { count }) => sum + count, 0)).toBe(tiles.length);
});

test('the rule for the direction of travel is printed, and every verdict links to it', () => {
  const view = measuresPageView(siteContent, leeds);
  expect(view.rule.paragraphs).toEqual(trendRule.paragraphs);
  for (const measure of withFigures) {
    const { published } = measurePageView(siteContent, leeds, measure);
    expect(published?.trend.ruleHref).toBe(`/leeds/indicators/#${view.rule.anchor}`);
  }
});

test('counts of areas of different size are not compared in a summary', () => {
  const tiles = measuresPageView(siteContent, leeds).groups.flatMap(({ named, context }) => [...named, ...context]);
  const compared = tiles.filter(({ comparator }) => comparator !== undefined);
  expect(compared.length).toBeGreaterThan(0);
  expect(compared.filter(({ spec }) => spec.unit.kind === 'count' || spec.kind === 'facts')).toEqual([]);
});

test('a measure links to the parts that name it, and they link back', () => {
  for (const measure of leeds.measures) {
    const { measureOf, contextOf } = measurePageView(siteContent, leeds, measure);
    const parts = leeds.priorities.flatMap((priority) => [priority, ...priority.objectives]);
    const naming = parts.filter(({ alignment }) => alignment?.measures.some((named) => named.measure === measure));
    expect(measureOf).toHaveLength(naming.length);
    expect(measureOf.length + contextOf.length, measure.id).toBeGreaterThan(0);
  }
});

test('the actions of a measure are those in the parts of the plan that name it, and it is not claimed that they change it', () => {
  const [measure] = anytown.measures;
  const { actions, measureOf } = measurePageView(anytownSite, anytown, only(measure));
  expect(measureOf.map(({ text }) => text)).toEqual(['1.1 Insulate lofts', 'Aim 2: Dry homes']);
  expect(actions.heading).toBe('3 tasks in the parts of the plan that use it');
  expect(actions.groups.map(({ part, actions }) => [part.text, ...actions.map(({ text }) => text)])).toEqual([
    [
      '1.1 Insulate lofts',
      'Task 1.1-01: Insulation for 200 lofts every year',
      'Task 1.1-02: Find out which lofts are still without insulation.',
    ],
    ['Aim 2: Dry homes', 'Task 2-01: Treat mould within 14 days.'],
  ]);
});

test('a measure without figures says why, and has no chart, table or CSV', () => {
  const [measure] = anytown.measures;
  const view = measurePageView(anytownSite, anytown, only(measure));
  expect(view.published).toBeUndefined();
  expect(view.noFigures).toBe('The register publishes no figures for Anytown alone.');
  expect(view.downloads).toEqual([]);
});

test('previous and next go through all measures in the order of the page of all', () => {
  const order = measureGroups(leeds).flatMap(({ measures }) => measures);
  expect(new Set(order).size).toBe(leeds.measures.length);
  const [first, second] = order;
  expect(measurePageView(siteContent, leeds, only(first)).neighbours).toEqual({
    previous: undefined,
    next: { text: second?.name, href: `/leeds/indicators/${second?.id ?? ''}/` },
  });
});

test('coverage says which parts have actions and no measure, and counts measures with figures', () => {
  if (anytown.framework === undefined) throw new Error('Anytown has a framework.');
  const { uncovered, rows } = frameworkPageView(anytownSite, anytown, anytown.framework);
  expect(uncovered.withoutMeasure?.parts).toEqual([
    {
      text: '1.2 Advise people',
      href: '/anytown/objectives/1.2/',
      count: '1 task',
      statedGap: 'Local measures to be found',
    },
  ]);
  expect(uncovered.withoutActions).toEqual([]);
  expect(uncovered.published).toBe('The plan names 2 measures. We found published figures for 1 of them.');
  expect(rows.map(({ part, actions }) => `${part.text}: ${actions.text}`)).toEqual([
    'Aim 1: Warm homes: 3 tasks',
    '1.1 Insulate lofts: 2 tasks',
    '1.2 Advise people: 1 task',
    'Aim 2: Dry homes: 1 task',
  ]);
});

test('what a part of the plan is not aligned with is said only of a plan whose measures were entered in full', () => {
  const alignment = anytown.priorities.flatMap(({ objectives }) => objectives)[0]?.alignment;
  expect(alignment).toBeDefined();
  expect(alignmentView({ ...anytown, complete: ['measures'] }, alignment)?.noneGiven).toBe('None given in the plan');
  expect(alignmentView({ ...anytown, complete: ['owners'] }, alignment)?.noneGiven).toBeUndefined();
});

function rowsOf({ corner, columns, rows }: ReturnType<typeof figuresTable>): string[] {
  const cell = (item: Extract<(typeof rows)[number], { cells: unknown }>['cells'][number]) =>
    item === undefined ? 'no figure' : `${item.value}${item.limits === undefined ? '' : ` (${item.limits})`}`;
  return [
    `${corner}: ${columns.join(', ')}`,
    ...rows.map((row) => ('cells' in row ? `${row.head}: ${row.cells.map(cell).join(', ')}` : row.breakReason)),
  ];
}

function only(measure: Measure | undefined): Measure {
  if (measure === undefined) throw new Error('There is no measure.');
  return measure;
}

function numberIn(words: string): number {
  return Number(words.replace('more than', '').replaceAll(/[,%]/g, '').replace('−', '-'));
}

test('figures that are only near to what the plan names are counted as such', () => {
  const counts = { named: 3, published: 2, nearest: 1, local: 1, place: 'Anytown', context: 0 };
  expect(describeMeasures('Plan', counts)).toContain(
    'For 1 of these, the plan uses another name, so the figures may not be for exactly the same measure.',
  );
});

test.for([
  [[0, 0, 0, 0], ''],
  [[0, 0, 0, 2], ' We have added 2 related sets of figures.'],
  [[1, 0, 0, 0], ' The plan names 1 measure. We found no published figures for it.'],
  [[1, 1, 0, 0], ' The plan names 1 measure. We found published figures for it, but none for Anytown itself.'],
  [
    [2, 1, 1, 1],
    ' The plan names 2 measures. We found published figures for 1 of them, including figures for Anytown itself. We have added 1 related set of figures.',
  ],
  [
    [3, 3, 1, 0],
    ' The plan names 3 measures. We found published figures for all of them, including 1 with figures for Anytown itself.',
  ],
] as const)(
  '%o measures are described in words that fit their number',
  ([[named, published, local, context], words]) => {
    const counts = { named, published, nearest: 0, local, place: 'Anytown', context };
    expect(describeMeasures('Plan', counts)).toBe(`How we will know if the Plan is working.${words}`);
  },
);

test('each number of the tally has words after it, and each tile names the parts in full', () => {
  const { tally, groups } = measuresPageView(siteContent, leeds);
  expect(tally.map(({ words }) => words)).toContain('not tested for a trend');
  expect(groups[0]?.named[0]?.parts[0]?.text).toMatch(/^Outcome 1: [A-Z]/);
});

test('a measure that stands in for another is shown with the words of the plan', () => {
  const nameOf = (id: string) => {
    const measure = leeds.measures.find((candidate) => candidate.id === id);
    return measurePageView(siteContent, leeds, only(measure)).planName;
  };
  expect(nameOf('deaths-in-treatment')).toBe('Deaths in drug treatment, mortality ratio');
  expect(nameOf('treatment-progress')).toBeUndefined();
  expect(nameOf('deaths-in-treatment-rate')).toBeUndefined();
});
