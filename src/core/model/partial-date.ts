const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The first day of a rough date: `2024-03` starts on `2024-03-01`, `2024` on `2024-01-01`. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day of a rough date: `2024-02` ends on `2024-02-29`, `2024` on `2024-12-31`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** `13 February 2024`, `February 2024` or `2024`: as exactly as the date is known. */
export function formatPartialDate(date: string): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? monthFormat : dayFormat).format(startOf(firstDay(date)));
}

/** How many days come between two days: 1 from one day to the next. */
export function daysBetween(from: string, to: string): number {
  return (startOf(to).getTime() - startOf(from).getTime()) / 86_400_000;
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
