import { expect, test } from 'vitest';
import {
  testTrend,
  trendThreshold,
  varianceFromLimits,
  varianceOfCount,
  varianceOfShare,
} from '../../../../../src/core/model/trend/test-trend.ts';

const pointsOf = (values: readonly number[], variances: readonly number[]) =>
  values.map((value, index) => ({ period: String(index + 1), x: index + 1, value, variance: variances[index] ?? 1 }));

test('equal variances, worked by hand: slope 20/10 = 2, chi-squared 2² × 10 = 40', () => {
  expect(testTrend(pointsOf([10, 12, 14, 16, 18], []))).toEqual({ slope: 2, chiSquared: 40, isTrend: true });
});

test('unequal variances, worked by hand', () => {
  // Weights 1, 1, ¼, ¼, 1: Σw 3.5, Σwx 9.75, Σwx² 36.25, Σwy 20, Σwxy 69.
  // Sxx = 36.25 - 9.75²/3.5 = 9.089286, Sxy = 69 - 9.75 × 20/3.5 = 13.285714, chi-squared = Sxy²/Sxx.
  const { slope, chiSquared, isTrend } = testTrend(pointsOf([3, 5, 4, 8, 9], [1, 1, 4, 4, 1]));
  expect(slope).toBeCloseTo(1.46169, 5);
  expect(chiSquared).toBeCloseTo(19.41959, 4);
  expect(isTrend).toBe(true);
});

test('five equal figures have no slope', () => {
  expect(testTrend(pointsOf([7, 7, 7, 7, 7], [1, 2, 3, 4, 5]))).toEqual({ slope: 0, chiSquared: 0, isTrend: false });
});

test('the line is drawn at 9.55', () => {
  const chiSquaredOf = (slope: number) => slope ** 2 * 10;
  const values = (slope: number) => [0, 1, 2, 3, 4].map((step) => step * slope);
  const [below, above] = [Math.sqrt((trendThreshold - 0.01) / 10), Math.sqrt((trendThreshold + 0.01) / 10)];
  expect(chiSquaredOf(above)).toBeGreaterThan(9.55);
  expect(testTrend(pointsOf(values(below), [])).isTrend).toBe(false);
  expect(testTrend(pointsOf(values(above), [])).isTrend).toBe(true);
});

test('chance alone passes the line about twice in 1,000 times', () => {
  const random = seeded(20240213);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const runs = 40_000;
  let trends = 0;
  for (let run = 0; run < runs; run += 1) {
    if (testTrend(pointsOf([1, 2, 3, 4, 5].map(normal), [])).isTrend) trends += 1;
  }
  expect((trends / runs) * 1000).toBeGreaterThan(1.4);
  expect((trends / runs) * 1000).toBeLessThan(2.6);
});

test('variances: limits 3.92 standard errors apart, a share of a whole, a count of events', () => {
  expect(varianceFromLimits({ lower: 8.04, upper: 11.96 })).toBeCloseTo(1, 10);
  expect(varianceOfShare({ share: 0.2, whole: 400, scale: 100 })).toBeCloseTo(4, 10);
  expect(varianceOfShare({ share: 0.01, whole: 9_900, scale: 1000 })).toBeCloseTo(1, 10);
  expect(varianceOfCount(2929)).toBe(2929);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
