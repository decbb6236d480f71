import { expect, test } from 'vitest';
import { type ChartSpec } from '../../../../src/features/measures/charts/spec.ts';
import { chartSpec } from '../../../../src/features/measures/charts/build-spec.ts';
import { targetProgress } from '../../../../src/features/measures/target.ts';
import type { Measure } from '../../../../src/core/model/types.ts';
import { readYork } from '../../../support/strategies.ts';

const { strategy: york } = await readYork();
const checks = york.measures.find(({ id }) => id === 'york-digital-alcohol-checks');
if (checks === undefined) throw new Error('The content has no digital alcohol checks.');
const spec = specOf(checks);

function withTarget(target: number, better: ChartSpec['better'] = 'higher', kind: 'count' | 'percent' = 'count') {
  const unit = { ...spec.unit, kind };
  return targetProgress({ ...spec, better, unit, target: { value: target, by: '2025', setBy: 'the plan' } });
}

test('a count on its way to a target is shown as a share of it, with what is left', () => {
  expect(targetProgress(spec)).toMatchInlineSnapshot(`
    {
      "bar": {
        "label": "6,860",
        "target": 15000,
        "targetLabel": "15,000",
        "value": 6860,
      },
      "latest": "6,860 of 15,000 checks, up to February 2023",
      "meaning": "46% of the target: 8,140 short.",
      "target": "15,000 checks by July 2024, set by the York Drug and Alcohol Partnership, in its Local Plan of Action",
    }
  `);
});

test('progress to a target that is nearly reached is never rounded up to 100%', () => {
  expect(withTarget(6861)?.meaning).toBe('99% of the target: 1 short.');
});

test('a target that is reached or passed is called reached, and its bar ends at the target', () => {
  expect(withTarget(6860)?.meaning).toBe('Target met.');
  expect(withTarget(5000)?.bar).toEqual({ value: 5000, target: 5000, label: '6,860', targetLabel: '5,000' });
});

test('a level that should come down has no bar, because its start is not known', () => {
  expect(withTarget(5000, 'lower')).toMatchObject({ meaning: 'Target not met at that date.', bar: undefined });
  expect(withTarget(7000, 'lower')).toMatchObject({ meaning: 'Target met.', bar: undefined });
});

test('figures without a target have no progress towards one', () => {
  const { target: _, ...open } = spec;
  expect(targetProgress(open)).toBeUndefined();
});

function specOf(measure: Measure): ChartSpec {
  const spec = chartSpec(measure, { local: 'York' });
  if (spec === undefined) throw new Error('The digital alcohol checks have no figures.');
  return spec;
}
