import type { Figures, FigurePoint, PeriodTarget } from '../content/schema/measure.ts';
import { yearOf } from './trend/periods.ts';

/** A figure's period, and when it ends. */
export type DatedPeriod = Pick<FigurePoint, 'period' | 'end'>;

/**
 * The end of a target's period as a year and its fraction: the given one, that of a figure for the same period, or that of a figure
 * whose period differs only in its years: `2026/27` is three years after `2023/24`. `undefined` if none of them says when.
 */
export function targetPosition(
  { period, end }: Pick<PeriodTarget, 'period'> & { end?: string | undefined },
  figures: readonly DatedPeriod[],
): number | undefined {
  if (end !== undefined) return yearOf(end);
  for (const figure of figures) {
    const years = firstYear(period) - firstYear(figure.period);
    if (figure.period === period) return yearOf(figure.end);
    if (shiftYears(figure.period, years) === period) return yearOf(figure.end) + years;
  }
  return undefined;
}

/** Whether a level is for an area: one that names none is for the place of whichever strategy shows it. */
export function isForArea(level: Pick<PeriodTarget, 'area'>, area: string | undefined): boolean {
  return level.area === undefined || level.area === area;
}

/** The target of an area for a period, if there is one. */
export function targetFor(
  { targets }: Pick<Figures, 'targets'>,
  { period, area }: { period: string; area: string },
): PeriodTarget | undefined {
  return targets.find((target) => target.period === period && isForArea(target, area));
}

function firstYear(period: string): number {
  return Number(/(?<!\d)\d{4}(?!\d)/.exec(period)?.[0]);
}

/** `2025/26` for `2023/24` and 2. */
function shiftYears(period: string, years: number): string {
  return period.replace(/(?<!\d)\d{4}(?!\d)|(?<=\d{4}\s?[-–—/]\s?)\d\d(?!\d)/g, (year) =>
    String(Number(year) + years)
      .slice(-year.length)
      .padStart(year.length, '0'),
  );
}
