import { expect, test } from 'vitest';
import { targetPosition } from '../../../../src/core/model/target-periods.ts';
import { chartJsConfig } from '../../../../src/features/measures/charts/chartjs/config.ts';
import { figuresTable } from '../../../../src/features/measures/figures-table.ts';
import { periodTargets } from '../../../../src/features/measures/period-targets.ts';
import { readBack } from './charts/drawn.ts';
import { colours, makeSpec, type MeasureOptions } from './charts/make-measures.ts';

const percent = { label: '% of homes', short: '%', kind: 'percent' } as const;
const financialYear = (year: number) => `${year}/${(year + 1) % 100}`;
const target = (period: string, value: number) => ({ period, value, source: 'The plan, page 4' });

/** Figures of 2022/23 to 2025/26 for Anytown, and targets for three periods. */
const warm: MeasureOptions = {
  series: { Anytown: [41.2, 46.5, 55.5, 57.3], England: [40, 41, 42, 43] },
  from: 2022,
  period: financialYear,
  better: 'higher',
  unit: percent,
  baseline: target('2022/23', 41),
  targets: [target('2024/25', 55), target('2025/26', 60), target('2026/27', 70)],
};

test('the newest period that has both is compared, and the next has no figure yet', () => {
  expect(periodTargets(makeSpec(warm))).toEqual({
    latest: 'The target for 2025/26 was 60%. The figure was 57.3%: 2.7 percentage points short.',
    next: 'The target for 2026/27 is 70%. There is no figure for that period yet.',
    baseline: 'The baseline was 41% in 2022/23.',
    short: 'Target for 2025/26: 2.7 percentage points short',
    sources: ['The plan, page 4'],
  });
});

test.each([
  ['higher', 57.3, '57.3%: met exactly.'],
  ['higher', 56.3, '57.3%: met by 1 percentage point.'],
  ['lower', 56.3, '57.3%: missed by 1 percentage point.'],
  ['lower', 60, '57.3%: met by 2.7 percentage points.'],
  ['neither', 60, '57.3%: 2.7 percentage points below the target.'],
  ['not stated', 50, '57.3%: 7.3 percentage points above the target.'],
] as const)('with "%s" as better, a target of %d is judged so', (better, value, words) => {
  const spec = makeSpec({ ...warm, better, targets: [target('2025/26', value)] });
  expect(periodTargets(spec)?.latest).toBe(`The target for 2025/26 was ${value}%. The figure was ${words}`);
});

test('a difference that rounding would hide is said in full', () => {
  const spec = makeSpec({ ...warm, series: { Anytown: [41.2, 46.5, 55.5, 59.96] }, targets: [target('2025/26', 60)] });
  expect(periodTargets(spec)?.latest).toContain('0.04 percentage points short');
});

test('a count says how many are missing, and a target is never compared with the figure of another period', () => {
  const unit = { label: 'homes', short: 'homes', kind: 'count' } as const;
  const spec = makeSpec({
    ...warm,
    unit,
    series: { Anytown: [10, 20, 30] },
    targets: [target('2024/25', 33), target('2025/26', 40)],
  });
  expect(periodTargets(spec)).toMatchObject({
    latest: 'The target for 2024/25 was 33 homes. The figure was 30 homes: 3 homes short.',
    next: 'The target for 2025/26 is 40 homes. There is no figure for that period yet.',
  });
  const withGap = makeSpec({ ...warm, unit, series: { Anytown: [10, null, 30] }, targets: [target('2023/24', 15)] });
  expect(periodTargets(withGap)).toMatchObject({ latest: undefined, next: undefined });
});

test('targets for another place are not shown to readers of this one', () => {
  const elsewhere = [...(warm.targets ?? []).map((each) => ({ ...each, area: 'England' })), target('2023/24', 45)];
  expect(periodTargets(makeSpec({ ...warm, baseline: undefined, targets: elsewhere }))).toMatchObject({
    latest: 'The target for 2023/24 was 45%. The figure was 46.5%: met by 1.5 percentage points.',
    next: undefined,
  });
});

test('a measure without targets for periods has none', () => {
  const { targets: _, baseline: __, ...bare } = warm;
  expect(periodTargets(makeSpec(bare))).toBeUndefined();
});

test('the table has the target of each period, whether it was met, and periods that have no figure yet', () => {
  const { columns, rows } = figuresTable(makeSpec(warm));
  expect(columns).toEqual(['Anytown', 'England', 'Target']);
  expect(
    rows.map((row) => ('head' in row ? [row.head, row.cells[0]?.value, row.cells[2]?.value, row.cells[2]?.note] : [])),
  ).toEqual([
    ['2026/27', undefined, '70%', undefined],
    ['2025/26', '57.3%', '60%', '2.7 percentage points short'],
    ['2024/25', '55.5%', '55%', 'met by 0.5 percentage points'],
    ['2023/24', '46.5%', 'None', undefined],
    ['2022/23', '41.2%', '41%', 'baseline'],
  ]);
});

test.each([288, 640])(
  'targets are drawn as steps with a name, each around the figure of its period, %d pixels wide',
  (width) => {
    const { svg, panels } = readBack(makeSpec(warm), width);
    expect(svg.querySelectorAll('.chart__target-label').map(({ textContent }) => textContent)).toEqual([
      'Target 70% (2026/27)',
      'Baseline 41%',
    ]);
    const path = svg.querySelector('.chart__steps--target')?.getAttribute('d') ?? '';
    expect(path.replaceAll(/-?[\d.]+/g, '').replaceAll(' ', '')).toBe('MHVHVH');
    const [start = 0, , end = 0] = [...path.matchAll(/[MH](-?[\d.]+)/g)].map(([, x]) => Number(x));
    const figures = panels[0]?.places('chart__line').at(-1)?.[0] ?? [];
    expect(start).toBeLessThan(figures[2]?.x ?? 0);
    expect(end).toBeGreaterThan(figures[3]?.x ?? Infinity);
    expect(end).toBeLessThan(width);
  },
);

test('targets with a period between them that has none are apart', () => {
  const { svg } = readBack(makeSpec({ ...warm, targets: [target('2023/24', 50), target('2025/26', 60)] }), 640);
  expect(svg.querySelector('.chart__steps--target')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
});

test('bars have a line across at the target of their period', () => {
  const bars: MeasureOptions = { ...warm, series: { Anytown: [41.2, 46.5, 55.5, 57.3] }, kind: 'bars' };
  const { svg } = readBack(makeSpec(bars), 640);
  const path = svg.querySelector('.chart__steps--target')?.getAttribute('d') ?? '';
  expect(path.replaceAll(/-?[\d. ]+/g, '')).toBe('MVHV');
  expect(svg.querySelectorAll('.chart__figures text').map(({ textContent }) => textContent)).toEqual([
    '41.2%',
    '46.5%',
    '55.5%, target 55%',
    '57.3%, target 60%',
  ]);
});

test('the chart to explore has room for the targets and their periods', () => {
  const { options } = chartJsConfig(makeSpec(warm), { areas: ['anytown'], limits: false, zero: false, colours });
  expect(options?.scales?.['y']).toMatchObject({ suggestedMin: 41, suggestedMax: 70 });
  expect(options?.scales?.['x']?.max).toBeGreaterThan(2027);
});

test.each([
  ['2023/24', undefined, 2024.25],
  ['2026/27', undefined, 2027.25],
  ['1999/00', undefined, 2000.25],
  ['2026-27', undefined, undefined],
  ['spring 2026', undefined, undefined],
  ['spring 2026', '2026-03', 2026.25],
] as const)('the period %s that ends at %s is at %s', (period, end, position) => {
  expect(targetPosition({ period, end }, [{ period: '2023/24', end: '2024-03' }])).toBe(position);
});

test.each([
  ['YE Mar 2027', 'YE Mar 2025', '2025-03', 2027.25],
  ['2025-27', '2022-24', '2024', 2028],
  ['2025-28', '2022-24', '2024', undefined],
  ['Q1 2026', 'Q1 2025', '2025-03', 2026.25],
  ['Q2 2026', 'Q1 2025', '2025-03', undefined],
] as const)('%s is counted from %s', (period, known, end, position) => {
  expect(targetPosition({ period }, [{ period: known, end }])).toBe(position);
});

test('one that is missing is said without the unit, which is a plural', () => {
  const unit = { label: 'lofts', short: 'lofts', kind: 'count' } as const;
  const spec = makeSpec({
    ...warm,
    unit,
    baseline: undefined,
    series: { Anytown: [10, 20, 170] },
    targets: [target('2024/25', 171)],
  });
  expect(periodTargets(spec)?.short).toBe('Target for 2024/25: 1 short');
});
