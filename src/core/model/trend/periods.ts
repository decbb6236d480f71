import type { FigurePoint } from '../../content/schema/measure.ts';

/** The end of a partial date as a year and its fraction: `2024` is 2025, `2024-03` and `2024-03-31` are 2024.25. */
export function yearOf(end: FigurePoint['end']): number {
  const [year = 0, month = 12, day] = end.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year + (month - 1 + (day ?? days) / days) / 12;
}

/**
 * How many years a printed period covers: 3 for `2022-24` and `2014/15-2016/17`, 1 for `2024`, `2018/19`, `2002-03` (a
 * financial year) and `YE Mar 2025`, a quarter for `Q1 2024`, a twelfth for `Mar 2024`. `undefined` for anything else.
 */
export function yearsIn(period: string): number | undefined {
  const years = /^(\d{4})(\/\d{2,4})?(?:(?:-|–|\s+to\s+)(\d{2,4})(\/\d{2,4})?)?$/.exec(period);
  if (years !== null) return wholeYears(years);
  if (/^(?:YE|year (?:ending|to)) /i.test(period)) return 1;
  if (/^Q[1-4] \d{4}(?:\/\d{2,4})?$/.test(period)) return 1 / 4;
  return /^[A-Z][a-z]+ \d{4}$/.test(period) ? 1 / 12 : undefined;
}

function wholeYears([, from = '', fromHalf, to]: RegExpExecArray): number {
  if (to === undefined) return 1;
  const last = to.length === 4 ? Number(to) : Number(from.slice(0, 2) + to);
  const difference = last < Number(from) ? last + 100 - Number(from) : last - Number(from);
  if (fromHalf === undefined && difference === 1 && to.length === 2) return 1;
  return Math.max(1, difference + 1);
}
