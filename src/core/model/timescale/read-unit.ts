import { dayBefore, dayOf, daysOfPart, daysOfYear, months, type Days, type Part } from './calendar.ts';
import type { PlanYears } from './plan-years.ts';
import { readPart } from './read-part.ts';
import { readYear, smallNumberAt, yearOfPlan, type YearRead } from './read-year.ts';
import type { SpanKind } from './span.ts';
import { after, isJoinedToNumber, numberAt, textAt, yearAt, type Read, type Tokens } from './tokens.ts';

/** One date as it stands in the text, before the words around it are read. */
export interface Unit extends Days {
  kind: SpanKind;
  part?: Part;
  year?: YearRead;
  /** Counted from the start of the plan. */
  isRelative?: boolean;
  /** Four digits alone, which can be a number of something. */
  isBare?: boolean;
}

/** A day, a part of a year with its year, a year, or a time from the start of the plan. */
export function readUnit(tokens: Tokens, at: number, plan: PlanYears): Read<Unit> {
  return (
    numericDay(tokens, at) ??
    numericMonth(tokens, at) ??
    partOfYear(tokens, at, plan) ??
    wholeYear(tokens, at, plan) ??
    timeFromStart(tokens, at, plan)
  );
}

/** A part and its year as a unit, if there are such days. */
export function unitOf(part: Part, year: YearRead): Unit | undefined {
  const days = daysOfPart(part, year);
  if (days === undefined) return undefined;
  const kind = part.kind === 'half' ? 'range' : part.kind;
  return { ...days, kind, part, year, isRelative: year.isRelative ?? false };
}

/** `31/03/2026`, `31.3.26`, `2026-03-31`: the day comes before its month. */
function numericDay(tokens: Tokens, at: number): Read<Unit> {
  const sign = textAt(tokens, at + 1);
  if (!/^[-/.]$/.test(sign) || textAt(tokens, at + 3) !== sign) return undefined;
  if (!isJoinedToNumber(tokens, at + 1) || !isJoinedToNumber(tokens, at + 3) || isJoinedToNumber(tokens, at + 5)) {
    return undefined;
  }
  const [first = 0, month = 0, last = 0] = [at, at + 2, at + 4].map((index) => numberAt(tokens, index));
  const isYearFirst = yearAt(tokens, at) !== undefined && textAt(tokens, at + 4).length <= 2;
  const short = textAt(tokens, at + 4).length === 2 ? 2000 + last : undefined;
  const year = isYearFirst ? first : (yearAt(tokens, at + 4) ?? short);
  const days = year === undefined ? undefined : dayOf(year, month, isYearFirst ? last : first);
  return days && { value: { ...days, kind: 'day' }, next: at + 5 };
}

/** `03/2026` and `2026-03`. What can be two years that follow each other is these. */
function numericMonth(tokens: Tokens, at: number): Read<Unit> {
  if (!isJoinedToNumber(tokens, at + 1) || isJoinedToNumber(tokens, at + 3)) return undefined;
  const [first, second] = [numberAt(tokens, at), numberAt(tokens, at + 2)];
  const isTwoDigits = textAt(tokens, at + 2).length === 2;
  const sign = textAt(tokens, at + 1);
  const yearFirst = sign === '-' && isTwoDigits ? yearAt(tokens, at) : undefined;
  const yearLast = sign === '/' && textAt(tokens, at).length <= 2 ? yearAt(tokens, at + 2) : undefined;
  const year = yearFirst ?? yearLast;
  const month = yearFirst === undefined ? first : second;
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  if (yearFirst !== undefined && month > yearFirst % 100) return undefined;
  return { value: { ...months(year, month, month), kind: 'month' }, next: at + 3 };
}

/** `31 March 2026`, `Mar-26`, `Q1 2025/26`, `Autumn term, 2025`, `2025/26 Q1`. */
function partOfYear(tokens: Tokens, at: number, plan: PlanYears): Read<Unit> {
  const part = readPart(tokens, at);
  if (part === undefined) {
    const year = readYear(tokens, at, plan);
    const slice = year && readPart(tokens, after(tokens, year.next, '-|:|(') ?? year.next);
    if (year === undefined || slice === undefined || (slice.value.kind !== 'quarter' && slice.value.kind !== 'half')) {
      return undefined;
    }
    // "2024/25 Q1 2025/26": the quarter has a year of its own.
    if (readYear(tokens, joiner(tokens, slice.next), plan) !== undefined) return undefined;
    const unit = unitOf(slice.value, year.value);
    return unit && { value: unit, next: slice.next };
  }
  const start = joiner(tokens, part.next);
  const year = readYear(tokens, start, plan) ?? shortYear(tokens, start, part.value);
  const unit = year && unitOf(part.value, year.value);
  if (year === undefined || unit === undefined) return undefined;
  const isInBrackets = textAt(tokens, start - 1) === '(';
  return { value: unit, next: isInBrackets ? (after(tokens, year.next, ')') ?? year.next) : year.next };
}

/** What can stand between a part and its year: `Mar. 2026`, `Q1 of 2025`, `Mar '26`. */
function joiner(tokens: Tokens, at: number): number {
  const sign = after(tokens, at, ". ,|'|-") ?? after(tokens, at, ", '") ?? after(tokens, at, ".|,|-|/|(|'|of|in") ?? at;
  return after(tokens, sign, 'the') ?? sign;
}

/** The 26 of `Mar-26`, which can be no day as long as years before 2020 are not written so. */
function shortYear(tokens: Tokens, at: number, { kind }: Part): Read<YearRead> {
  if (
    (kind !== 'month' && kind !== 'day') ||
    !/^[2-9]\d$/.test(textAt(tokens, at)) ||
    isJoinedToNumber(tokens, at + 1)
  ) {
    return undefined;
  }
  const isUnit = (tokens[at + 1]?.isGlued ?? false) && /^[%\p{L}]/u.test(textAt(tokens, at + 1));
  return isUnit
    ? undefined
    : { value: { kind: 'calendar year', year: 2000 + Number(textAt(tokens, at)) }, next: at + 1 };
}

function wholeYear(tokens: Tokens, at: number, plan: PlanYears): Read<Unit> {
  const year = readYear(tokens, at, plan);
  if (year === undefined) return undefined;
  const { kind, isRelative = false, isBare = false } = year.value;
  return { value: { ...daysOfYear(year.value), kind, year: year.value, isRelative, isBare }, next: year.next };
}

/** `within 12 months`: from the first day of the plan's first year. */
function timeFromStart(tokens: Tokens, at: number, plan: PlanYears): Read<Unit> {
  const start = after(tokens, at, 'within') ?? after(tokens, at, 'in the first');
  const number = start === undefined ? undefined : smallNumberAt(tokens, start);
  if (start === undefined || number === undefined || number < 1) return undefined;
  const unit = textAt(tokens, start + 1);
  if (after(tokens, start + 2, 'of|from|after|following|since') !== undefined) return undefined;
  const length = /^months?$/.test(unit) ? number : /^(?:years?|yrs?)$/.test(unit) ? number * 12 : undefined;
  if (length === undefined) return undefined;
  const { from } = daysOfYear(yearOfPlan(plan, 1));
  const [year = 0, month = 0] = from.split('-').map(Number);
  const to = dayBefore(months(year, month + length, month + length).from);
  return { value: { kind: 'range', from, to, isRelative: true }, next: start + 2 };
}
