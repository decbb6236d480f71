import { monthNumber } from '../../text/format.ts';
import { colour, httpsUrl, id } from '../schema/values.ts';

/** What someone most likely meant by a text that is not an id, or `undefined`. */
export function asId(value: string): string | undefined {
  const letters = value
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase();
  const joined = letters
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/[.-]{2,}/g, '-')
    .replaceAll(/^[.-]|[.-]$/g, '');
  return id.safeParse(joined).success ? joined : undefined;
}

/** `2024-02-13` for `13/02/2024` and `13 February 2024`. A date that does not exist has no repair. */
export function asCalendarDate(value: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined)
    return existing(Number(year), Number(month), Number(day));
  const [, dayOfMonth, monthName, yearInWords] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(value) ?? [];
  const number = monthNumber(monthName);
  return number === 0 ? undefined : existing(Number(yearInWords), number, Number(dayOfMonth));
}

/** The same address with https, where that makes a link. */
export function asSecureLink(value: string): string | undefined {
  const address = `https://${value.replace(/^http:\/\//i, '').replace(/^\/\//, '')}`;
  const looksLikeHost = /^https:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(address);
  return looksLikeHost && httpsUrl.safeParse(address).success ? address : undefined;
}

/** `#aabbcc` for `#ABC`, `AABBCC` and `#AABBCC`. */
export function asColour(value: string): string | undefined {
  const digits = value.replace(/^#/, '').toLowerCase();
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return colour.safeParse(`#${six}`).success ? `#${six}` : undefined;
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
