import { daysOfYear } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import type { Span } from './span.ts';

/**
 * The financial and calendar years of some dates. Whole years are of their own kind, and a range has every year in it. Shorter
 * times, such as days and months, are of the year in which they end: a financial one in a plan that counts in these.
 */
export function yearsNamed(
  spans: readonly Span[],
  plan: PlanYears,
): { financialYears: string[]; calendarYears: string[] } {
  const financial = new Set<string>();
  const calendar = new Set<string>();
  for (const span of spans) {
    const kind = kindOfYears(span, plan);
    const last = yearOf(span.to ?? span.from ?? '', kind);
    const first = span.kind === 'range' && span.from !== undefined ? yearOf(span.from, kind) : last;
    for (let year = first; year <= last; year++) {
      if (kind === 'calendar year') calendar.add(String(year));
      else financial.add(`${year}/${String((year + 1) % 100).padStart(2, '0')}`);
    }
  }
  return { financialYears: [...financial], calendarYears: [...calendar] };
}

/** The last day of a year by its label or its part of an address: 31 March 2025 for `2024/25` and `2024-25`. */
export function endOfYear(label: string): string | undefined {
  const [, year, second] = /^(\d{4})(?:[-/](\d\d))?$/.exec(label) ?? [];
  if (year === undefined) return undefined;
  return second === undefined ? `${year}-12-31` : `${Number(year) + 1}-03-31`;
}

function kindOfYears({ kind, from, to }: Span, plan: PlanYears): PlanYears['kind'] {
  if (kind === 'calendar year' || kind === 'financial year') return kind;
  if (kind !== 'range' || from === undefined || to === undefined) return plan.kind;
  const isWhole = (candidate: PlanYears['kind']) =>
    from === daysOfYear({ kind: candidate, year: yearOf(from, candidate) }).from &&
    to === daysOfYear({ kind: candidate, year: yearOf(to, candidate) }).to;
  return (['financial year', 'calendar year'] as const).find(isWhole) ?? plan.kind;
}

/** The year in which a day is, by its start. */
function yearOf(day: string, kind: PlanYears['kind']): number {
  const year = Number(day.slice(0, 4));
  return kind === 'financial year' && day.slice(5) < '04-01' ? year - 1 : year;
}
