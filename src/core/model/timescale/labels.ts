import { isUnderstood, type Timescale } from './timescale.ts';

/** Labels that are no year, in the order to show them after the years. */
export const otherLabels = ['Ongoing', 'Repeated', 'Date in words only', 'No date'] as const;

/** The labels that a reader can filter by: `2024/25`, `2024`, `Ongoing`, `Repeated`, `Date in words only`, `No date`. */
export function timescaleLabels(timescale: Timescale | undefined): string[] {
  if (timescale === undefined) return ['No date'];
  const { financialYears, calendarYears, ongoing, repeats } = timescale;
  const labels = [
    ...[...financialYears, ...calendarYears].sort(),
    ...(ongoing ? ['Ongoing'] : []),
    ...(repeats ? ['Repeated'] : []),
  ];
  if (labels.length > 0) return labels;
  return [isUnderstood(timescale) ? 'No date' : 'Date in words only'];
}
