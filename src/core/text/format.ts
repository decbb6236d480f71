const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `13 February 2024`, `February 2024` or `2024` for an ISO date that is as exact as that. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return [day && String(Number(day)), month && monthNames[Number(month) - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** `March` for `Mar` and `march`: the first three letters count. `undefined` for a word that is not a month. */
export function monthName(word: string): string | undefined {
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.find((name) => name.slice(0, 3).toLowerCase() === start);
}

/** 3 for `March` and `mar`, 0 for a word that is not a month. */
export function monthNumber(word = ''): number {
  return monthNames.indexOf(monthName(word) ?? '') + 1;
}

/** A sum in pounds, with pence only if it has any: `£12,000`, `£0.50`, `-£3`. */
export function formatPounds(pounds: number): string {
  const digits = Number.isInteger(pounds) ? 0 : 2;
  return pounds.toLocaleString('en-GB', {
    ...{ style: 'currency', currency: 'GBP' },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  });
}

/** The size of a file of text, as a reader wants to know it before a download: `84 KB`. */
export function formatSize(text: string): string {
  const kilobytes = Math.ceil(new TextEncoder().encode(text).length / 1000);
  return `${kilobytes.toLocaleString('en-GB')} KB`;
}

/** A telephone number that does not break at the end of a line. */
export function formatPhone(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}

/** The address that dials a telephone number. */
export function phoneHref(number: string): string {
  return `tel:${number.replaceAll(/[^+\d]/g, '')}`;
}
