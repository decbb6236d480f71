import { monthNumber } from '../../core/text/format.ts';

/** A day, a month of a year or a day of any year. */
interface DateParts {
  year?: number | undefined;
  month: number;
  day?: number | undefined;
}

/** Whether a cell looks like a date, or like the number that a spreadsheet keeps a date as. */
export function looksLikeDate(cell: string): boolean {
  return possibleDates(cell).length > 0;
}

/**
 * Whether a spreadsheet may have converted an original value into what a cell holds: `1.10` into 1.1, `2024/25` or `1.2-05`
 * into a date, a long number into 1.23E+11.
 *
 * @returns `certain` if every number of the original can be seen in the cell, `possible` if some can.
 */
export function coercedFrom(original: string, cell: string): 'certain' | 'possible' | undefined {
  if (cell === original || !/^\d+(?:[-./]\d+)*$/.test(original)) return undefined;
  if (isSameNumber(original, cell)) return 'certain';
  const numbers = original.split(/[-./]/).map(Number);
  const dates = possibleDates(cell);
  if (dates.some((date) => hasAllNumbers(numbers, date))) return 'certain';
  return dates.some((date) => hasSomeNumbers(original, numbers, date)) ? 'possible' : undefined;
}

function isSameNumber(original: string, cell: string): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(original)) return false;
  const power = /^(\d)(?:[.,](\d+))?E\+?(\d+)$/i.exec(cell);
  if (power !== null)
    return (
      Number(original).toExponential((power[2] ?? '').length) ===
      Number(cell.replace(',', '.')).toExponential((power[2] ?? '').length)
    );
  return /^\d+(?:[.,]\d+)?$/.test(cell) && Number(cell.replace(',', '.')) === Number(original);
}

function hasAllNumbers(numbers: readonly number[], { year, month, day }: DateParts): boolean {
  const [first = NaN, second = NaN] = numbers;
  const isYear = (number: number) => year !== undefined && (number === year || number === year % 100);
  if (numbers.length === 1)
    return serialOf({ year, month, day }) === first || (isYear(first) && month === 1 && day === 1);
  if (numbers.length === 2)
    return (
      // A month of a year, or a day of a month in whatever year the sheet was typed.
      (first === year && month === second && (day === undefined || day === 1)) ||
      (first === year && day === second) ||
      (first < 100 && day !== undefined && sameNumbers([first, second], [month, day]))
    );
  return (
    numbers.length === 3 &&
    year !== undefined &&
    day !== undefined &&
    (sameNumbers(numbers, [year, month, day]) || sameNumbers(numbers, [year % 100, month, day]))
  );
}

/** `Apr-25` may stand for the 25 in 2024/25, as a day of April or as April of that year. */
function hasSomeNumbers(original: string, numbers: readonly number[], { year, month, day }: DateParts): boolean {
  const [first = NaN, second = NaN] = numbers;
  if (!/^20\d\d\/\d\d$/.test(original))
    return numbers.length === 2 && sameNumbers([first, second], [month, (year ?? NaN) % 100]);
  return (
    (year === undefined && day === second) ||
    (year === 2000 + second && month === 4 && (day === undefined || day === 1))
  );
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  const sorted = (numbers: readonly number[]) => [...numbers].sort((x, y) => x - y).join();
  return sorted(a) === sorted(b);
}

/** Every way to read a cell as a date, days and months in both orders. */
function possibleDates(cell: string): DateParts[] {
  const text = cell.trim().replace(/[T ]00:00(?::00(?:\.0+)?Z?)?$/, '');
  const named = /^(\d{1,2})[- ./]{1,2}([a-z]{3,9})\.?(?:[- ./](\d{4}|\d{2}))?$/i.exec(text);
  if (named !== null)
    return plausible([{ day: Number(named[1]), month: monthNumber(named[2]), year: fullYear(named[3]) }]);
  const ofYear = /^([a-z]{3,9})[- ./](\d{4}|\d{2})$/i.exec(text);
  if (ofYear !== null) {
    const [, name, number = ''] = ofYear;
    const asYear = { month: monthNumber(name), year: fullYear(number) };
    return plausible(number.length === 4 ? [asYear] : [asYear, { month: monthNumber(name), day: Number(number) }]);
  }
  const bigEndian = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (bigEndian !== null)
    return plausible([{ year: Number(bigEndian[1]), month: Number(bigEndian[3]), day: Number(bigEndian[4]) }]);
  const numeric = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (numeric !== null) {
    const [a, b, year] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4])];
    return plausible([
      { day: a, month: b, year },
      { day: b, month: a, year },
    ]);
  }
  return /^[2-5]\d{4}$/.test(text) ? [dayOfSerial(Number(text))] : [];
}

function plausible(dates: readonly DateParts[]): DateParts[] {
  return dates.filter(({ month, day = 1 }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
}

function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const millisecondsOfDay = 24 * 60 * 60 * 1000;
/** Day 0 of spreadsheets, whose 1900 has a 29 February. */
const dayZero = Date.UTC(1899, 11, 30);

function dayOfSerial(serial: number): DateParts {
  const date = new Date(dayZero + serial * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serialOf({ year, month, day: dayOfMonth }: DateParts): number | undefined {
  if (year === undefined || dayOfMonth === undefined) return undefined;
  return (Date.UTC(year, month - 1, dayOfMonth) - dayZero) / millisecondsOfDay;
}
