import { addDays, lastDay } from '../partial-date.ts';

/** A stretch of days, both included, as ISO days. */
export interface Days {
  from: string;
  to: string;
}

/** The kinds of year that plans name. `year` is the one in which it starts: 2025 for `2025/26`. */
export interface Year {
  kind: 'calendar year' | 'financial year' | 'school year';
  year: number;
}

/** A part of a year that still needs to know of which. */
export type Part =
  | { kind: 'day'; day: number; month: number }
  | { kind: 'month'; month: number }
  | { kind: 'quarter' | 'half'; number: number }
  | { kind: 'term' | 'season'; name: string };

const firstMonths = { 'calendar year': 1, 'financial year': 4, 'school year': 9 } as const;

/** First and last month of each term. Councils set their own days, so whole months stand for them. */
const terms: Readonly<Record<string, [number, number]>> = { autumn: [9, 12], spring: [1, 3], summer: [4, 7] };

/** First and last month of each season, as meteorologists count them. */
const seasons: Readonly<Record<string, [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
};

/** Calendar years; financial years from 1 April to 31 March; school years from 1 September to 31 August. */
export function daysOfYear({ kind, year }: Year): Days {
  return months(year, firstMonths[kind], firstMonths[kind] + 11);
}

/**
 * The days of a part of a year.
 *
 * - Quarters and halves are those of the year named: Q1 of 2025/26 starts in April, Q1 of 2025 in January.
 * - The autumn term is September to December, the spring term January to March, the summer term April to July. Of 2025/26,
 *   autumn is in 2025, spring and summer in 2026.
 * - Spring is March to May, summer June to August, autumn September to November, and the winter of 2024 or of 2024/25 is
 *   December 2024 to February 2025. Of years written 2024/25, no other season is read: it might be either.
 *
 * @returns `undefined` for what does not exist, such as 30 February or a fifth quarter.
 */
export function daysOfPart(part: Part, of: Year): Days | undefined {
  switch (part.kind) {
    case 'day':
      return dayOf(yearOfMonth(part.month, of), part.month, part.day);
    case 'month':
      return months(yearOfMonth(part.month, of), part.month, part.month);
    case 'quarter':
      return slice(of, part.number, 3);
    case 'half':
      return slice(of, part.number, 6);
    case 'term': {
      const isNextYear = of.kind !== 'calendar year' && part.name !== 'autumn';
      return namedMonths(of.year + (isNextYear ? 1 : 0), terms[part.name]);
    }
    case 'season':
      return of.kind === 'calendar year' || part.name === 'winter'
        ? namedMonths(of.year, seasons[part.name])
        : undefined;
  }
}

/** A day, if it exists. */
export function dayOf(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const iso = `${monthOf(year, month)}-${pad(day)}`;
  return iso > lastDay(monthOf(year, month)) ? undefined : { from: iso, to: iso };
}

/** From the first day of a month to the last of another. Months beyond 12 are of the next year. */
export function months(year: number, first: number, last: number): Days {
  return { from: `${monthOf(year, first)}-01`, to: lastDay(monthOf(year, last)) };
}

export function dayBefore(day: string): string {
  return addDays(day, -1);
}

export function dayAfter(day: string): string {
  return addDays(day, 1);
}

function namedMonths(year: number, span: [number, number] | undefined): Days | undefined {
  return span && months(year, ...span);
}

function slice(of: Year, number: number, length: number): Days | undefined {
  if (of.kind === 'school year' || number < 1 || number > 12 / length) return undefined;
  const first = firstMonths[of.kind] + (number - 1) * length;
  return months(of.year, first, first + length - 1);
}

function yearOfMonth(month: number, { kind, year }: Year): number {
  return month < firstMonths[kind] ? year + 1 : year;
}

function monthOf(year: number, month: number): string {
  return `${year + Math.floor((month - 1) / 12)}-${pad(((month - 1) % 12) + 1)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
