import { describe, expect, test } from 'vitest';
import { measureRecord } from '../../../src/exchange/measures/record.ts';
import { readLeeds, readYork } from '../../support/strategies.ts';

/** Chi-squared and slope from the normal equations, with nothing of the site's own arithmetic. */
function recompute(points: readonly { x: number; value: number; variance: number }[]) {
  let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
  const origin = points[0]?.x ?? 0;
  for (const { x, value, variance } of points) {
    w += 1 / variance;
    wx += (x - origin) / variance;
    wy += value / variance;
    wxx += (x - origin) ** 2 / variance;
    wxy += ((x - origin) * value) / variance;
  }
  const determinant = w * wxx - wx * wx;
  const slope = (w * wxy - wx * wy) / determinant;
  return { slope, chiSquared: (slope * slope * determinant) / w };
}

describe.each([
  ['Leeds', readLeeds],
  ['York', readYork],
])('the published trends of %s', (_, read) => {
  test('can be worked out again from the published points', async () => {
    const { strategy } = await read();
    const trends = strategy.measures.map((measure) => measureRecord(strategy, measure).trend);
    const tested = trends.flatMap(({ test: worked, verdict }) => (worked === undefined ? [] : [{ worked, verdict }]));
    expect(tested.length).toBeGreaterThan(2);
    for (const { worked, verdict } of tested) {
      const { slope, chiSquared } = recompute(worked.points);
      expect(worked.slope / slope).toBeCloseTo(1, 6);
      expect(worked.chiSquared / chiSquared).toBeCloseTo(1, 6);
      expect(verdict).toBe(chiSquared < 9.55 ? 'no clear trend' : slope > 0 ? 'increasing' : 'decreasing');
    }
    expect(trends.filter(({ test: worked, reason }) => (worked === undefined) === (reason === undefined))).toEqual([]);
  });
});
