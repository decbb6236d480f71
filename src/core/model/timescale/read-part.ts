import type { Part } from './calendar.ts';
import { monthAt } from './month-words.ts';
import { ordinalAt } from './read-year.ts';
import { after, isJoinedToNumber, numberAt, textAt, type Read, type Tokens } from './tokens.ts';

const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun';

/** A part of a year: `31st March`, `March 31`, `March`, `Q1`, `second half`, `autumn term`, `summer`. */
export function readPart(tokens: Tokens, at: number): Read<Part> {
  return readDay(tokens, at) ?? readMonth(tokens, at) ?? readSlice(tokens, at) ?? readSeason(tokens, at);
}

/** A day of a month, with `st` or `th` after it or not. */
export function dayNumberAt(tokens: Tokens, at: number): Read<number> {
  const number = numberAt(tokens, at, 2);
  if (number === undefined || number < 1 || number > 31) return undefined;
  const ending = (tokens[at + 1]?.isGlued ?? false) ? after(tokens, at + 1, 'st|nd|rd|th') : undefined;
  return { value: number, next: ending ?? at + 1 };
}

function readDay(tokens: Tokens, at: number): Read<Part> {
  const named = after(tokens, at, weekdays);
  const start = named === undefined ? at : (after(tokens, named, ',') ?? named);
  const first = dayNumberAt(tokens, start);
  if (first !== undefined) {
    const of = after(tokens, first.next, 'of|-|/|.') ?? first.next;
    const month = monthAt(tokens, of);
    return month === undefined ? undefined : { value: { kind: 'day', day: first.value, month }, next: of + 1 };
  }
  const month = monthAt(tokens, start);
  const day = dayNumberAt(tokens, start + 1);
  if (month === undefined || day === undefined) return undefined;
  // "Mar 26" is a month of 2026 unless a year follows.
  const year = after(tokens, day.next, ',') ?? day.next;
  const isDay = day.next > start + 2 || /^20\d\d$/.test(textAt(tokens, year));
  return isDay ? { value: { kind: 'day', day: day.value, month }, next: day.next } : undefined;
}

function readMonth(tokens: Tokens, at: number): Read<Part> {
  const month = monthAt(tokens, at);
  const day = textAt(tokens, at - 1) === 'of' ? at - 2 : at - 1;
  const isOfNoDay = isLateDay(tokens, day) || (after(tokens, day, 'st|th') !== undefined && isLateDay(tokens, day - 1));
  return month === undefined || isOfNoDay ? undefined : { value: { kind: 'month', month }, next: at + 1 };
}

/** A day that some months do not have: of `31 February 2026`, the month is not read either. */
function isLateDay(tokens: Tokens, at: number): boolean {
  return /^(?:29|30|31)$/.test(textAt(tokens, at)) && !isJoinedToNumber(tokens, at - 1);
}

function readSlice(tokens: Tokens, at: number): Read<Part> {
  const quarter = after(tokens, at, 'q|qtr|quarter|quarters');
  const half = after(tokens, at, 'h');
  const start = quarter ?? ((tokens[at + 1]?.isGlued ?? false) ? half : undefined);
  const number = start === undefined ? undefined : numberAt(tokens, start, 1);
  if (start !== undefined && number !== undefined) {
    return { value: { kind: quarter === undefined ? 'half' : 'quarter', number }, next: start + 1 };
  }
  const ordinal =
    ordinalAt(tokens, at) ?? (/^\d$/.test(textAt(tokens, at)) ? dayNumberAt(tokens, at)?.value : undefined);
  const named = ordinalAt(tokens, at) === undefined ? (dayNumberAt(tokens, at)?.next ?? at) : at + 1;
  const kind = (['quarter', 'half'] as const).find((word) => textAt(tokens, named) === word);
  return ordinal === undefined || kind === undefined
    ? undefined
    : { value: { kind, number: ordinal }, next: named + 1 };
}

function readSeason(tokens: Tokens, at: number): Read<Part> {
  const name = textAt(tokens, at);
  if (!['spring', 'summer', 'autumn', 'winter'].includes(name)) return undefined;
  const term = name === 'winter' ? undefined : after(tokens, at + 1, 'term');
  return { value: { kind: term === undefined ? 'season' : 'term', name }, next: term ?? at + 1 };
}
