/** The first day of a partial date: `2024-03` starts on `2024-03-01`, `2024` on `2024-01-01`. */
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day of a partial date: `2024-02` ends on `2024-02-29`, `2024` on `2024-12-31`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** How many days there are between two days: 1 from one day to the next. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
