/** One figure of a series, as the test needs it. */
export interface TestedPoint {
  period: string;
  /** The end of the period as a decimal year. */
  x: number;
  value: number;
  /** The variance of `value`, in its unit squared. More than 0. */
  variance: number;
}

export interface TrendTest {
  /** The slope squared, divided by its variance. */
  chiSquared: number;
  /** The change per year, in the unit of the figures. */
  slope: number;
  isTrend: boolean;
}

/** Chi-squared with one degree of freedom is as large as this by chance twice in 1,000 times. */
export const trendThreshold = 9.55;

/**
 * Fits a straight line by weighted least squares, each figure weighted by one over its variance, and compares the slope
 * with its own variance. The method of the trend markers on OHID's Fingertips
 * (https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/).
 *
 * @param points At least two, at different times.
 */
export function testTrend(points: readonly TestedPoint[]): TrendTest {
  const first = points[0]?.value ?? 0;
  const weights = points.map(({ variance }) => 1 / variance);
  const meanX = weightedMean(
    points.map(({ x }) => x),
    weights,
  );
  const spread = sum(points.map(({ x }, index) => (weights[index] ?? 0) * (x - meanX) ** 2));
  const slope =
    sum(points.map(({ x, value }, index) => (weights[index] ?? 0) * (x - meanX) * (value - first))) / spread;
  const chiSquared = slope ** 2 * spread;
  return { chiSquared, slope, isTrend: chiSquared >= trendThreshold };
}

/** From 95% confidence limits, which are 1.96 standard errors to each side. */
export function varianceFromLimits({ lower, upper }: { lower: number; upper: number }): number {
  return ((upper - lower) / 3.92) ** 2;
}

/** A share of a whole, printed as `scale` times the share: 100 for a percentage, 1,000 for a rate per 1,000. */
export interface Share {
  share: number;
  whole: number;
  scale: number;
}

/** Of a share (binomial), in the unit of the printed value. */
export function varianceOfShare({ share, whole, scale }: Share): number {
  return (scale ** 2 * share * (1 - share)) / whole;
}

/** Of a number of events (Poisson). */
export function varianceOfCount(count: number): number {
  return count;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((value, index) => value * (weights[index] ?? 0))) / sum(weights);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
